/** One click on « Préparer la mise en demeure (PDF) » in the built extension: PDF made, journal written, file saved. */

import { openDesk } from "../e2e/desk.ts";
import { loadWorkbook } from "../sandbox/load/load-workbook.ts";
import { SAMPLE_TODAY } from "../sandbox/sample/make-sample.ts";
import { fillExampleSender } from "../sandbox/start/example-sender.ts";
import { freeSheetId, newSheet, type Workbook } from "../sandbox/workbook/workbook.ts";

const DEBTOR = "Atelier des Cinquante Factures";
const INVOICES = 50;
/** Other customers' invoices in the same tab, which every reading goes through. */
const OTHERS = 4_950;
const RUNS = 3;

const day = (serial: number): string => {
  const date = new Date(Date.UTC(2026, 0, 1) + serial * 86_400_000);
  return `${String(date.getUTCDate()).padStart(2, "0")}/${String(date.getUTCMonth() + 1).padStart(2, "0")}/${date.getUTCFullYear()}`;
};
const euros = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

/** An invoice list of 5,000 rows, 50 of them late at one business with its address. */
async function workbookOfFifty(): Promise<Workbook> {
  const rows = ["Client;Facture;Date;Échéance;Montant TTC"];
  for (let index = 0; index < OTHERS; index += 1) {
    rows.push(
      `Client ${index % 200};F-${1_000 + index};${day(200 + (index % 100))};${day(330 + (index % 60))};${euros(12_000 + 37 * index)}`,
    );
  }
  for (let index = 0; index < INVOICES; index += 1) {
    rows.push(
      `${DEBTOR};FA-${100 + index};${day(60 + 2 * index)};${day(90 + 2 * index)};${euros(90_000 + 1_711 * index)}`,
    );
  }
  const workbook = await loadWorkbook(new TextEncoder().encode(rows.join("\n")), "factures.csv");
  fillExampleSender(workbook);
  const clients = [
    ["Client", "Typologie", "Interlocuteur", "E-mail", "Adresse", "SIREN"],
    [
      DEBTOR,
      "standard",
      "M. Alain Perrin",
      "a.perrin@cinquante.example",
      "12 rue des Tanneurs\n69400 Villefranche",
      "404 833 048",
    ],
  ].map((row) => row.map((value) => ({ value })));
  workbook.sheets.push(newSheet(freeSheetId(workbook), "Clients", clients));
  return workbook;
}

/** Milliseconds from the click to the saved file, panel by panel, the journal being cancelled in between. */
async function clicks(): Promise<readonly number[]> {
  const found: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const desk = await openDesk({ workbook: await workbookOfFifty(), today: SAMPLE_TODAY });
    try {
      await desk.signedIn("gmail");
      const panel = await desk.openPanel({ width: 400, height: 900 });
      await panel.getByRole("navigation").getByRole("button", { name: "Balance" }).click();
      await panel.getByRole("button", { name: DEBTOR, exact: true }).click();
      await panel.getByRole("button", { name: "Mise en demeure", exact: true }).click();
      const prepare = panel.getByRole("button", { name: "Préparer la mise en demeure (PDF)" });
      await prepare.waitFor();
      const guard = panel.getByRole("region", { name: "À vérifier" });
      const reason = guard.getByLabel("Pourquoi avancer cette étape");
      if ((await reason.count()) > 0) await reason.fill("mesure");
      const box = guard.getByRole("checkbox");
      if ((await box.count()) > 0) await box.check();
      await panel.waitForTimeout(1_500);
      const saved = panel.waitForEvent("download");
      const start = performance.now();
      await prepare.click();
      await saved;
      found.push(performance.now() - start);
    } finally {
      await desk.close();
    }
  }
  return found;
}

/** Median and worst of the clicks, as lines of the report. */
export async function noticeClickTable(): Promise<readonly string[]> {
  const sorted = [...(await clicks())].sort((a, b) => a - b);
  const said = (value: number | undefined): string => (value === undefined ? "–" : String(Math.round(value)));
  return [
    `One click in the built extension (workbook of ${OTHERS + INVOICES} invoices, ${INVOICES} of them in the notice): PDF, \`Journal\` and ` +
      `\`Courriers\` written, file saved: ${said(sorted[Math.floor(sorted.length / 2)])} ms (median of ${RUNS}), at worst ${said(sorted[sorted.length - 1])} ms. ` +
      "The PDF's code and fonts were loaded when the screen opened.",
  ];
}
