import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAmount } from "#shared/base/read-amount.ts";
import { readDay } from "#shared/base/read-day.ts";
import { recognise } from "#shared/ledger/recognise.ts";
import type { Cell } from "#shared/model/cell.ts";
import { problemText } from "#shared/texts/problems.ts";
import { NOTHING_KEPT, readTabs, tabOf } from "./tabs-of-words.ts";

/** Texts as hostile as cells can be: any sign, formula-like, very long, numbers in every script. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "#REF!",
    "#N/A",
    "=1+1",
    "TBD",
    "-",
    "–",
    "(((((",
    "1.".repeat(3000),
    "1 ".repeat(3000),
    "(".repeat(9000),
    "9".repeat(10_000),
    "a".repeat(10_000),
    "31/02/2026",
    "0,00 D",
    "\u0661\u0662,\u0663",
    "1er ".repeat(2000),
    "Total ".repeat(2000),
    "constructor",
    "__proto__",
    "toString",
  ),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.double({ noNaN: false }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const HEADERS: readonly (readonly string[])[] = [
  [
    "Client",
    "N° facture",
    "Date",
    "Échéance",
    "Montant TTC",
    "Réglé",
    "Reste dû",
    "Payée le",
    "Statut",
    "Devise",
    "Type",
  ],
  ["Compte", "Date", "Pièce", "Libellé", "Débit", "Crédit", "Lettrage", "Échéance"],
  ["Client", "Non échu", "1-30", "31-60", "61-90", "+90", "Total"],
];

describe("Rien dans une cellule n'arrête la lecture", () => {
  it("un montant, un jour, d'où qu'ils viennent, sont lus ou refusés, jamais une erreur", () => {
    fc.assert(
      fc.property(anyCell, fc.boolean(), (cell, flag) => {
        expect(["amount", "empty", "unreadable"]).toContain(readAmount(cell, flag ? "," : undefined).kind);
        expect(["day", "empty", "impossible", "unreadable"]).toContain(readDay(cell, flag).kind);
      }),
      { numRuns: 400 },
    );
  });

  it("un tableau aux titres connus, des cellules quelconques : lu, et chaque anomalie a ses mots", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADERS),
        fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 8 }),
        (header, rows) => {
          const reading = readTabs([tabOf("F", [header, ...rows])]);
          for (const item of reading.items) expect(Number.isSafeInteger(item.amount)).toBe(true);
          for (const problem of reading.problems)
            expect(problemText(problem).problem.length).toBeGreaterThan(5);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("un onglet de cellules quelconques est compris ou laissé de côté, jamais une erreur", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
        const recognition = recognise([tabOf("F", rows)], NOTHING_KEPT);
        expect(recognition.sources.length + recognition.leftOut.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

/** A row of a random list and its amount in cents, `undefined` when its amount cell is no amount. */
interface Drawn {
  readonly kind:
    | "invoice"
    | "total"
    | "note"
    | "blank"
    | "header"
    | "unreadable"
    | "cancelled"
    | "month"
    | "bare";
  readonly cents: number;
  readonly customer: string;
  readonly number: number;
  readonly style: number;
}

const drawnRow: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom<Drawn["kind"][]>(
    ...([
      "invoice",
      "invoice",
      "invoice",
      "invoice",
      "total",
      "note",
      "blank",
      "header",
      "unreadable",
      "cancelled",
      "month",
      "bare",
    ] as const),
  ) as fc.Arbitrary<Drawn["kind"]>,
  cents: fc.integer({ min: -200_000, max: 900_000 }),
  customer: fc.constantFrom("Dupont", "Martin & Fils", "Petit", "Total Énergies"),
  number: fc.integer({ min: 1, max: 9999 }),
  style: fc.integer({ min: 0, max: 5 }),
});

const LIST = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Statut"];

/** An amount as some owner types it. */
function typed(cents: number, style: number): Cell {
  const [whole, rest] = [Math.floor(Math.abs(cents) / 100), String(Math.abs(cents) % 100).padStart(2, "0")];
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const sign = cents < 0 ? "-" : "";
  switch (style) {
    case 0:
      return cents / 100;
    case 1:
      return `${sign}${whole},${rest}`;
    case 2:
      return `${sign}${grouped},${rest}\u00a0€`;
    case 3:
      return cents < 0 ? `(${whole},${rest})` : `${whole},${rest} EUR`;
    case 4:
      return cents < 0 ? `${whole},${rest}-` : `${whole},${rest}`;
    default:
      return `${cents < 0 ? "\u2212" : ""}${whole},${rest}`;
  }
}

function rowOf(row: Drawn, at: number): readonly Cell[] {
  const amount = typed(row.cents, row.style);
  switch (row.kind) {
    case "invoice":
      return [row.customer, `F-${at}-${row.number}`, "15/01/2026", "14/02/2026", amount, "Envoyée"];
    case "cancelled":
      return [row.customer, `F-${at}-${row.number}`, "15/01/2026", "14/02/2026", amount, "Annulée"];
    case "unreadable":
      return [row.customer, `F-${at}-${row.number}`, "15/01/2026", "14/02/2026", "à voir", "Envoyée"];
    case "total":
      return [row.style % 2 === 0 ? "TOTAL" : "Sous-total Dupont", null, null, null, amount, null];
    case "bare":
      return [null, null, null, null, amount, null];
    case "note":
      return ["NB : relancer avant vendredi", null, null, null, null, null];
    case "month":
      return ["MARS 2026", null, null, null, null, null];
    case "header":
      return LIST;
    case "blank":
      return [null, "", null, " ", null, null];
  }
}

const HAS_AMOUNT: ReadonlySet<Drawn["kind"]> = new Set(["invoice", "cancelled", "total", "bare"]);

describe("Rien ne se perd", () => {
  const first: Drawn = { kind: "invoice", cents: 12_345, customer: "Dupont", number: 0, style: 1 };

  it("la somme des postes et des montants nommés en anomalie est la somme de la colonne", () => {
    fc.assert(
      fc.property(fc.array(drawnRow, { maxLength: 25 }), (drawn) => {
        const rows = [first, ...drawn];
        const reading = readTabs([tabOf("F", [LIST, ...rows.map(rowOf)])]);
        const column = rows.reduce((sum, row) => sum + (HAS_AMOUNT.has(row.kind) ? row.cents : 0), 0);
        const counted = reading.items.reduce((sum, item) => sum + item.amount, 0);
        const left = new Set(
          reading.problems
            .filter(
              ({ code }) =>
                code === "total-line-left-out" || code === "total-differs" || code === "document-left-out",
            )
            .map(({ place }) => place.row),
        );
        let named = 0;
        rows.forEach((row, at) => {
          if (left.has(at + 2) && HAS_AMOUNT.has(row.kind)) named += row.cents;
        });
        expect(counted + named).toBe(column);
      }),
      { numRuns: 300 },
    );
  });

  it("toute ligne qui n'est pas vide est un poste, une anomalie nommée, un titre ou une note seule", () => {
    fc.assert(
      fc.property(fc.array(drawnRow, { maxLength: 25 }), (drawn) => {
        const rows = [first, ...drawn];
        const reading = readTabs([tabOf("F", [LIST, ...rows.map(rowOf)])]);
        const known = new Set([
          ...reading.items.map((item) => item.origin.row),
          ...reading.problems.map((problem) => problem.place.row),
        ]);
        rows.forEach((row, at) => {
          const silent =
            row.kind === "blank" || row.kind === "header" || row.kind === "note" || row.kind === "month";
          if (!silent) expect(known.has(at + 2), `${row.kind} en ligne ${at + 2}`).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("un grand livre : débits moins crédits des comptes 411 et des comptes à part, au centime", () => {
    const line = fc.record({
      account: fc.constantFrom("411DUP", "411MAR", "416000", "419000", "512000", "706000"),
      cents: fc.integer({ min: 0, max: 900_000 }),
      isDebit: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const rows = lines.map(({ account, cents, isDebit }, at) => [
          account,
          "15/01/2026",
          `P${at}`,
          "Écriture",
          isDebit ? cents / 100 : null,
          isDebit ? null : cents / 100,
        ]);
        const reading = readTabs([
          tabOf("GL", [["Compte", "Date", "Pièce", "Libellé", "Débit", "Crédit"], ...rows]),
        ]);
        const sumOf = (wanted: RegExp): number =>
          lines.reduce(
            (sum, { account, cents, isDebit }) =>
              sum + (wanted.test(account) ? (isDebit ? cents : -cents) : 0),
            0,
          );
        expect(reading.items.reduce((sum, item) => sum + item.amount, 0)).toBe(sumOf(/^411/));
        const apart = reading.problems.filter(({ code }) => code === "account-apart");
        expect(apart.reduce((sum, { data }) => sum + Number(data?.total), 0)).toBe(sumOf(/^41[69]/));
      }),
      { numRuns: 150 },
    );
  });

  it("une balance âgée : la somme des tranches de chaque client est dans ses postes", () => {
    const row = fc.array(fc.integer({ min: -50_000, max: 200_000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const cells = rows.map((buckets, at) => [
          `Client n${at}`,
          ...buckets.map((cents) => cents / 100),
          buckets.reduce((sum, cents) => sum + cents, 0) / 100,
        ]);
        const header = ["Client", "Non échu", "1-30", "31-60", "61-90", "Plus de 90", "Total"];
        const reading = readTabs([tabOf("Balance", [header, ...cells])]);
        const total = rows.flat().reduce((sum, cents) => sum + cents, 0);
        expect(reading.items.reduce((sum, item) => sum + item.amount, 0)).toBe(total);
      }),
      { numRuns: 150 },
    );
  });
});
