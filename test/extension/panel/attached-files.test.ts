import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { joined } from "../../../extension/panel/attached-files.ts";
import { pdfName, safeFileName } from "../../../extension/panel/file-name.ts";

const file = (name: string, size: number) => ({ name, type: "application/pdf", bytes: new Uint8Array(size) });

describe("Les fichiers joints à un message", () => {
  it("un fichier de même nom prend la place du précédent", () => {
    const first = joined([], file("bon.pdf", 10));
    if (first.kind !== "joined") throw new Error(first.said);
    const second = joined(first.files, file("bon.pdf", 20));
    expect(second).toMatchObject({ kind: "joined", files: [{ name: "bon.pdf", bytes: { length: 20 } }] });
  });

  it("un fichier vide est refusé avec son nom", () => {
    expect(joined([], file("vide.pdf", 0))).toMatchObject({
      kind: "refused",
      said: expect.stringContaining("vide.pdf"),
    });
  });

  it("au-delà de ce que Gmail accepte en tout, le dernier est refusé et les autres restent", () => {
    const nine = joined([file("a.pdf", 9_000_000)], file("b.pdf", 8_000_000));
    expect(nine.kind).toBe("joined");
    expect(joined([file("a.pdf", 9_000_000)], file("b.pdf", 10_000_000))).toMatchObject({
      kind: "refused",
      said: expect.stringContaining("Gmail"),
    });
  });
});

describe("Un nom de fichier que tous les systèmes acceptent", () => {
  it.each([
    ["Mise en demeure – L'Épi d'Or – 2026-11-17.pdf", "Mise en demeure – L'Épi d'Or – 2026-11-17.pdf"],
    ['A/B\\C:D*E?"F<G>|H.pdf', "A-B-C-D-E--F-G--H.pdf"],
    ["../../etc/passwd", "-..-etc-passwd"],
    ["facture\u202efdp.exe", "facturefdp.exe"],
    ["ligne\ncoupée.pdf", "lignecoupée.pdf"],
    [" . . nom. ", "nom"],
    ["", "document"],
    ["...", "document"],
  ])("%j → %j", (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it("un nom trop long garde son extension, sans couper un signe en deux", () => {
    const name = safeFileName(`${"😀".repeat(300)}.pdf`);
    expect([...name].length).toBe(120);
    expect(name.endsWith(".pdf")).toBe(true);
    expect(name).not.toMatch(/\ufffd/);
  });

  it("dit ce que c'est, de qui, de quel jour", () => {
    expect(pdfName("Mise en demeure", "SARL Martin", day("2026-11-17"))).toBe(
      "Mise en demeure – SARL Martin – 2026-11-17.pdf",
    );
  });
});
