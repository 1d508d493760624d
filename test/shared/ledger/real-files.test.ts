import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agedBalance } from "#shared/aging/aged-balance.ts";
import { openPosition } from "#shared/aging/open-position.ts";
import { day } from "#shared/base/day.ts";
import { ZERO } from "#shared/base/money.ts";
import { readLedger } from "#shared/ledger/read-ledger.ts";
import { recognise } from "#shared/ledger/recognise.ts";
import { DATA_FOLDER, tabsOfFile } from "./read-data-file.ts";
import { NOTHING_KEPT } from "./tabs-of-words.ts";

const present = existsSync(DATA_FOLDER);
if (!present)
  console.log("Fichiers réels absents de cette machine (../shared/data) : leurs tests sont passés.");

// --- An independent reading of the files: plain text, no code of the product. ---

/** Rows of a delimited text by the simplest rule: quotes, the given separator, one record a line. */
function plainRows(path: string, separator: string): string[][] {
  const lines = readFileSync(path, "latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .split(/\r\n|\n|\r/);
  const rows: string[][] = [];
  let pending = "";
  for (const line of lines) {
    pending = pending === "" ? line : `${pending}\n${line}`;
    if ((pending.split('"').length - 1) % 2 === 1 && pending.includes(`${separator}"`)) continue;
    const fields: string[] = [];
    let field = "";
    let quoted = false;
    for (const sign of pending) {
      if (sign === '"' && (quoted || field === "")) quoted = !quoted;
      else if (sign === separator && !quoted) {
        fields.push(field);
        field = "";
      } else field += sign;
    }
    rows.push([...fields, field].map((text) => text.trim()));
    pending = "";
  }
  return rows.filter((row) => row.some((text) => text !== ""));
}

/** Thousandths of a unit, exactly; 0 for what is no number. */
function thousandths(text: string): number {
  const bare = text.replace(/[$€ ]/g, "").replace(/^\((.*)\)$/, "-$1");
  const decimal =
    bare.lastIndexOf(".") > bare.lastIndexOf(",")
      ? bare.replace(/,/g, "")
      : bare.replace(/\./g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(decimal) ? Math.round(Number(decimal) * 1000) : 0;
}

type Column = (row: readonly string[], name: string) => string;
function columnsOf(header: readonly string[]): Column {
  return (row, name) => row[header.indexOf(name)] ?? "";
}

/** Balance of account 411 of a FEC-like file, in cents. */
function balanceOf411(
  path: string,
  separator: string,
  account: string,
  debit: string,
  credit: string,
): number {
  const [header = [], ...rows] = plainRows(path, separator);
  const at = columnsOf(header);
  let sum = 0;
  for (const row of rows) {
    if (!at(row, account).startsWith("411")) continue;
    if (credit === "Sens")
      sum += at(row, "Sens") === "D" ? thousandths(at(row, debit)) : -thousandths(at(row, debit));
    else sum += thousandths(at(row, debit)) - thousandths(at(row, credit));
  }
  return Math.round(sum / 10);
}

/** Sum over rows, each invoice number once when asked, in cents. */
function sumOf(
  path: string,
  separator: string,
  skip: number,
  value: (at: Column, row: readonly string[]) => number,
  once?: string,
): number {
  const [header = [], ...rows] = plainRows(path, separator).slice(skip);
  const at = columnsOf(header);
  const seen = new Set<string>();
  let sum = 0;
  for (const row of rows) {
    if (once !== undefined) {
      const number = at(row, once);
      if (seen.has(number)) continue;
      seen.add(number);
    }
    sum += value(at, row);
  }
  return Math.round(sum / 10);
}

// --- What the product gives. ---

async function balanceOfFile(file: string, asOf = "2099-12-31") {
  const tabs = await tabsOfFile(DATA_FOLDER + file);
  const recognition = recognise(tabs, NOTHING_KEPT);
  const reading = readLedger(tabs, recognition.sources, {
    clients: [],
    defaultTerms: "30J",
    monthFirst: false,
    asOf: day(asOf),
  });
  const { position, problems } = openPosition(reading.items, [], day(asOf));
  const balance = agedBalance(position, [30, 60, 90], () => ZERO);
  return { recognition, reading, position, balance, problems: [...reading.problems, ...problems] };
}

const FEC = (name: string, separator: string) => {
  const path = `${DATA_FOLDER}fec/${name}`;
  const sens = name.includes("sens");
  return balanceOf411(path, separator, "CompteNum", sens ? "Montant" : "Debit", sens ? "Sens" : "Credit");
};

/** File → its own total computed apart, and whether the product may use it without asking. */
const FILES: readonly [file: string, shape: string, certain: boolean, total: () => number][] = [
  ["fec/fec_adams_sale_2024.txt", "lines", true, () => FEC("fec_adams_sale_2024.txt", "\t")],
  ["fec/fec_adhstudio_ok_2025.txt", "lines", true, () => FEC("fec_adhstudio_ok_2025.txt", "\t")],
  ["fec/fec_ekylibre_istea_2020.txt", "lines", true, () => FEC("fec_ekylibre_istea_2020.txt", "|")],
  [
    "fec/fec_ekylibre_sage_coala_2020.txt",
    "lines",
    true,
    () => FEC("fec_ekylibre_sage_coala_2020.txt", "\t"),
  ],
  ["fec/fec_heuvrard_2022.txt", "lines", true, () => FEC("fec_heuvrard_2022.txt", "\t")],
  [
    "fec/fec_lsn_montant_sens_pipe_2024.txt",
    "lines",
    true,
    () => FEC("fec_lsn_montant_sens_pipe_2024.txt", "|"),
  ],
  ["fec/fec_neolegal_boissons_2023.txt", "lines", true, () => FEC("fec_neolegal_boissons_2023.txt", "|")],
  ["fec/fec_tryton_expected_2018.csv", "lines", true, () => FEC("fec_tryton_expected_2018.csv", "\t")],
  [
    "ar/highradius_open_invoices.csv",
    "invoices",
    true,
    () =>
      sumOf(`${DATA_FOLDER}ar/highradius_open_invoices.csv`, ",", 0, (at, row) =>
        thousandths(at(row, "converted_usd")),
      ),
  ],
  [
    "ar/invoiceninja_invoice.csv",
    "invoices",
    true,
    () =>
      sumOf(
        `${DATA_FOLDER}ar/invoiceninja_invoice.csv`,
        ",",
        2,
        (at, row) => thousandths(at(row, "Amount")) - thousandths(at(row, "Paid")),
        "Invoice Number",
      ),
  ],
  [
    "ar/xero_like_invoices_messy.csv",
    "invoices",
    true,
    () =>
      sumOf(
        `${DATA_FOLDER}ar/xero_like_invoices_messy.csv`,
        ",",
        0,
        (at, row) => thousandths(at(row, "amount_incl_gst")) - thousandths(at(row, "amount_paid")),
      ),
  ],
  [
    "ar/zoho_invoices.csv",
    "invoices",
    true,
    () =>
      sumOf(
        `${DATA_FOLDER}ar/zoho_invoices.csv`,
        ",",
        0,
        (at, row) => thousandths(at(row, "Balance")),
        "Invoice Number",
      ),
  ],
  [
    "invoices/epicea_journal_latin1.txt",
    "lines",
    true,
    () =>
      balanceOf411(
        `${DATA_FOLDER}invoices/epicea_journal_latin1.txt`,
        ";",
        "Compte",
        "D\u00e9bit",
        "Cr\u00e9dit",
      ),
  ],
  [
    "invoices/socleo_factures.csv",
    "lines",
    true,
    () => balanceOf411(`${DATA_FOLDER}invoices/socleo_factures.csv`, ";", "Compte", "Montant", "Sens"),
  ],
  [
    "invoices/socleo_reglements.csv",
    "lines",
    true,
    () => balanceOf411(`${DATA_FOLDER}invoices/socleo_reglements.csv`, ";", "Compte", "Montant", "Sens"),
  ],
  [
    "invoices/lettrage_b2b_factures.csv",
    "invoices",
    false,
    () =>
      sumOf(`${DATA_FOLDER}invoices/lettrage_b2b_factures.csv`, "\t", 0, (at, row) =>
        thousandths(at(row, "montant_factture")),
      ),
  ],
  [
    "invoices/lettrage_b2b_balance_attendue.csv",
    "invoices",
    false,
    () =>
      sumOf(`${DATA_FOLDER}invoices/lettrage_b2b_balance_attendue.csv`, ",", 0, (at, row) =>
        thousandths(at(row, "solde_restant")),
      ),
  ],
  [
    "invoices/autonomie_sage_balance.csv",
    "lines",
    false,
    () => {
      const rows = plainRows(`${DATA_FOLDER}invoices/autonomie_sage_balance.csv`, ",");
      return Math.round(
        rows
          .filter((row) => row[2]?.startsWith("411"))
          .reduce((sum, row) => sum + thousandths(row[6] ?? ""), 0) / 10,
      );
    },
  ],
];

describe.skipIf(!present)("Fichiers réels : la balance âgée vaut le total du fichier, au centime", () => {
  it.each(FILES)("%s (%s, sûr : %s)", async (file, shape, certain, total) => {
    const { recognition, reading, balance, problems } = await balanceOfFile(file);
    const sums = balance.totals.map((one) => one.total);
    const expected = total();
    console.log(
      [
        file,
        shape,
        `${reading.items.length} postes`,
        `${balance.rows.length} clients`,
        `${problems.length} anomalies`,
        expected / 100,
      ].join(" · "),
    );
    expect(recognition.sources.map((source) => source.shape)).toEqual([shape]);
    expect(recognition.certain).toBe(certain);
    expect(sums.length).toBeLessThanOrEqual(1);
    expect(sums.reduce((sum: number, one) => sum + one, 0)).toBe(expected);
  });

  it.each([
    ["ar/invoiceninja_payments.csv", "payments"],
    ["ar/xero_like_customers_messy.csv", "no-amount"],
    ["invoices/ekylibre_reglements.csv", "payments"],
    ["invoices/ekylibre_ventes.csv", "no-amount"],
    ["invoices/lettrage_b2b_paiements.csv", "payments"],
    ["bank/bsp_csv_french_headers.csv", "bank-statement"],
    ["encodings/hledger_fr_utf8.csv", "bank-statement"],
    ["encodings/hledger_fr_cp1252.csv", "bank-statement"],
    ["encodings/hledger_fr_iso88591.csv", "bank-statement"],
  ])("%s n'est pas une liste de créances (%s)", async (file, why) => {
    const { leftOut, sources } = recognise(await tabsOfFile(DATA_FOLDER + file), NOTHING_KEPT);
    expect(sources).toEqual([]);
    expect(leftOut.map((one) => one.why)).toEqual([why]);
  });

  it("le modèle à plusieurs tableaux dans une feuille est demandé, non deviné", async () => {
    const { certain, doubts } = recognise(
      await tabsOfFile(`${DATA_FOLDER}invoices/myunisoft_modele_import.csv`),
      NOTHING_KEPT,
    );
    expect(certain).toBe(false);
    expect(doubts.map((doubt) => doubt.code)).toContain("several-tables");
  });

  it("les classeurs : vraies dates, une feuille de factures parmi d'autres", async () => {
    const many = await balanceOfFile("invoices/akaunting_factures_modele.xlsx");
    expect(many.recognition.sources.map((source) => source.tab)).toEqual(["invoices"]);
    expect(many.reading.items).toMatchObject([
      { number: "INV-00001", issued: "2020-01-01", amount: 10_000, settlements: [{ amount: 10_000 }] },
    ]);
    const few = await balanceOfFile("invoices/dannguo_receivables.xlsx");
    expect(few.reading.items).toHaveLength(20);
    expect(few.reading.items[0]).toMatchObject({
      number: "1",
      issued: "2025-07-26",
      due: "2025-08-25",
      dueSource: "terms",
      amount: 208_642,
    });
  });

  it("chaque fichier du dossier est lu ou laissé de côté sans erreur, et ses tranches font son total", async () => {
    const totals = new Map(FILES.map(([file, , , total]) => [file, total]));
    const table: Record<string, unknown>[] = [];
    for (const folder of ["fec", "ar", "invoices", "encodings", "headers", "bank"]) {
      for (const name of readdirSync(DATA_FOLDER + folder).sort()) {
        if (name.startsWith("expected") || !/\.(csv|tsv|txt|xlsx)$/.test(name)) continue;
        const file = `${folder}/${name}`;
        const { recognition, reading, balance, problems } = await balanceOfFile(file);
        expect(recognition.sources.length + recognition.leftOut.length, file).toBeGreaterThan(0);
        for (const row of balance.rows) {
          const columns =
            row.noDue + row.notDue + row.buckets.reduce((sum, one) => sum + one, 0) + row.credits;
          expect(columns, file).toBe(row.total);
        }
        const shapes = [...new Set(recognition.sources.map((source) => source.shape))];
        const expected = totals.get(file)?.();
        table.push({
          fichier: file,
          forme: shapes.join("+") || `laissé : ${recognition.leftOut.map(({ why }) => why).join(", ")}`,
          "sans question": recognition.certain ? "oui" : "non",
          lignes: reading.controls.reduce((sum, one) => sum + one.rows, 0),
          anomalies: problems.length,
          total: balance.totals.map((one) => `${one.total / 100} ${one.currency}`).join(" + "),
          "total calculé à part": expected === undefined ? "" : expected / 100,
        });
      }
    }
    console.table(table);
    expect(table.length).toBeGreaterThanOrEqual(FILES.length);
  });
});

describe.skipIf(!present)("Le livre d'une vraie société de jus de fruits", () => {
  const FILE = "fec/fec_neolegal_boissons_2023.txt";
  const table = (name: string) => plainRows(`${DATA_FOLDER}fec/${name}`, "\t").slice(1);

  it("ses postes ouverts sont exactement ceux attendus", async () => {
    const { reading, position } = await balanceOfFile(FILE);
    const code = (key: Parameters<typeof reading.directory.get>[0]) => reading.directory.get(key)?.code ?? "";
    const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
    const found = [
      ...position.items.map(
        (one) =>
          `${code(one.item.customer)} ${one.item.issued} ${one.item.number} ${one.item.label} ${one.open}`,
      ),
      ...position.credits.map((one) => `${code(one.customer)} ${one.day} ${one.reference} ${-one.amount}`),
    ];
    const labels = new Map(
      position.credits.map((one) => [
        `${code(one.customer)} ${one.day} ${one.reference} ${-one.amount}`,
        one,
      ]),
    );
    const expected = table("expected_neolegal_open_items.tsv").map(
      ([aux = "", , , , entry = "", , piece = "", label = "", amount = ""]) => {
        const on = `${entry.slice(0, 4)}-${entry.slice(4, 6)}-${entry.slice(6)}`;
        const open = Math.round(thousandths(amount) / 10);
        return open < 0
          ? `${aux} ${on} ${tidy(piece)} ${open}`
          : `${aux} ${on} ${tidy(piece)} ${tidy(label)} ${open}`;
      },
    );
    expect(labels.size).toBe(4);
    expect(found.map(tidy).sort()).toEqual(expected.map(tidy).sort());
  });

  it("sa balance par client est exactement celle attendue", async () => {
    const { reading, balance } = await balanceOfFile(FILE);
    const found = new Map(
      balance.rows.map((row) => [reading.directory.get(row.customer)?.code ?? "", row.total as number]),
    );
    const expected = table("expected_neolegal_balance_by_customer.tsv");
    expect(expected).toHaveLength(34);
    for (const [aux = "", , , amount = ""] of expected)
      expect(found.get(aux) ?? 0, aux).toBe(Math.round(thousandths(amount) / 10));
    expect(reading.found).toHaveLength(34);
  });
});
