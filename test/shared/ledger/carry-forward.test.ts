import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPosition } from "#shared/aging/open-position.ts";
import { day } from "#shared/base/day.ts";
import type { Cell } from "#shared/model/cell.ts";
import { fields, HEADINGS, type Line, receipt, sale } from "./fec/fec-builder.ts";
import { readTabs, tabOf } from "./tabs-of-words.ts";

const asRow = (line: Line): readonly Cell[] => fields(line).map((field) => (field === "" ? null : field));
const OPEN: Line = {
  journal: "AN",
  journalLabel: "À nouveaux",
  entry: "AN1",
  on: "20250101",
  pieceDate: "20250101",
};

/** The books of each year pasted one under another in `Grand livre`. */
function read(...years: readonly (readonly Line[])[]) {
  return readTabs([
    tabOf(
      "Grand livre",
      years.flatMap((lines) => [[...HEADINGS], ...lines.map(asRow)]),
    ),
  ]);
}

/** What customers owe at a day: items as `number due open`, credits, and the total in cents. */
function at(on: string, ...years: readonly (readonly Line[])[]) {
  const reading = read(...years);
  const { position } = openPosition(reading.items, [], day(on));
  const items = position.items.map(({ item, open }) => `${item.number} ${item.issued} ${item.due} ${open}`);
  const credits = position.credits.map(({ reference, amount }) => `${reference} ${amount}`);
  const owed = position.items.reduce((sum, { open }) => sum + open, 0);
  const total = position.credits.reduce((sum, { amount }) => sum - amount, owed);
  return { items, credits, total, reading };
}

const said = (reading: ReturnType<typeof read>, code: string) =>
  reading.problems.filter((problem) => problem.code === code);

/** 2024: F1 paid, F2 and F3 open. */
const Y2024: readonly Line[] = [
  ...sale("C1", "F1", "20240301", "100,00", { letter: "A" }),
  ...receipt("C1", "V1", "20240401", "100,00", { letter: "A" }),
  ...sale("C1", "F2", "20241110", "250,00"),
  ...sale("C1", "F3", "20241205", "80,00"),
];

describe("À-nouveaux détaillés", () => {
  const y2025: readonly Line[] = [
    { ...OPEN, aux: "C1", piece: "F2", debit: "250,00", letter: "A" },
    { ...OPEN, aux: "C1", piece: "AN", debit: "80,00" },
    ...receipt("C1", "V2", "20250215", "250,00", { letter: "A" }),
    ...sale("C1", "F4", "20250301", "60,00"),
  ];

  it("à l'ouverture rien ne compte deux fois : la ligne d'à-nouveau garde numéro et dates de la facture", () => {
    const { items, total } = at("2025-01-31", Y2024, y2025);
    expect(items.sort()).toEqual(["F2 2024-11-10 2024-12-10 25000", "F3 2024-12-05 2025-01-04 8000"]);
    expect(total).toBe(33_000);
  });

  it("un règlement lettré avec la ligne d'à-nouveau solde la facture, à sa date et non avant", () => {
    expect(at("2025-02-14", Y2024, y2025).total).toBe(33_000);
    const after = at("2025-02-15", Y2024, y2025);
    expect(after.items).toEqual(["F3 2024-12-05 2025-01-04 8000"]);
    expect(after.credits).toEqual([]);
  });

  it("avant l'ouverture, l'exercice précédent compte seul", () => {
    expect(at("2024-11-30", Y2024, y2025).items).toEqual(["F2 2024-11-10 2024-12-10 25000"]);
    expect(at("2024-03-15", Y2024, y2025).items).toEqual(["F1 2024-03-01 2024-03-31 10000"]);
    expect(at("2024-12-31", Y2024, y2025).total).toBe(33_000);
  });

  it("le code A des deux exercices fait deux groupes : aucun ne rouvre l'autre", () => {
    const { reading, total } = at("2025-12-31", Y2024, y2025);
    expect(said(reading, "lettrage-unbalanced")).toEqual([]);
    expect(total).toBe(8000 + 6000);
  });

  it("l'ordre des exercices dans l'onglet ne change rien", () => {
    for (const on of ["2024-12-31", "2025-01-01", "2025-02-20", "2025-12-31"]) {
      expect(at(on, y2025, Y2024).items.sort()).toEqual(at(on, Y2024, y2025).items.sort());
    }
  });

  it("au jour J, le total est le solde du dernier grand livre", () => {
    const balance = (lines: readonly Line[], until: string): number =>
      lines
        .filter(({ account = "411000", on = "" }) => account === "411000" && on <= until)
        .reduce(
          (sum, { debit = "0", credit = "0" }) =>
            sum + Math.round(100 * (Number(debit.replace(",", ".")) - Number(credit.replace(",", ".")))),
          0,
        );
    for (const [on, until] of [
      ["2025-01-01", "20250101"],
      ["2025-02-20", "20250220"],
      ["2025-12-31", "20251231"],
    ] as const) {
      expect(at(on, Y2024, y2025).total).toBe(balance(y2025, until));
    }
  });

  it("seuls, sans l'exercice précédent, ils comptent ; l'échéance court de la date de la pièce", () => {
    const alone: readonly Line[] = [
      { ...OPEN, aux: "C1", piece: "F2", pieceDate: "20241110", debit: "250,00" },
    ];
    const { items, reading } = at("2025-01-31", alone);
    expect(items).toEqual(["F2 2025-01-01 2024-12-10 25000"]);
    expect(said(reading, "opening-aggregated")).toEqual([]);
  });
});

describe("À-nouveaux regroupés", () => {
  const one: Line = { ...OPEN, aux: "C1", piece: "AN", debit: "330,00", label: "À nouveaux" };

  it("une seule ligne par client, égale à la somme : le détail de l'exercice précédent est gardé", () => {
    const { items, total, reading } = at("2025-01-31", Y2024, [one]);
    expect(items.sort()).toEqual(["F2 2024-11-10 2024-12-10 25000", "F3 2024-12-05 2025-01-04 8000"]);
    expect(total).toBe(33_000);
    expect(reading.problems.map(({ code }) => code)).not.toContain("opening-differs");
  });

  it("un règlement de l'année suivante, lettré avec une facture de l'exercice précédent, la solde", () => {
    const lettered = Y2024.map((line) =>
      line.piece === "F2" && line.aux === "C1" ? { ...line, letter: "BB" } : line,
    );
    const y2025 = [one, ...receipt("C1", "V2", "20250215", "250,00", { letter: "BB" })];
    expect(at("2025-02-20", lettered, y2025).items).toEqual(["F3 2024-12-05 2025-01-04 8000"]);
    expect(at("2025-02-01", lettered, y2025).total).toBe(33_000);
  });

  it("lettrée avec un règlement : les à-nouveaux sont retenus, l'exercice précédent s'arrête à l'ouverture", () => {
    const y2025 = [{ ...one, letter: "A" }, ...receipt("C1", "V2", "20250215", "330,00", { letter: "A" })];
    expect(at("2024-12-31", Y2024, y2025).total).toBe(33_000);
    expect(at("2025-01-15", Y2024, y2025).total).toBe(33_000);
    expect(at("2025-02-20", Y2024, y2025)).toMatchObject({ items: [], credits: [], total: 0 });
  });

  it("différente de la somme : les à-nouveaux sont retenus et l'écart est dit", () => {
    const { total, reading } = at("2025-01-31", Y2024, [{ ...one, debit: "300,00" }]);
    expect(total).toBe(30_000);
    expect(said(reading, "opening-differs")).toMatchObject([
      { value: "Client C1", data: { opening: "30000", prior: "33000", day: "2025-01-01" } },
    ]);
    expect(at("2024-12-31", Y2024, [{ ...one, debit: "300,00" }]).total).toBe(33_000);
  });

  it("seule : comptée sans échéance, jamais relancée, et le fichier à importer est nommé", () => {
    const { items, reading } = at("2025-03-31", [one, ...sale("C1", "F4", "20250110", "60,00")]);
    expect(items.sort()).toEqual(["AN 2025-01-01 undefined 33000", "F4 2025-01-10 2025-02-09 6000"]);
    expect(said(reading, "opening-aggregated")).toMatchObject([{ data: { year: "2024", total: "33000" } }]);
  });

  it("sur le compte collectif, sans client : le détail de tous les clients est gardé quand il fait la somme", () => {
    const y2024 = [...Y2024, ...sale("C2", "G1", "20241201", "20,00")];
    const collective: Line = { ...OPEN, piece: "AN", debit: "350,00" };
    const { items, total } = at("2025-01-31", y2024, [collective]);
    expect(items).toHaveLength(3);
    expect(total).toBe(35_000);
  });

  it("un client soldé par les écritures de clôture n'a pas d'à-nouveau : il ne doit plus rien, et c'est dit", () => {
    const y2024 = [...Y2024, ...sale("C2", "G1", "20241201", "20,00")];
    const { total, reading } = at("2025-01-31", y2024, [one]);
    expect(total).toBe(33_000);
    expect(said(reading, "opening-differs")).toMatchObject([{ value: "Client C2", data: { opening: "0" } }]);
  });
});

describe("Ce qui n'est pas un à-nouveau", () => {
  it("un libellé isolé « report à nouveau » chez un client n'efface pas les dettes des autres", () => {
    const others = ["C2", "C3", "C4"].flatMap((aux) => sale(aux, `G${aux}`, "20241201", "20,00"));
    const { total } = at("2025-06-30", [
      ...Y2024,
      ...others,
      { aux: "C1", on: "20250501", piece: "X9", label: "Report à nouveau oublié", debit: "5,00" },
    ]);
    expect(total).toBe(33_000 + 6000 + 500);
  });

  it("trois exercices se suivent : chaque ouverture reprend la précédente", () => {
    const y2025: readonly Line[] = [
      { ...OPEN, aux: "C1", piece: "F2", debit: "250,00" },
      { ...OPEN, aux: "C1", piece: "F3", debit: "80,00", letter: "A" },
      ...receipt("C1", "V2", "20250210", "80,00", { letter: "A" }),
    ];
    const y2026: readonly Line[] = [
      { ...OPEN, on: "20260101", aux: "C1", piece: "F2", debit: "250,00", letter: "A" },
      ...receipt("C1", "V3", "20260310", "250,00", { letter: "A" }),
    ];
    const totals = ["2024-12-31", "2025-01-31", "2025-12-31", "2026-01-31", "2026-03-31"].map(
      (on) => at(on, Y2024, y2025, y2026).total,
    );
    expect(totals).toEqual([33_000, 33_000, 25_000, 25_000, 0]);
    expect(at("2026-02-01", Y2024, y2025, y2026).items).toEqual(["F2 2024-11-10 2024-12-10 25000"]);
  });
});

describe("Propriété", () => {
  const customer = fc.constantFrom("C1", "C2", "C3");
  const line = fc.record({
    aux: customer,
    cents: fc.integer({ min: -20, max: 20 }).filter((value) => value !== 0),
    letter: fc.constantFrom("", "", "A", "B"),
    piece: fc.constantFrom("F1", "F2", "F3", "AN"),
    month: fc.integer({ min: 1, max: 12 }),
  });
  const asLine = (
    { aux, cents, letter, piece }: { aux: string; cents: number; letter: string; piece: string },
    on: string,
    more: Line = {},
  ): Line => {
    const text = `${Math.abs(cents)},00`;
    return { ...more, aux, letter, piece, on, ...(cents > 0 ? { debit: text } : { credit: text }) };
  };
  const sum = (lines: readonly { cents: number }[]): number =>
    lines.reduce((total, { cents }) => total + 100 * cents, 0);

  it("quels que soient les à-nouveaux, le total après l'ouverture est le solde du dernier grand livre, et avant l'ouverture celui du premier", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.array(line, { maxLength: 8 }),
        (before, opening, after) => {
          const month = (one: { month: number }): string => String(one.month).padStart(2, "0");
          const y2024 = before.map((one) => asLine(one, `2024${month(one)}15`));
          const y2025 = [
            ...opening.map((one) => asLine(one, "20250101", OPEN)),
            ...after.map((one) => asLine(one, `2025${month(one)}15`)),
          ];
          expect(at("2025-12-31", y2024, y2025).total).toBe(sum(opening) + sum(after));
          expect(at("2025-01-01", y2024, y2025).total).toBe(sum(opening));
          expect(at("2024-12-31", y2024, y2025).total).toBe(sum(before));
        },
      ),
      { numRuns: 100 },
    );
  });
});
