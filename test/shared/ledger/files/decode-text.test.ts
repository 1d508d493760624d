import { describe, expect, it } from "vitest";
import { decodeText as decodeWith } from "#shared/ledger/files/decode-text.ts";
import { platformDecoder } from "../../../tools/unicode-decoder.ts";

const decodeText = (content: Uint8Array) => decodeWith(content, platformDecoder);

const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...part].map((c) => c.charCodeAt(0)))),
  );

describe("Le décodage d'un fichier texte", () => {
  it("la marque d'ordre décide, et ne reste pas dans le texte", () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, "Pi", 0xc3, 0xa8, "ce"))).toEqual({
      text: "Pièce",
      encoding: "utf-8",
    });
    expect(decodeText(bytes(0xff, 0xfe, 0xe9, 0, 0x41, 0)).text).toBe("éA");
    expect(decodeText(bytes(0xfe, 0xff, 0, 0xe9, 0, 0x41))).toEqual({ text: "éA", encoding: "utf-16be" });
  });

  it("des octets UTF-8 valides sont de l'UTF-8, l'ASCII aussi", () => {
    expect(decodeText(new TextEncoder().encode("Échéance ; 12 € – œuvre"))).toEqual({
      text: "Échéance ; 12 € – œuvre",
      encoding: "utf-8",
    });
    expect(decodeText(bytes("Client;Montant")).encoding).toBe("utf-8");
  });

  it("Windows-1252 : accents, euro 0x80, apostrophe 0x92, tiret 0x96", () => {
    expect(
      decodeText(bytes(0xc9, "ch", 0xe9, "ance;12 ", 0x80, ";l", 0x92, "atelier ", 0x96, " no 1")),
    ).toEqual({
      text: "Échéance;12 €;l’atelier – no 1",
      encoding: "windows-1252",
    });
  });

  it("ISO-8859-15 : l'euro en 0xA4 et le œ en 0xBD n'y sont pas ceux de Windows", () => {
    expect(decodeText(bytes("Libell", 0xe9, ";12 ", 0xa4, ";ma", 0xee, "tre d'", 0xbd, "uvre"))).toEqual({
      text: "Libellé;12 €;maître d'œuvre",
      encoding: "iso-8859-15",
    });
  });

  it("CP850 : les comptabilités sous DOS écrivent é en 0x82, è en 0x8A, à en 0x85, ç en 0x87, ° en 0xF8", () => {
    const dos = bytes(
      "Ech",
      0x82,
      "ance;Pi",
      0x8a,
      "ce N",
      0xf8,
      "12;re",
      0x87,
      "u ",
      0x85,
      " Al",
      0x8a,
      "s",
    );
    expect(decodeText(dos)).toEqual({ text: "Echéance;Pièce N°12;reçu à Alès", encoding: "cp850" });
    expect(decodeText(bytes("CHEQUE N", 0xf8, " 4521"))).toEqual({
      text: "CHEQUE N° 4521",
      encoding: "cp850",
    });
  });

  it("un texte tout en capitales accentuées reste lisible dans les deux mondes", () => {
    expect(decodeText(bytes("RE", 0xc7, "U ", 0xc9, "PARGNE")).text).toBe("REÇU ÉPARGNE");
    expect(decodeText(bytes("RE", 0x80, "U ", 0x90, "PARGNE")).text).toBe("REÇU ÉPARGNE");
  });
});
