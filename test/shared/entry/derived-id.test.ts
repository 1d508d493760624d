import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { uuidOf } from "#shared/entry/derived-id.ts";
import { sha256 } from "#shared/entry/sha256.ts";

const witness = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("SHA-256 d'un texte", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ])("« %s » : l'exemple de la norme (FIPS 180-4)", (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  it("est celle de Node à toute longueur, aux bords d'un bloc comme au-delà", () => {
    for (let length = 0; length < 200; length += 1) {
      const text = "é€x".repeat(length).slice(0, length);
      expect(sha256(text)).toBe(witness(text));
    }
    expect(sha256("x".repeat(100_000))).toBe(witness("x".repeat(100_000)));
  });
});

describe("Identifiant tiré de mots", () => {
  it("est un UUID de version 8, le même à chaque fois", () => {
    const id = uuidOf("cancelled 12");
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidOf("cancelled 12")).toBe(id);
    expect(uuidOf("cancelled 13")).not.toBe(id);
  });

  it("garde les chiffres de l'empreinte là où la norme les laisse", () => {
    const hex = witness("settled abc");
    expect(uuidOf("settled abc").replace(/-/g, "")).toBe(
      `${hex.slice(0, 12)}8${hex.slice(13, 16)}${"89ab"[Number.parseInt(hex.charAt(16), 16) % 4]}${hex.slice(17, 32)}`,
    );
  });
});
