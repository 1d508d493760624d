import { addDays, serialOfDay } from "#shared/base/day.ts";
import { BENCH_DAY } from "../bench/generated-book.ts";
import { type Cell, newSheet, newWorkbook, type Row, type Workbook } from "../sandbox/workbook/workbook.ts";
import { drawn } from "../tools/drawn.ts";

export { BENCH_DAY };

/** Two years of 20,000 invoices of 5,000 customers, four in five paid on their row; every customer can be written to. */
export function manyInvoices(invoices = 20_000, customers = 5_000): Workbook {
  const next = drawn(20_261_122);
  const rows: (string | number | null)[][] = [
    ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"],
  ];
  for (let index = 0; index < invoices; index += 1) {
    const issued = addDays(BENCH_DAY, -Math.floor(next() * 730));
    const due = addDays(issued, 30);
    const paidOn = addDays(due, Math.floor(next() * 40) - 10);
    const isPaid = next() < 0.8 && paidOn <= BENCH_DAY;
    rows.push([
      nameOf(Math.floor(next() * customers)),
      `FA-${String(index + 1).padStart(5, "0")}`,
      serialOfDay(issued),
      serialOfDay(due),
      Math.round(next() * 500_000) / 100,
      isPaid ? serialOfDay(paidOn) : null,
    ]);
  }
  const clients = [["Client", "E-mail"]];
  for (let at = 0; at < customers; at += 1) clients.push([nameOf(at), `client${at}@exemple.fr`]);
  const workbook = newWorkbook("1vingtMilleFacturesPourEssayer0000000001", "Vingt mille factures");
  workbook.sheets = [
    newSheet(0, "Factures", rows.map(cellsOf)),
    newSheet(1, "Clients", clients.map(cellsOf)),
    newSheet(2, "Réglages", SETTINGS.map(cellsOf)),
  ];
  return workbook;
}

/** What letters need of their sender. */
const SETTINGS: readonly (readonly string[])[] = [
  ["Réglage", "Valeur", "Explication"],
  ["Raison sociale", "Essais et Cie", ""],
  ["Adresse", "1 rue des Essais, 69000 Lyon", ""],
  ["SIREN", "732829320", ""],
  ["E-mail", "contact@exemple.fr", ""],
  ["Téléphone", "04 00 00 00 00", ""],
  ["Signataire courant", "Camille Essai, gérante", ""],
];

const nameOf = (at: number): string => `Client ${String(at).padStart(4, "0")}`;

const cellsOf = (row: readonly (string | number | null)[]): Row =>
  row.map((value): Cell | null => (value === null ? null : { value }));
