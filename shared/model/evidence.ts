import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { PaperDocument } from "./paper.ts";

/** A row of `Courriers`: what was drafted, word for word. */
export interface KeptLetter {
  readonly id: string;
  readonly day: Day | undefined;
  readonly step: number | undefined;
  readonly channel: string;
  readonly recipients: string;
  readonly subject: string;
  readonly text: string;
  readonly claimed: Cents | undefined;
  /** SHA-256 of the text as it was drafted, in hexadecimal. */
  readonly fingerprint: string;
}

/** A file of the evidence file: a text, or a document to be written as PDF by the edge. */
export type EvidencePiece =
  | { readonly path: string; readonly title: string; readonly text: string }
  | { readonly path: string; readonly title: string; readonly paper: PaperDocument };

/** A document of the owner's that stays where it is: its address, as the owner's column holds it. */
export interface EvidenceLink {
  readonly invoice: string;
  /** « Facture », « Bon de livraison », « Devis », « Commande », « Autre pièce ». */
  readonly what: string;
  /** As written; not always a web address. */
  readonly where: string;
}

/** The facts of a registered letter: what proves the deposit and the presentation. */
export interface RegisteredProof {
  readonly number: string | undefined;
  readonly deposit: Day;
  readonly presented: Day | undefined;
  readonly invoices: readonly string[];
}

/** Everything an owner puts before a judge, for one customer. */
export interface EvidenceFile {
  /** Name of the folder or of the ZIP, without its ending. */
  readonly name: string;
  readonly files: readonly EvidencePiece[];
  readonly links: readonly EvidenceLink[];
  readonly registered: readonly RegisteredProof[];
  /** French sentences: what is missing, where to find it. */
  readonly missing: readonly string[];
  /** Letters whose fingerprint the edge recomputes and compares with the one kept. */
  readonly letters: readonly { readonly path: string; readonly letter: KeptLetter }[];
}
