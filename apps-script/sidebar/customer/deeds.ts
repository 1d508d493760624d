import type { ContactChange } from "#shared/entry/contact-form.ts";
import type { EntryFacts } from "#shared/entry/entry-facts.ts";
import type { EntryOrder } from "#shared/entry/entry-order.ts";

/** What a form of the page asks to note; whom it is about and its identifiers are added by the page. */
export type Noted = EntryOrder extends infer One
  ? One extends EntryOrder
    ? Omit<One, "customer" | "currency" | "ids">
    : never
  : never;

/** What the parts of a customer's page may ask for. Each answers whether it went through. */
export interface CustomerDeeds {
  readonly busy: boolean;
  readonly note: (noted: Noted) => Promise<boolean>;
  readonly cancel: (ids: readonly string[]) => Promise<boolean>;
  readonly save: (changes: readonly ContactChange[]) => Promise<boolean>;
  readonly goTo: (tab: string, row: number, column: number) => void;
}

/** What a form that notes something needs. */
export interface FormProps {
  readonly entry: EntryFacts;
  readonly deeds: CustomerDeeds;
  /** Told whether it was noted; answers the same. */
  readonly done: (through: boolean) => boolean;
}
