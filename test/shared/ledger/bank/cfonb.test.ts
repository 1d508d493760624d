import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBankStatement } from "#shared/ledger/bank/read-bank.ts";
import { cfonb, type Movement, read } from "./bank-texts.ts";

const MOVEMENTS: readonly Movement[] = [
  {
    on: "031126",
    amount: 125_000,
    label: "VIR RECU ATELIER BLANC",
    more: [
      ["LCC", "FACTURE FA-2026-12"],
      ["NPY", "ATELIER BLANC SARL"],
      ["RCN", "REF-CLIENT-77                      PAIEMENT"],
      ["IPY", "98765432100012"],
    ],
  },
  { on: "041126", amount: -3_990, label: "PRLV ORANGE", code: "B1" },
  { on: "051126", amount: 60_000, label: "BORDEREAU 0012", code: "02" },
  { on: "061126", amount: -25_000, label: "LCR GARAGE DU PORT", rejection: "01" },
];

describe("CFONB 120", () => {
  const records = cfonb("00012345678", -39_565, MOVEMENTS);

  it("soldes, opérations signées, compléments, payeur, moyens, rejet", () => {
    const { format, statements, problems } = read(records.join("\r\n"));
    expect(format).toBe("CFONB 120");
    expect(problems).toEqual([]);
    expect(statements).toEqual([
      {
        account: "300040082100012345678",
        currency: "EUR",
        opening: -39_565,
        closing: -39_565 + 125_000 - 3_990 + 60_000 - 25_000,
        from: "2026-10-31",
        until: "2026-11-30",
        lines: [
          {
            day: "2026-11-03",
            amount: 125_000,
            currency: "EUR",
            label: "VIR RECU ATELIER BLANC FACTURE FA-2026-12 ATELIER BLANC SARL REF-CLIENT-77 PAIEMENT",
            payer: "ATELIER BLANC SARL",
            means: "virement",
            line: 2,
          },
          {
            day: "2026-11-04",
            amount: -3_990,
            currency: "EUR",
            label: "PRLV ORANGE",
            means: "prélèvement",
            line: 7,
          },
          {
            day: "2026-11-05",
            amount: 60_000,
            currency: "EUR",
            label: "BORDEREAU 0012",
            means: "chèque",
            line: 8,
          },
          {
            day: "2026-11-06",
            amount: -25_000,
            currency: "EUR",
            label: "LCR GARAGE DU PORT",
            means: "effet",
            reversal: true,
            line: 9,
          },
        ],
      },
    ]);
  });

  it.each([
    ["lignes finies par LF", records.join("\n")],
    ["blancs de fin coupés", records.map((record) => record.trimEnd()).join("\r\n")],
    ["sans fins de ligne, 120 signes après 120 signes", records.join("")],
    ["blancs de fin et dernière fin de ligne", `${records.join("\r\n")}\r\n\u001a`.replace("\u001a", "")],
  ])("%s : les mêmes opérations", (_what, text) => {
    const plain = (source: string) =>
      read(source).statements.map(({ lines, ...rest }) => ({
        ...rest,
        lines: lines.map(({ line: _line, ...one }) => one),
      }));
    expect(plain(text)).toEqual(plain(records.join("\r\n")));
  });

  it.each([
    ["{", 0],
    ["A", 1],
    ["I", 9],
    ["}", 0],
    ["J", -1],
    ["R", -9],
  ])("le signe %s porte %i", (sign, cents) => {
    const text = records.join("\n").replace("0000000012500{", `0000000000000${sign}`);
    expect(read(text).statements[0]?.lines[0]?.amount).toBe(cents);
  });

  it("plusieurs comptes à la suite, dont un sans opération", () => {
    const text = [
      ...records,
      ...cfonb("00099999999", 1_000, []),
      ...cfonb("00088888888", 0, MOVEMENTS.slice(0, 1)),
    ].join("\n");
    expect(read(text).statements.map(({ account, lines }) => [account?.slice(-11), lines.length])).toEqual([
      ["00012345678", 4],
      ["00099999999", 0],
      ["00088888888", 1],
    ]);
  });

  it("un solde final qui ne suit pas des lignes est dit avec son écart", () => {
    const { problems } = read(cfonb("00012345678", 0, MOVEMENTS.slice(0, 1), 100_000).join("\n"));
    expect(problems).toEqual([
      {
        code: "balance-differs",
        line: 0,
        value: "300040082100012345678",
        data: { expected: "1\u202f000,00", found: "1\u202f250,00", difference: "\u2212250,00" },
      },
    ]);
  });

  it("sans nouveau solde, le fichier est coupé : refusé avec sa dernière ligne", () => {
    expect(readBankStatement(records.slice(0, -1).join("\n"))).toEqual({
      kind: "refused",
      code: "truncated",
      file: "cfonb-120",
      data: { line: "9" },
    });
  });

  it("un enregistrement inconnu ou illisible est nommé, les autres passent", () => {
    const text = [
      records[0],
      `99${records[1]?.slice(2)}`,
      records[6]?.replace("041126", "311126"),
      ...records.slice(7),
    ].join("\n");
    const { problems, statements } = read(text);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["line-unreadable", 2],
      ["date-unreadable", 3],
      ["balance-differs", 0],
    ]);
    expect(statements[0]?.lines).toHaveLength(2);
  });

  it("quels que soient les montants, les lignes font le solde final moins le solde initial", () => {
    const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 15 }), (opening, amounts) => {
        const movements = amounts.map((one) => ({ on: "151126", amount: one, label: "VIR" }));
        const { statements, problems } = read(cfonb("00012345678", opening, movements).join("\n"));
        const [statement] = statements;
        const total = (statement?.lines ?? []).reduce((sum, line) => sum + line.amount, 0);
        expect(total).toBe((statement?.closing ?? 0) - (statement?.opening ?? 0));
        expect(statement?.lines.map((line) => line.amount)).toEqual(amounts.map((one) => one || 0));
        expect(problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
