import { describe, expect, it } from "vitest";
import { LARGEST_OWN_FILE, type OwnFile, withOwnFile } from "../../../extension/evidence/own-files.ts";

const own = (name: string, size: number, first = 1): OwnFile => {
  const bytes = new Uint8Array(size);
  bytes[0] = first;
  return { name, bytes };
};
const said = (added: ReturnType<typeof withOwnFile>): string => (added.kind === "refused" ? added.said : "");

describe("Pièces du dirigeant", () => {
  it("s'ajoutent ; la même deux fois reste une, une autre du même nom reste aussi", () => {
    const one = withOwnFile([], own("bon.pdf", 10));
    const files = one.kind === "added" ? one.files : [];
    const same = withOwnFile(files, own("bon.pdf", 10));
    const other = withOwnFile(files, own("bon.pdf", 10, 2));
    expect([same, other].map((now) => (now.kind === "added" ? now.files.length : 0))).toEqual([1, 2]);
  });

  it("une pièce vide est refusée, avec son nom", () => {
    expect(said(withOwnFile([], { name: "vide.pdf", bytes: new Uint8Array() }))).toContain("vide.pdf");
  });

  it("vingt-cinq millions d'octets passent, un de plus est refusé avec la limite", () => {
    expect(withOwnFile([], own("a", LARGEST_OWN_FILE)).kind).toBe("added");
    expect(said(withOwnFile([], own("lourd.tif", LARGEST_OWN_FILE + 1)))).toContain("au plus 25");
  });

  it("ensemble, pas plus de cent millions d'octets", () => {
    const four = [1, 2, 3, 4].map((at) => own(`${at}`, LARGEST_OWN_FILE, at));
    expect(withOwnFile(four.slice(0, 3), own("4", LARGEST_OWN_FILE)).kind).toBe("added");
    expect(said(withOwnFile(four, own("5", 1)))).toContain("au plus 100");
  });
});
