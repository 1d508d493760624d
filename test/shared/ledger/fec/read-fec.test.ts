import { describe, expect, it } from "vitest";
import { decodeText } from "#shared/ledger/files/decode-text.ts";
import { platformDecoder } from "../../../tools/unicode-decoder.ts";
import { codes, fecText, fields, HEADINGS, type Line, read, receipt, sale } from "./fec-builder.ts";

const BOOK: readonly Line[] = [
  ...sale("C1", "F1", "20260110", "1200,00", { letter: "A" }),
  ...sale("C2", "F2", "20260115", "350,50"),
  ...receipt("C1", "V1", "20260210", "1200,00", { letter: "A" }),
];

/** What must come out of BOOK however it is written. */
const EXPECTED = {
  lines: 6,
  leftOut: 0,
  debit: 275_050,
  credit: 275_050,
  customers: { lines: 3, debit: 155_050, credit: 120_000, balance: 35_050 },
};

type Column = readonly [heading: string, of: (field: (name: string) => string) => string];

/** The text of BOOK with other headings, each column made from the 18 fields. */
function written(columns: readonly Column[], separator = "\t", lines: readonly Line[] = BOOK): string {
  const rows = lines.map((line) => {
    const all = fields(line);
    const field = (name: string): string => all[HEADINGS.indexOf(name as (typeof HEADINGS)[number])] ?? "";
    return columns.map(([, of]) => of(field));
  });
  return [columns.map(([heading]) => heading), ...rows].map((row) => row.join(separator)).join("\n");
}

const standard: readonly Column[] = HEADINGS.map((name) => [name, (field) => field(name)]);

describe("Lire un FEC : séparateurs, fins de ligne, codages", () => {
  it.each([
    ["tabulations, CR LF", "\t", "\r\n"],
    ["barres verticales, LF", "|", "\n"],
    ["points-virgules, CR seuls", ";", "\r"],
  ])("%s", (_name, separator, ending) => {
    const file = read(fecText(BOOK, separator, ending));
    expect(file.controls).toMatchObject(EXPECTED);
    expect(file.separator).toBe(separator);
    expect(file.problems).toEqual([]);
    expect(file.lines.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it.each([
    ["ISO 8859-15", 0xe9, 0xe2],
    ["Windows-1252", 0xe9, 0xe2],
    ["CP850", 0x82, 0x83],
  ])("octets en %s : les accents des noms sont justes", (_name, acute, circumflex) => {
    const text = fecText(sale("C1", "F1", "20260110", "10,00", { auxLabel: "Ch#teau #toil# de M#con" }));
    const bytes = new Uint8Array(text.length);
    let met = 0;
    for (let at = 0; at < text.length; at += 1) {
      const isMark = text.charAt(at) === "#";
      // Ch(â)teau (é)toil(é) de M(â)con
      bytes[at] = isMark ? ([circumflex, acute, acute, circumflex][met] ?? 0) : text.charCodeAt(at);
      if (isMark) met += 1;
    }
    expect(read(decodeText(bytes, platformDecoder).text).lines[0]?.auxiliaryLabel).toBe(
      "Château étoilé de Mâcon",
    );
  });

  it("UTF-8 avec ou sans marque d'ordre des octets", () => {
    expect(read(`\ufeff${fecText(BOOK)}`).controls).toEqual(read(fecText(BOOK)).controls);
  });

  it("un titre au-dessus, des lignes vides, un séparateur au bout de chaque ligne", () => {
    const padded = fecText(BOOK, "|", "\n").replace(/\n/g, "|\n\n");
    const file = read(`FEC de la société Untel\n\n${padded}`);
    expect(file.controls).toMatchObject(EXPECTED);
    expect(file.headerLine).toBe(3);
  });
});

describe("Lire un FEC : colonnes", () => {
  it("dans un autre ordre, en minuscules, avec accents, espaces et soulignés", () => {
    const columns = standard
      .map(([name, of]) => {
        const other: Record<string, string> = {
          Debit: "débit",
          Credit: "CRÉDIT",
          EcritureDate: "ecriture_date",
          CompteNum: "compte num",
        };
        return [other[name] ?? name.toLowerCase(), of] as const;
      })
      .reverse();
    expect(read(written(columns)).controls).toMatchObject(EXPECTED);
  });

  it("sous les noms longs de l'article A47 A-1", () => {
    const long: Record<string, string> = {
      JournalCode: "Le code journal de l'écriture comptable",
      JournalLib: "Le libellé journal de l'écriture comptable",
      EcritureNum: "Le numéro sur une séquence continue de l'écriture comptable",
      EcritureDate: "La date de comptabilisation de l'écriture comptable",
      CompteNum:
        "Le numéro de compte, dont les trois premiers caractères doivent correspondre à des chiffres respectant les normes du plan comptable français",
      CompteLib: "Le libellé de compte, conformément à la nomenclature du plan comptable français",
      CompAuxNum: "Le numéro de compte auxiliaire (à blanc si non utilisé)",
      CompAuxLib: "Le libellé de compte auxiliaire (à blanc si non utilisé)",
      PieceRef: "La référence de la pièce justificative",
      PieceDate: "La date de la pièce justificative",
      EcritureLib: "Le libellé de l'écriture comptable",
      Debit: "Le montant au débit",
      Credit: "Le montant au crédit",
      EcritureLet: "Le lettrage de l'écriture comptable (à blanc si non utilisé)",
      DateLet: "La date de lettrage (à blanc si non utilisé)",
      ValidDate: "La date de validation de l'écriture comptable",
      Montantdevise: "Le montant en devise (à blanc si non utilisé)",
      Idevise: "L'identifiant de la devise (à blanc si non utilisé)",
    };
    const file = read(written(standard.map(([name, of]) => [long[name] ?? name, of] as const)));
    expect(file.headings.map(({ column }) => column)).toEqual([...HEADINGS]);
    expect(file.controls).toMatchObject(EXPECTED);
    expect(file.lines[0]).toMatchObject({
      entry: "F1",
      day: "2026-01-10",
      account: "411000",
      auxiliary: "C1",
      auxiliaryLabel: "Client C1",
      piece: "F1",
      label: "Facture F1",
    });
  });

  it("dix colonnes aux titres usuels, avec une échéance", () => {
    const file = read(
      written(
        [
          ["Journal", (f) => f("JournalCode")],
          ["Date", (f) => f("EcritureDate")],
          ["N° compte", (f) => f("CompteNum")],
          ["Code tiers", (f) => f("CompAuxNum")],
          ["Nom du tiers", (f) => f("CompAuxLib")],
          ["N° pièce", (f) => f("PieceRef")],
          ["Libellé", (f) => f("EcritureLib")],
          ["Débit", (f) => f("Debit")],
          ["Crédit", (f) => f("Credit")],
          ["Date d'échéance", () => "28/02/2026"],
        ],
        ";",
      ),
    );
    expect(file.controls).toMatchObject(EXPECTED);
    expect(file.lines[0]).toMatchObject({ auxiliary: "C1", piece: "F1", due: "2026-02-28" });
    expect(codes(file)).toEqual(["column-absent"]);
    expect(file.problems[0]?.column).toBe("EcritureLet");
  });

  it("vingt et une colonnes : celles des comptabilités de trésorerie ne gênent pas", () => {
    const more = ["DateRglt", "ModeRglt", "NatOp"].map((name) => [name, () => "20260301"] as const);
    const file = read(written([...standard, ...more]));
    expect(file.headings).toHaveLength(21);
    expect(file.controls).toMatchObject(EXPECTED);
  });

  it("une colonne sans titre au bout de chaque ligne ne décale rien", () => {
    expect(read(written([...standard, ["", () => "x"]])).controls).toMatchObject(EXPECTED);
  });

  it.each([
    ["D et C", "D", "C"],
    ["+1 et -1", "+1", "-1"],
    ["Débit et Crédit", "Débit", "CREDIT"],
  ])("Montant et Sens (%s) valent Débit et Crédit", (_name, debit, credit) => {
    const columns = standard.flatMap(([name, of]): readonly Column[] => {
      if (name === "Credit") return [];
      if (name !== "Debit") return [[name, of]];
      const isDebit = (f: (name: string) => string): boolean => f("Debit") !== "0,00";
      return [
        ["Montant", (f) => (isDebit(f) ? f("Debit") : f("Credit"))],
        ["Sens", (f) => (isDebit(f) ? debit : credit)],
      ];
    });
    expect(read(written(columns, "|")).controls).toMatchObject(EXPECTED);
  });

  it("deux fichiers collés l'un après l'autre : le second titre n'est pas une écriture, même dans un autre ordre", () => {
    const second = written([...standard].reverse(), "\t", sale("C3", "F3", "20260301", "10,00"));
    const file = read(`${fecText(BOOK, "\t", "\n")}${second}`);
    expect(file.controls).toMatchObject({ lines: 8, leftOut: 0, debit: 276_050, credit: 276_050 });
    expect(file.lines[6]).toMatchObject({ auxiliary: "C3", debit: 1000 });
  });
});

describe("Lire un FEC : valeurs", () => {
  const amountOf = (text: string): number | undefined =>
    read(
      fecText([
        { debit: text, account: "411000" },
        { account: "706000", credit: "1,00" },
      ]),
    ).lines[0]?.debit;

  it.each([
    ["1200,00", 120_000],
    ["1200.5", 120_050],
    ["0000000368,77", 36_877],
    ["  368,77  ", 36_877],
    ["15", 1500],
    ["-12,00", -1200],
    ["12,00-", -1200],
    ["+12,00", 1200],
    ["12,500", 1250],
    ["", 0],
    ["0000000000,00", 0],
    ["1 234,56", 123_456],
  ])("montant « %s » → %d centimes", (text, expected) => {
    expect(amountOf(text)).toBe(expected);
  });

  it.each([
    ["20260110", "2026-01-10"],
    ["10/01/2026", "2026-01-10"],
    ["2026-01-10", "2026-01-10"],
    ["10012026", "2026-01-10"],
  ])("date « %s » → %s", (text, expected) => {
    expect(read(fecText([{ on: text, aux: "C1", debit: "1,00" }])).lines[0]?.day).toBe(expected);
  });

  it("champs complétés par des espaces", () => {
    const [line] = read(
      fecText([{ journal: "VE  ", aux: "C1      ", piece: "VE  0123", debit: "1,00" }]),
    ).lines;
    expect(line).toMatchObject({ journal: "VE", auxiliary: "C1", piece: "VE 0123" });
  });

  it("champs entre guillemets : séparateur et guillemets dedans ; un guillemet ailleurs est un signe", () => {
    const quoted = HEADINGS.map((name) => `"${name}"`).join(";");
    const row = fields({ aux: "C1", label: 'Facture "n° 1" ; solde', debit: "10,00" })
      .map((field) => `"${field.replace(/"/g, '""')}"`)
      .join(";");
    expect(read(`${quoted}\n${row}\n`).lines[0]).toMatchObject({
      label: 'Facture "n° 1" ; solde',
      debit: 1000,
    });
    const plain = read(
      fecText([{ aux: "C1", auxLabel: '"Le Roi" SARL', debit: "10,00", label: 'dit "X"' }], "|"),
    );
    expect(plain.lines[0]).toMatchObject({ auxiliaryLabel: '"Le Roi" SARL', label: 'dit "X"' });
  });

  it("un guillemet ouvert et jamais refermé n'avale aucune ligne", () => {
    const file = read(fecText([{ aux: "C1", label: '"Au bon pain', debit: "10,00" }, ...BOOK], "|", "\n"));
    expect(file.controls.lines).toBe(7);
    expect(file.lines[0]?.label).toBe('"Au bon pain');
  });

  it("un libellé entre guillemets sur deux lignes du fichier est une seule écriture", () => {
    const text = fecText([{ aux: "C1", label: '"Facture\nsuite"', debit: "10,00" }, ...BOOK], ";", "\n");
    const file = read(text);
    expect(file.controls).toMatchObject({ lines: 7, leftOut: 0 });
    expect(file.lines[0]).toMatchObject({ line: 2, label: "Facture suite", debit: 1000 });
    expect(file.lines[1]?.line).toBe(4);
  });
});

describe("Lire un FEC : ce qui ne va pas est nommé avec sa ligne, sans bloquer le reste", () => {
  it("un libellé qui contient le séparateur est lu quand les dates et les montants tombent juste", () => {
    const file = read(fecText([{ aux: "C1", label: "Chantier | phase 2", debit: "10,00" }, ...BOOK], "|"));
    expect(file.lines[0]).toMatchObject({ label: "Chantier | phase 2", debit: 1000, credit: 0 });
    expect(file.controls.leftOut).toBe(0);
  });

  it("deux lectures possibles sur un compte client : la ligne est nommée, non devinée", () => {
    const torn = fields({ aux: "C1", accountLabel: "Clients", auxLabel: "Dupont | Fils", debit: "10,00" });
    const file = read(`${fecText(BOOK, "|", "\n")}${torn.join("|")}\n`);
    expect(file.controls).toMatchObject({ ...EXPECTED, leftOut: 1 });
    expect(file.problems.find(({ code }) => code === "row-long")).toMatchObject({
      line: 8,
      data: { fields: "19", expected: "18" },
    });
  });

  it("une ligne à laquelle il manque un champ est nommée ; les autres sont lues", () => {
    const text = fecText(BOOK, "|", "\n").replace("|Virement reçu|", "|");
    const file = read(text);
    expect(file.controls).toMatchObject({ lines: 5, leftOut: 1 });
    expect(file.problems[0]).toMatchObject({ code: "row-short", line: 6 });
  });

  it("un fichier qui s'arrête au milieu d'une ligne est dit tronqué, à cette ligne", () => {
    const whole = fecText(BOOK, "\t", "\r\n");
    const file = read(whole.slice(0, whole.lastIndexOf("Virement") + 4));
    expect(file.controls).toMatchObject({ lines: 5, leftOut: 1 });
    expect(file.problems[0]).toMatchObject({ code: "row-truncated", line: 7 });
    expect(codes(file)).toContain("file-unbalanced");
  });

  it("une dernière ligne entière sans fin de ligne n'est pas tronquée", () => {
    expect(read(fecText(BOOK).replace(/\r\n$/, "")).controls).toMatchObject(EXPECTED);
  });

  it("coupé après tout ce qui est lu (il ne manque que la devise), la dernière ligne compte", () => {
    expect(read(fecText(BOOK).trimEnd()).controls).toMatchObject(EXPECTED);
  });

  it("un logiciel qui supprime les champs vides du bout de ses lignes est compris", () => {
    const text = fecText(
      BOOK.map((line) => ({ ...line, letter: "" })),
      "\t",
      "\n",
    ).replace(/\t\t\t20261231\t\t\n/g, "\n");
    expect(text.split("\n")[1]?.split("\t")).toHaveLength(13);
    expect(read(text).controls).toMatchObject(EXPECTED);
  });

  it("montant illisible, date impossible : nommés avec ligne et colonne, la ligne est gardée", () => {
    const file = read(
      fecText([{ aux: "C1", debit: "N/A" }, { aux: "C1", debit: "10,00", on: "20260231" }, ...BOOK]),
    );
    expect(file.problems.slice(0, 3)).toMatchObject([
      { code: "amount-unreadable", line: 2, column: "Debit", value: "N/A" },
      { code: "day-impossible", line: 3, column: "EcritureDate", value: "20260231" },
      { code: "day-impossible", line: 3, column: "PieceDate" },
    ]);
    expect(file.lines[0]).toMatchObject({ debit: 0, unread: { debit: "N/A", credit: "0,00" } });
    expect(file.lines[1]).toMatchObject({ day: undefined, dayText: "20260231", debit: 1000 });
    expect(file.controls.lines).toBe(8);
  });

  it("une écriture et un fichier non équilibrés sont dits, avec leurs totaux", () => {
    const file = read(fecText([...BOOK, { aux: "C1", entry: "9", debit: "7,00" }]));
    expect(file.problems).toMatchObject([
      { code: "file-unbalanced", data: { debit: "275750", credit: "275050" } },
      { code: "entry-unbalanced", line: 8, value: "VT 9", data: { debit: "700", credit: "0" } },
    ]);
  });

  it("une ligne de total au bas n'entre pas dans les totaux", () => {
    const total = fields({ debit: "2750,50", credit: "2750,50" }).map((field, at) =>
      at === 11 || at === 12 ? field : at === 10 ? "Total" : "",
    );
    const file = read(`${fecText(BOOK, ";", "\n")}${total.join(";")}\n`);
    expect(file.controls).toMatchObject({ ...EXPECTED, leftOut: 1 });
    expect(file.problems[0]).toMatchObject({ code: "row-foreign", line: 8 });
  });

  it("un fichier de comptes clients seuls ne peut pas être équilibré : dit une fois, écriture par écriture non", () => {
    expect(codes(read(fecText(BOOK.filter(({ aux }) => aux !== undefined))))).toEqual(["customers-only"]);
  });

  it("aucune ligne de compte client : le fichier est lu, ce qui s'y trouve est dit", () => {
    const file = read(
      fecText([
        { account: "512000", debit: "10,00" },
        { account: "706000", credit: "10,00" },
      ]),
    );
    expect(file.problems).toMatchObject([{ code: "no-customer-line", data: { accounts: "512, 706" } }]);
    expect(file.controls.customers.lines).toBe(0);
  });
});

describe("Totaux de contrôle", () => {
  it("411, comptes à part, lettrage, groupes non équilibrés, postes ouverts", () => {
    const { controls } = read(
      fecText([
        { aux: "C1", debit: "100,00", letter: "A" },
        { aux: "C1", credit: "100,00", letter: "A" },
        { aux: "C2", debit: "80,00", letter: "A" },
        { aux: "C2", credit: "30,00", letter: "a" },
        { aux: "C2", debit: "20,00" },
        { account: "41600000", aux: "C3", debit: "5,00" },
        { account: "416100", aux: "C4", debit: "6,00" },
        { account: "419100", aux: "C5", credit: "9,00" },
        { account: "401000", aux: "F1", credit: "1,00" },
      ]),
    );
    expect(controls.customers).toEqual({ lines: 5, debit: 20_000, credit: 13_000, balance: 7000 });
    expect(controls.apart).toEqual([
      { account: "416", lines: 2, debit: 1100, credit: 0, balance: 1100 },
      { account: "419", lines: 1, debit: 0, credit: 900, balance: -900 },
    ]);
    // C1/A balances; C2/A and C2/a (lower case: partial) do not.
    expect(controls).toMatchObject({ lettered: 4, groups: 3, unbalancedGroups: 2 });
    expect(controls.unlettered).toEqual({ count: 1, amount: 2000 });
    expect(controls.open).toEqual({ count: 3, amount: 7000 });
  });

  it("sans auxiliaire, les groupes se font sur la fin du numéro de compte", () => {
    const { controls } = read(
      fecText([
        { account: "411DUPONT", debit: "10,00", letter: "A" },
        { account: "411DUPONT", credit: "10,00", letter: "A" },
        { account: "411DURAND", debit: "7,00", letter: "A" },
      ]),
    );
    expect(controls).toMatchObject({ groups: 2, unbalancedGroups: 1, open: { count: 1, amount: 700 } });
  });
});
