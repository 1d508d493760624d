import { dayOfSerial } from "#shared/base/day.ts";
import { shapedTabs } from "./invoice-list.ts";

export type FileKind = "csv" | "fec";

const FEC_HEAD =
  "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

const euros = (cents: number): string => (cents / 100).toFixed(2).replace(".", ",");

/** The generated list as a French export writes it: `;`, days in figures, amounts with a comma, some fields quoted. */
function csv(lines: number): string {
  const [tab] = shapedTabs("list", lines);
  const day = (cell: unknown): string =>
    typeof cell === "number" ? (dayOfSerial(cell)?.split("-").reverse().join("/") ?? "") : "";
  const rows = (tab?.rows ?? []).map((row, at) =>
    at === 0
      ? row.join(";")
      : [
          `"${row[0]}"`,
          row[1],
          day(row[2]),
          day(row[3]),
          euros(Math.round(Number(row[4]) * 100)),
          day(row[5]),
        ].join(";"),
  );
  return `${rows.join("\r\n")}\r\n`;
}

/** A FEC of sales: three lines an entry, customer, sales and VAT, which balance. */
function fec(lines: number): string {
  const rows: string[] = [FEC_HEAD];
  for (let entry = 1; rows.length <= lines; entry += 1) {
    const exclusive = 10_000 + ((entry * 7919) % 400_000);
    const tax = Math.round(exclusive / 5);
    const customer = entry % 500;
    const on = `2026${String((entry % 12) + 1).padStart(2, "0")}${String((entry % 28) + 1).padStart(2, "0")}`;
    const line = (account: string, name: string, code: string, debit: number, credit: number): string =>
      `VE\tVentes\t${entry}\t${on}\t${account}\t${name}\t${code}\t${code && `Client ${customer}`}\tFA-${entry}\t${on}\tFacture ${entry}\t${euros(debit)}\t${euros(credit)}\t\t\t${on}\t\t`;
    rows.push(line("411000", "Clients", `C${customer}`, exclusive + tax, 0));
    rows.push(line("706000", "Prestations", "", 0, exclusive));
    rows.push(line("445710", "TVA collectée", "", 0, tax));
  }
  return `${rows.join("\r\n")}\r\n`;
}

/** The bytes of a file of about so many lines, always the same. */
export function generatedFile(kind: FileKind, lines: number): Uint8Array {
  return Buffer.from(kind === "csv" ? csv(lines) : fec(lines), "utf8");
}
