import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CallOutcome } from "../model/commitments.ts";
import type { DebtorQuality } from "../model/customer.ts";

/** What a civility says of the person who is greeted. */
export type Civility = "madam" | "sir" | "miss-or-mrs" | "maitre" | "doctor";

/**
 * Everything that a letter says by itself in its language: what stands in fields, tables and lists around the
 * owner's own words. Gaps stay French: the owner reads them.
 */
export interface LetterWords {
  readonly amount: (value: Cents, currency: string) => string;
  readonly rate: (hundredthsOfPercent: number) => string;
  /** In a sentence or a subject. */
  readonly day: (on: Day) => string;
  /** In the column of a table. */
  readonly tableDay: (on: Day) => string;
  readonly longDay: (on: Day) => string;
  readonly invoices: (count: number) => string;
  /** « FA-1, FA-2 et FA-3 ». */
  readonly and: (words: readonly string[]) => string;
  readonly quote: (words: string) => string;
  /** A label and what it is about: « Motif : prix contesté ». */
  readonly labelled: (label: string, value: string) => string;
  readonly total: string;

  readonly greeting: {
    readonly unknown: string;
    readonly unknownTitle: string;
    readonly titles: Readonly<Record<Civility, string>>;
    readonly person: (title: string, name: string) => string;
    readonly couple: (name: string) => string;
    readonly coupleTitle: (name: string) => string;
    /** What `{{civilité}}` gives for a person who is known. */
    readonly title: (title: string, name: string) => string;
  };

  readonly invoice: {
    readonly unnumbered: string;
    readonly ofDay: (on: Day) => string;
    readonly header: string;
    readonly order: string;
    readonly site: string;
    readonly due: string;
    readonly amount: string;
    /** What was already paid of an invoice, credit notes among it. */
    readonly paid: string;
    /** What a letter leaves out of an invoice: disputed, held back. */
    readonly apart: string;
    readonly toPay: string;
    readonly subTotal: (of: string) => string;
    readonly otherInvoices: string;
  };

  readonly subject: {
    readonly statement: (today: Day, count: number) => string;
    readonly overdueOne: (company: string, label: string, due: Day | undefined) => string;
    readonly overdue: (company: string, labels: string) => string;
    readonly comingOne: (company: string, label: string, due: Day | undefined) => string;
    readonly coming: (company: string, labels: string) => string;
    readonly comingMany: (company: string, count: number) => string;
  };

  readonly claim: {
    readonly alsoOverdue: (several: boolean) => string;
    readonly creditsDeducted: string;
    readonly creditsIntro: string;
    readonly leftOn: (several: boolean) => string;
    readonly alreadyDeducted: string;
    readonly noEngagement: string;
    readonly engagement: string;
    readonly service: string;
    readonly madeAvailable: string;
    readonly yourOrder: string;
    readonly circuit: string;
    readonly yourReferences: string;
  };

  /** How an earlier reminder went, by channel of the journal. */
  readonly channels: Readonly<Record<string, string>>;
  readonly message: string;
  readonly conversation: string;
  readonly formalNotice: (how: string) => string;

  readonly enclosures: {
    readonly invoices: (several: boolean) => string;
    readonly reminders: string;
    readonly penalties: string;
    readonly publicInterest: string;
    readonly registeredLetter: string;
  };

  readonly account: {
    readonly dueSection: string;
    readonly comingSection: string;
    readonly left: string;
    readonly issued: string;
    readonly dueTotal: string;
    readonly comingTotal: string;
    readonly credits: string;
    readonly balance: string;
    readonly inYourFavour: string;
  };

  readonly dispute: { readonly reason: string; readonly disputed: string; readonly undisputed: string };

  readonly offer: {
    readonly amount: string;
    readonly dates: string;
    readonly paymentDates: string;
    readonly point: string;
    readonly numbered: (count: number) => string;
    readonly ours: string;
    readonly theirs: string;
    readonly reply: string;
    readonly instalment: (amount: string, on: string) => string;
  };

  readonly plan: {
    readonly number: string;
    readonly date: string;
    readonly payment: string;
    readonly left: string;
    readonly means: Readonly<Record<DebtorQuality, string>>;
    readonly cure: Readonly<Record<DebtorQuality, string>>;
    readonly allocation: (
      order: "intérêts d'abord" | "principal d'abord" | "factures",
      quality: DebtorQuality,
      several: boolean,
    ) => string;
    readonly inWords: (amount: Cents, currency: string) => string | undefined;
  };

  /** A means of payment as the journal keeps it (« par virement ») in the letter's language; else as typed. */
  readonly means: (typed: string) => string;
  /** What a recap retains of a call when nobody noted the words. */
  readonly said: Readonly<Record<CallOutcome, string>>;
}
