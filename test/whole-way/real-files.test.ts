import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../tools/project-root.ts";
import { ensureBuilt } from "./built-once.ts";
import { folder, plainSpaces, removeFolders, start } from "./command-line.ts";
import { type LocalGoogle, localGoogle } from "./local-google.ts";
import { centsOf, receivableOfFec, recordsOf, rowsOf, sum } from "./plain-table.ts";
import { checkFolder, writtenTotals } from "./written-folder.ts";

/** Files of real programs, read where they stand; they are not part of the project. */
const data = join(projectRoot, "..", "shared", "data");
const absent = !existsSync(data);
if (absent) console.log(`Fichiers réels non essayés : ${join("..", "shared", "data")} est absent.`);

const read = (file: string, encoding: "utf8" | "latin1" = "utf8"): string =>
  readFileSync(join(data, file), encoding);

/** The plainest reading of the days of one file: `30-Mar-2026`, `2026/01/18`, `13/04/2026`, `01/30/2026`. */
function dayOf(text: string): string | undefined {
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const named = /^(\d{1,2})-([A-Z][a-z]{2})-(\d{4})$/.exec(text);
  const big = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  const small = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (named) return iso(named[3], months.indexOf(named[2] ?? "") + 1, named[1]);
  if (big) return iso(big[1], big[2], big[3]);
  // Day first, unless only the other order is a day of the calendar.
  if (small)
    return Number(small[2]) > 12 ? iso(small[3], small[1], small[2]) : iso(small[3], small[2], small[1]);
  return undefined;
}

function iso(year: string | undefined, month: string | number | undefined, day: string | undefined): string {
  return [year ?? "", String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

interface RealFile {
  readonly file: string;
  readonly asOf: string;
  /** Cents, by the rule that the data's own description gives. */
  readonly total: () => number;
}

const named: readonly RealFile[] = [
  {
    file: "ar/highradius_open_invoices.csv",
    asOf: "2020-05-15",
    // Open amounts with up to three decimals, of the items issued until the day.
    total: () => {
      const items = recordsOf(rowsOf(read("ar/highradius_open_invoices.csv"), ","), 0);
      const thousandths = items
        .filter((item) => (dayOf(item.posting_date ?? "") ?? "9") <= "2020-05-15" && item.doc_id !== "")
        .map((item) => Math.round(Number(item.converted_usd) * 1000));
      return Math.round(sum(thousandths) / 10);
    },
  },
  {
    file: "ar/xero_like_invoices_messy.csv",
    asOf: "2026-05-12",
    // Invoices issued until the day, less what was paid until the day.
    total: () => {
      const invoices = recordsOf(rowsOf(read("ar/xero_like_invoices_messy.csv"), ","), 0);
      return sum(
        invoices
          .filter((row) => row.invoice_id !== "" && (dayOf(row.issue_date ?? "") ?? "") <= "2026-05-12")
          .map((row) => {
            const paidOn = dayOf(row.payment_date ?? "");
            const later = paidOn !== undefined && paidOn > "2026-05-12" && paidOn < "2100";
            return centsOf(row.amount_incl_gst ?? "") - (later ? 0 : centsOf(row.amount_paid ?? ""));
          }),
      );
    },
  },
  {
    file: "fec/fec_neolegal_boissons_2023.txt",
    asOf: "2023-07-31",
    total: () => receivableOfFec(read("fec/fec_neolegal_boissons_2023.txt", "latin1"), "|", "2023-07-31"),
  },
];

describe.skipIf(absent).concurrent("Trois fichiers réels, par la commande", () => {
  beforeAll(() => ensureBuilt(["apps-script", "extension"]), 120_000);
  afterAll(removeFolders);

  it.each(named)(
    "$file : balance, plan et brouillons ; le total est celui du fichier",
    async ({ file, asOf, total }) => {
      const dir = folder();
      const words = [
        "--once",
        "--workbook",
        join(data, file),
        "--as-of",
        asOf,
        "--terms",
        "30J",
        "--state",
        dir,
      ];
      const { code, out, err, ms } = await start(words);
      expect([code, err]).toEqual([0, ""]);
      const totals = Object.values(writtenTotals(dir));
      expect(totals).toEqual([total()]);
      await checkFolder(dir, out);
      console.log(`${file} au ${asOf} : ${(total() / 100).toFixed(2)} (${Math.round(ms)} ms)`);
    },
    60_000,
  );
});

describe.skipIf(absent)("Tous les autres fichiers réels, par le local Google", () => {
  let google: LocalGoogle;
  const outcomes: string[] = [];

  beforeAll(async () => {
    google = await localGoogle("2026-05-12");
  }, 120_000);
  afterAll(async () => {
    await google.close();
    console.log(outcomes.join("\n"));
  });

  const files = absent
    ? []
    : readdirSync(data, { recursive: true })
        .map((name) => String(name).replaceAll("\\", "/"))
        .filter((name) => /\.(csv|tsv|txt|xlsx|ods|xml|ofx)$/i.test(name))
        .filter((name) => !named.some(({ file }) => file === name))
        .sort();

  /** Balance of account 411 of each FEC, from the table that describes the data. */
  const described = absent
    ? new Map<string, number>()
    : new Map(
        read("README.md")
          .split("\n")
          .map((line) => line.split("|").map((cell) => cell.trim()))
          .filter((cells) => /^fec_/.test(cells[1] ?? "") && /^-?[\d ]+,\d\d$/.test(cells[4] ?? ""))
          .map((cells) => [`fec/${cells[1]}`, centsOf(cells[4] ?? "")]),
      );

  /** Totals by rules of the data's description. */
  const rules: Readonly<Record<string, () => number>> = {
    // One invoice stands on two lines, one an article: 400 invoices on 401 lines.
    "ar/invoiceninja_invoice.csv": () => {
      const lines = recordsOf(rowsOf(read("ar/invoiceninja_invoice.csv"), ","), 3);
      const left = new Map(
        lines.map((row) => [
          row["Invoice Number"] ?? "",
          centsOf(row.Amount ?? "") - centsOf(row.Paid ?? ""),
        ]),
      );
      return sum(left.values());
    },
    "ar/zoho_invoices.csv": () => {
      const lines = recordsOf(rowsOf(read("ar/zoho_invoices.csv"), ","), 0);
      const once = new Map(lines.map((row) => [row["Invoice Number"] ?? "", centsOf(row.Balance ?? "")]));
      return sum(once.values());
    },
    "fec/expected_neolegal_open_items.tsv": () => 1_441_652,
    "fec/expected_neolegal_balance_by_customer.tsv": () => 1_441_652,
    "invoices/epicea_journal_latin1.txt": () =>
      sum(
        recordsOf(rowsOf(read("invoices/epicea_journal_latin1.txt", "latin1").replaceAll('"', "'"), ";"), 0)
          .filter((row) => row.Compte?.startsWith("411"))
          .map((row) => centsOf(row.Débit ?? "") - centsOf(row.Crédit ?? "")),
      ),
    "invoices/socleo_factures.csv": () => centsOf("2681,64") + centsOf("164,99") + centsOf("6210,40"),
    "invoices/lettrage_b2b_factures.csv": () => centsOf("5000"),
    "invoices/lettrage_b2b_balance_attendue.csv": () => centsOf("800"),
  };

  it("la description des données donne le solde de chaque FEC", () => {
    const fecs = files.filter((file) => basename(file).startsWith("fec_"));
    expect(fecs.filter((file) => !described.has(file))).toEqual([]);
  });

  it.each(files)(
    "%s : une balance, ou un refus en français",
    async (file) => {
      const bytes = readFileSync(join(data, file));
      const path = `/sandbox/workbook?name=${encodeURIComponent(basename(file))}`;
      const put = await google.control("PUT", path, bytes);
      if (put.status !== 200) {
        const said = plainSpaces(JSON.stringify(put.body));
        outcomes.push(`${file} → refusé : ${said}`);
        expect([file, extname(file)]).toEqual([file, expect.stringMatching(/^\.(ods|xml|ofx)$/)]);
        // What it is, and a format that can be asked for instead.
        expect(said).toMatch(/Le fichier « .+ ».*\.csv/);
        return;
      }
      const failure = await outcomeOf("refresh");
      const refused = failure?.startsWith("Votre confirmation") ? await outcomeOf("acceptMapping") : failure;
      if (refused !== undefined) {
        outcomes.push(`${file} → refusé : ${refused}`);
        expect(refused).toMatch(
          /^Aucun onglet ne peut être lu comme une liste de factures\. Onglet « .+ » : .+/,
        );
        expect([described.has(file), file in rules]).toEqual([false, false]);
        return;
      }
      const balance = (await google.table("Balance âgée")).filter((row) => row.Client === "Total");
      const cents = sum(balance.map((row) => Math.round(Number(row.Total) * 100)));
      const how = failure === undefined ? "lu" : "lu après confirmation";
      outcomes.push(`${file} → ${how}, total ${(cents / 100).toFixed(2)}`);
      const expected = described.get(file) ?? rules[file]?.();
      if (expected !== undefined) expect([file, cents]).toEqual([file, expected]);
      expect(balance.length).toBeLessThanOrEqual(2);
    },
    30_000,
  );

  async function outcomeOf(name: string): Promise<string | undefined> {
    try {
      await google.run(name);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
});
