import { readFec } from "#shared/ledger/fec/read-fec.ts";
import type { FecFile } from "#shared/model/fec.ts";

/** A line of a FEC as a test writes it: only what matters to it. */
export interface Line {
  readonly journal?: string;
  readonly journalLabel?: string;
  readonly entry?: string;
  /** `AAAAMMJJ`. */
  readonly on?: string;
  readonly account?: string;
  readonly accountLabel?: string;
  readonly aux?: string;
  readonly auxLabel?: string;
  readonly piece?: string;
  readonly pieceDate?: string;
  readonly label?: string;
  readonly debit?: string;
  readonly credit?: string;
  readonly letter?: string;
  readonly letteredOn?: string;
}

export const HEADINGS = [
  "JournalCode",
  "JournalLib",
  "EcritureNum",
  "EcritureDate",
  "CompteNum",
  "CompteLib",
  "CompAuxNum",
  "CompAuxLib",
  "PieceRef",
  "PieceDate",
  "EcritureLib",
  "Debit",
  "Credit",
  "EcritureLet",
  "DateLet",
  "ValidDate",
  "Montantdevise",
  "Idevise",
] as const;

/** The 18 fields of a line, in the order of the law. */
export function fields(line: Line): readonly string[] {
  const on = line.on ?? "20260120";
  const aux = line.aux ?? "";
  return [
    line.journal ?? "VT",
    line.journalLabel ?? "Ventes",
    line.entry ?? "1",
    on,
    line.account ?? "411000",
    line.accountLabel ?? "Clients",
    aux,
    line.auxLabel ?? (aux === "" ? "" : `Client ${aux}`),
    line.piece ?? "F1",
    line.pieceDate ?? on,
    line.label ?? "Facture",
    line.debit ?? "0,00",
    line.credit ?? "0,00",
    line.letter ?? "",
    line.letteredOn ?? "",
    "20261231",
    "",
    "",
  ];
}

/** The text of a FEC: header, then the lines. */
export function fecText(lines: readonly Line[], separator = "\t", ending = "\r\n"): string {
  return [HEADINGS, ...lines.map(fields)].map((row) => row.join(separator) + ending).join("");
}

/** A sale to a customer: the three lines of its entry. */
export function sale(
  aux: string,
  piece: string,
  on: string,
  amount: string,
  more: Line = {},
): readonly Line[] {
  const base = { on, piece, entry: piece, label: `Facture ${piece}` };
  return [
    { ...base, aux, debit: amount, ...more },
    { ...base, account: "706000", accountLabel: "Prestations", credit: amount },
  ];
}

/** A receipt from a customer: the two lines of its entry. */
export function receipt(
  aux: string,
  piece: string,
  on: string,
  amount: string,
  more: Line = {},
): readonly Line[] {
  const base = { on, piece, entry: piece, journal: "BQ", journalLabel: "Banque", label: "Virement reçu" };
  return [
    { ...base, aux, credit: amount, ...more },
    { ...base, account: "512000", accountLabel: "Banque", debit: amount },
  ];
}

/** The file read; a refusal fails the test with its code. */
export function read(text: string): FecFile {
  const reading = readFec(text);
  if (reading.kind === "refused") throw new Error(`refusé : ${reading.code} ${JSON.stringify(reading.data)}`);
  return reading;
}

export const codes = ({ problems }: FecFile): readonly string[] => problems.map(({ code }) => code);
