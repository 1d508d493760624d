import type { Cents } from "../base/money.ts";

/** The language of a letter: its customer's (`Clients.Langue`). */
export type LetterLanguage = "fr" | "en";

export interface Column {
  readonly header: string;
  readonly right?: boolean;
}

/** A row of totals: a label for all the columns but the last, and an amount. */
export interface Total {
  readonly label: string;
  readonly amount: string;
}

/** Rows under a title of their own, closed by their sub-totals. */
export interface Section {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly Total[];
}

/** A part of a letter that is more than text: written aligned in the plain version, as a real table in HTML and on paper. */
export type Block =
  | {
      readonly kind: "table";
      readonly intro?: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** In the place of `rows`, where they are grouped. */
      readonly sections?: readonly Section[];
      readonly totals: readonly Total[];
    }
  | { readonly kind: "lines"; readonly intro?: string; readonly lines: readonly string[] };

/**
 * What a paragraph is, so that paper can set it where it belongs: `sender` and `addressee` go to the head and into the
 * window of the envelope, `annex` begins a page, `signature` is kept together with what closes the letter.
 */
export type ParagraphRole =
  | "text"
  | "sender"
  | "addressee"
  | "date"
  | "subject"
  | "signature"
  | "enclosures"
  | "annex";

/** One part of a letter in order: text, HTML and paper are written from the same pieces. */
export type LetterPiece =
  | { readonly kind: "paragraph"; readonly role: ParagraphRole; readonly lines: readonly string[] }
  | { readonly kind: "block"; readonly block: Block };

/** A SEPA credit transfer ready to be scanned (EPC069-12). */
export interface EpcTransfer {
  /** Beneficiary, at most 70 characters. */
  readonly name: string;
  /** Without spaces, checked. */
  readonly iban: string;
  readonly bic?: string;
  readonly amount: Cents;
  /** Free remittance line, at most 140 characters: the invoice numbers. */
  readonly remittance: string;
  /** Structured reference (ISO 11649) in the place of the free line: the norm takes one or the other. */
  readonly reference?: string;
}

/** The customer's answer in one click: a message to the creditor, its code the invoice number. */
export interface ReplyLink {
  readonly kind: "date" | "problem";
  /** What the link says. */
  readonly label: string;
  /** `mailto:` address, subject and body filled in. */
  readonly url: string;
}

/** An invoice that its customer can read on line. */
export interface InvoiceLink {
  readonly number: string;
  /** An address of the web. */
  readonly url: string;
}
