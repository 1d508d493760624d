import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { utf8, zipWriter } from "../../../extension/evidence/zip.ts";

/** The entries of a ZIP's directory, read from the norm (PKWARE APPNOTE 4.3.12), not by the library that wrote it. */
function directoryOf(zip: Uint8Array) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries = [];
  for (let at = 0; at + 46 <= zip.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    entries.push({
      madeBy: view.getUint8(at + 5),
      isUtf8: (view.getUint16(at + 8, true) & 0x0800) !== 0,
      mode: (view.getUint32(at + 38, true) >>> 16).toString(8),
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length)),
    });
  }
  return entries;
}

describe("Les noms d'un dossier de preuves", () => {
  it("accents et emoji se relisent par l'unzip d'un Linux : fait par Unix, en UTF-8, lisible de tous", () => {
    const zip = zipWriter(day("2026-11-22"));
    zip.add({ path: "Pièces ajoutées/devis signé 🍰.txt", bytes: utf8("signé") });
    zip.add({ path: "02 Decompte.pdf", bytes: utf8("%PDF"), packed: true });
    expect(directoryOf(zip.end())).toEqual([
      { madeBy: 3, isUtf8: true, mode: "100644", name: "Pièces ajoutées/devis signé 🍰.txt" },
      { madeBy: 3, isUtf8: false, mode: "100644", name: "02 Decompte.pdf" },
    ]);
  });
});
