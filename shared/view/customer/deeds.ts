import type { ContactChange } from "../../entry/contact-form.ts";
import type { EntryFacts } from "../../entry/entry-facts.ts";
import type { EntryOrder } from "../../entry/entry-order.ts";
import type { Typed } from "../../entry/event-form.ts";
import type { OtherKind } from "../../entry/other-forms.ts";

/** What a form of the page asks to note; whom it is about and its identifiers are added by the page. */
type Noted = EntryOrder extends infer One
  ? One extends EntryOrder
    ? Omit<One, "customer" | "currency" | "ids">
    : never
  : never;

/** A form that opens by itself, filled with what is already known. */
export interface NoteWanted {
  /** `undefined`: none opens, the owner chooses what to note. */
  readonly kind?: OtherKind;
  /** Numbers of the invoices to tick; empty: those that the form ticks by itself. */
  readonly invoices: readonly string[];
  readonly typed: Typed;
  /** What to tell above it: where it comes from, what to check. */
  readonly said?: readonly string[];
}

/** What the parts of a customer's page may ask for. Each answers whether it went through. */
export interface CustomerDeeds {
  readonly busy: boolean;
  readonly note: (noted: Noted) => Promise<boolean>;
  readonly cancel: (ids: readonly string[]) => Promise<boolean>;
  readonly save: (changes: readonly ContactChange[]) => Promise<boolean>;
  /** To a cell of the owner's tab; `undefined`: there is nowhere to go. */
  readonly goTo: ((tab: string, row: number, column: number) => void) | undefined;
}

/** What a form that notes something needs. */
export interface FormProps {
  readonly entry: EntryFacts;
  readonly deeds: CustomerDeeds;
  /** Told whether it was noted; answers the same. */
  readonly done: (through: boolean) => boolean;
}
