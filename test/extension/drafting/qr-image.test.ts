import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { epcPayload, epcTransferOf } from "#shared/letters/epc.ts";
import { QR_PIXELS, qrPng } from "../../../extension/drafting/qr-image.ts";
import { qrModules } from "../../../extension/drafting/qr-modules.ts";
import { EVERY_LETTER } from "../../shared/formats/every-letter.ts";
import { SETTINGS } from "../../shared/letters/letter-builders.ts";
import { readPng } from "./read-png.ts";
import { scanned } from "./scan-code.ts";

const payloadOf = (name: string, numbers: readonly string[]): string => {
  const transfer = epcTransferOf({
    settings: { sender: { ...SETTINGS.sender, name } },
    segment: "standard",
    family: "courteous",
    currency: "EUR",
    amount: cents(99_999_999_999),
    numbers,
  });
  if (transfer === undefined) throw new Error("pas de virement");
  return epcPayload(transfer);
};

describe("Image du code", () => {
  it.each(EVERY_LETTER.filter(({ letter }) => letter.transfer !== undefined))(
    "$name : un lecteur indépendant y retrouve exactement le virement",
    ({ letter }) => {
      const payload = letter.transfer === undefined ? "" : epcPayload(letter.transfer);
      expect(scanned(qrPng(payload)).text).toBe(payload);
    },
  );

  it.each([
    ["le plus court", payloadOf("A", ["1"])],
    ["accents", payloadOf("Établissements Lœuvre & Fils", ["FA-É-12"])],
    ["le plus long : 331 octets", payloadOf("株式会社".repeat(17), ["é".repeat(20), "F".repeat(20)])],
    ["autres écritures", payloadOf("Мастерская Юг", ["СЧ-1", "СЧ-2"])],
  ])("%s : lu à l'identique, version 13 au plus", (_why, payload) => {
    const found = scanned(qrPng(payload));
    expect(found.text).toBe(payload);
    expect(found.version).toBeLessThanOrEqual(13);
  });

  it("plus que la norme : refusé", () => {
    expect(qrModules("x".repeat(331)).length).toBe(17 + 4 * 13);
    expect(() => qrModules("x".repeat(332))).toThrow(RangeError);
  });

  it("les mêmes octets pour le même virement", () => {
    const payload = payloadOf("Menuiserie", ["FA-12"]);
    expect(Buffer.from(qrPng(payload)).equals(Buffer.from(qrPng(payload)))).toBe(true);
  });

  it("chaque module fait un nombre entier de pixels, quatre modules blancs autour au moins", () => {
    for (const payload of [payloadOf("A", ["1"]), payloadOf("株式会社".repeat(17), ["F".repeat(20)])]) {
      const { width, height, rgba } = readPng(qrPng(payload));
      expect([width, height]).toEqual([QR_PIXELS, QR_PIXELS]);
      const dark = (x: number, y: number): boolean => rgba[4 * (y * width + x)] === 0;
      const columns = Array.from({ length: width }, (_value, x) => x);
      const first = columns.find((x) => columns.some((y) => dark(x, y))) ?? 0;
      // The finder pattern, seven modules wide, stands in the corner.
      const side = columns.findIndex((x) => x > first && !dark(x, first)) - first;
      expect(side % 7).toBe(0);
      expect(first).toBeGreaterThanOrEqual((4 * side) / 7);
      for (const y of columns)
        for (const x of columns) {
          const base = (at: number): number => first + Math.floor((at - first) / (side / 7)) * (side / 7);
          if (x >= first && y >= first && base(x) < width && base(y) < width) {
            if (dark(x, y) !== dark(base(x), base(y))) throw new Error(`module coupé en ${x}, ${y}`);
          }
        }
    }
  });
});
