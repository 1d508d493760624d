import { balance, camt, cfonb, entry, ofx } from "../shared/ledger/bank/bank-texts.ts";

/** One line of a FEC, as far as the tests look at it. */
export interface FecEntry {
  readonly piece: string;
  /** `AAAAMMJJ`. */
  readonly on: string;
  readonly account?: string;
  readonly code?: string;
  readonly name?: string;
  readonly label?: string;
  /** Euros: positive is a debit. */
  readonly euros: number;
  readonly lettrage?: string;
  readonly lettrageOn?: string;
}

const FEC_HEADER =
  "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise";

const french = (euros: number): string => euros.toFixed(2).replace(".", ",");

/** The text of a FEC with tabs; sales are balanced by a line of account 706, payments by one of 512. */
export function fecText(entries: readonly FecEntry[], header = FEC_HEADER.split(" ").join("\t")): string {
  const lines = entries.flatMap((one, index) => {
    const { piece, on, euros, account = "411000", code = "0ALPHA", name = "Alpha Bois", label } = one;
    const line = (
      number: string,
      aux: string,
      auxName: string,
      amount: number,
      lettrage = "",
      day = "",
    ): string =>
      [
        euros > 0 ? "VE" : "BQ",
        euros > 0 ? "Ventes" : "Banque",
        String(index + 1),
        on,
        number,
        "Compte",
        aux,
        auxName,
        piece,
        on,
        label ?? `Pièce ${piece}`,
        french(Math.max(amount, 0)),
        french(Math.max(-amount, 0)),
        lettrage,
        day,
        on,
        "",
        "",
      ].join("\t");
    return [
      line(account, code, name, euros, one.lettrage, one.lettrageOn),
      line(euros > 0 ? "706000" : "512000", "", "", -euros),
    ];
  });
  return [header, ...lines].join("\r\n");
}

/** A FEC of as many invoices as asked, of fifty customers over a year. */
export function manyInvoices(count: number): string {
  return fecText(
    Array.from({ length: count }, (_, index) => ({
      piece: `FA-${index}`,
      on: `2025${String(1 + (index % 12)).padStart(2, "0")}05`,
      code: `C${index % 50}`,
      name: `Client ${index % 50}`,
      euros: 100 + (index % 90),
    })),
  );
}

/** A receipt of November 2026, in the words of the bank. */
export interface Receipt {
  readonly dayOfMonth: number;
  readonly cents: number;
  readonly label: string;
}

const two = (value: number): string => String(value).padStart(2, "0");
const euros = (cents: number, point: string): string =>
  `${Math.trunc(cents / 100)}${point}${two(cents % 100)}`;

/** The same receipts as the four formats of French banks write them, with a paid bill (−35,00 €) among them. */
export const BANK_TEXTS: Readonly<Record<string, (receipts: readonly Receipt[]) => string>> = {
  OFX: (receipts) =>
    ofx(
      [...receipts, { dayOfMonth: 9, cents: -3500, label: "PRLV EDF" }]
        .map(
          ({ dayOfMonth, cents, label }, index) =>
            `<STMTTRN><TRNTYPE>${cents > 0 ? "CREDIT" : "DEBIT"}<DTPOSTED>202611${two(dayOfMonth)}<TRNAMT>${
              cents < 0 ? "-" : ""
            }${euros(Math.abs(cents), ".")}<FITID>${index}<NAME>${label}</STMTTRN>`,
        )
        .join("\n"),
    ),
  "CAMT.053": (receipts) => {
    const total = receipts.reduce((sum, { cents }) => sum + cents, 0) - 3500;
    const body = [
      ...receipts.map(({ dayOfMonth, cents, label }) =>
        entry(
          euros(cents, "."),
          `<NtryDtls><TxDtls><RmtInf><Ustrd>${label}</Ustrd></RmtInf></TxDtls></NtryDtls>`,
        ).replace("2026-11-12", `2026-11-${two(dayOfMonth)}`),
      ),
      entry("35.00", "<AddtlNtryInf>PRLV EDF</AddtlNtryInf>", "DBIT"),
    ];
    return camt(body.join(""), balance("OPBD", "1000.00") + balance("CLBD", euros(100_000 + total, ".")));
  },
  "CFONB 120": (receipts) =>
    cfonb("00012345678", 100_000, [
      ...receipts.map(({ dayOfMonth, cents, label }) => ({
        on: `${two(dayOfMonth)}1126`,
        amount: cents,
        label,
      })),
      { on: "091126", amount: -3500, label: "PRLV EDF", code: "08" },
    ]).join("\r\n"),
  CSV: (receipts) =>
    [
      "Date;Libellé;Débit;Crédit",
      ...receipts.map(
        ({ dayOfMonth, cents, label }) => `${two(dayOfMonth)}/11/2026;${label};;${euros(cents, ",")}`,
      ),
      "09/11/2026;PRLV EDF;35,00;",
    ].join("\n"),
};
