import { describe, expect, it } from "vitest";
import { lowerBounds, readBucketHeader } from "#shared/ledger/bucket-header.ts";
import { codesOf, owed, readLines } from "./tabs-of-words.ts";

describe("Titres de tranches", () => {
  it.each<[string, unknown]>([
    ["1-30", { kind: "late", from: 1, to: 30 }],
    ["1–30 j", { kind: "late", from: 1, to: 30 }],
    ["31 à 60 jours", { kind: "late", from: 31, to: 60 }],
    ["61 - 90 days", { kind: "late", from: 61, to: 90 }],
    ["De 31 à 60 j", { kind: "late", from: 31, to: 60 }],
    ["90+", { kind: "late", from: 91, to: undefined }],
    ["+90 j", { kind: "late", from: 91, to: undefined }],
    ["Plus de 90 jours", { kind: "late", from: 91, to: undefined }],
    ["> 90", { kind: "late", from: 91, to: undefined }],
    ["Éch. ≤ 60 j.", { kind: "late", from: undefined, to: 60 }],
    ["2 Months", { kind: "late", from: 61, to: 90 }],
    ["Non échu", { kind: "notDue" }],
    ["Current", { kind: "notDue" }],
    ["Sans échéance", { kind: "noDue" }],
    ["Plus ancien", { kind: "late", from: undefined, to: undefined }],
  ])("« %s »", (header, bucket) => {
    expect(readBucketHeader(header)).toEqual(bucket);
  });

  it.each(["Total", "Client", "30", "Date d'échéance", "Montant 2026", "60-30"])(
    "« %s » n'est pas une tranche",
    (header) => {
      expect(readBucketHeader(header)).toBeUndefined();
    },
  );

  it("chaque tranche commence au lendemain de la précédente", () => {
    const bounds = (headers: string[]) =>
      lowerBounds(headers.map((header) => readBucketHeader(header) ?? { kind: "noDue" }));
    expect(bounds(["Non échu", "0-30j", "31-60j", "61-90j", "90j+"])).toEqual([undefined, 1, 31, 61, 91]);
    expect(bounds(["Éch. ≤ 30 j.", "Éch. ≤ 60 j.", "Plus ancien"])).toEqual([1, 31, 61]);
  });
});

describe("Balance déjà âgée", () => {
  const HEADER = "Client;Non échu;1-30;31-60;61-90;90+;Total";

  it("un montant par tranche, échéance estimée depuis la date d'arrêté, et c'est dit", () => {
    const reading = readLines("B", [HEADER, "Dupont;100,00;50,00;20,00;0,00;5,00;175,00"]);
    expect(reading.items.map((item) => [item.amount, item.due, item.dueSource])).toEqual([
      [10_000, "2026-06-30", "estimate"],
      [5000, "2026-06-29", "estimate"],
      [2000, "2026-05-30", "estimate"],
      [500, "2026-03-31", "estimate"],
    ]);
    expect(codesOf(reading)).toEqual(["balance-shape-aged"]);
  });

  it("la ligne de total n'est pas comptée", () => {
    const reading = readLines("B", [
      HEADER,
      "Dupont;100,00;;;;;100,00",
      "Martin;;30,00;;;;30,00",
      "Total général;100,00;30,00;;;;130,00",
    ]);
    expect(owed(reading)).toBe(13_000);
  });

  it("ce que le total du client a de plus que ses tranches compte sans échéance, et c'est dit", () => {
    const reading = readLines("B", [HEADER, "Dupont;100,00;;;;;80,00"]);
    expect(owed(reading)).toBe(8000);
    expect(reading.items[1]).toMatchObject({ amount: -2000, kind: "credit-note", due: undefined });
    expect(codesOf(reading)).toContain("total-differs");
  });

  it("sans colonne de total, les tranches suffisent", () => {
    expect(owed(readLines("B", ["Client;Non échu;1-30;31-60", "Dupont;1,00;2,00;-0,50"]))).toBe(250);
  });
});
