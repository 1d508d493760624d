import type { CustomerKey } from "#shared/model/customer.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { NoteWanted } from "#shared/view/customer/deeds.ts";
import type { OpenBook } from "./opened.ts";

/** The screens that the bar at the head leads to, in its order. */
export type Rubric = "today" | "clients" | "payments" | "journal" | "balance" | "indicators" | "settings";
export const RUBRICS: readonly Rubric[] = [
  "today",
  "clients",
  "payments",
  "journal",
  "balance",
  "indicators",
  "settings",
];

interface CustomerPlace<N extends string> {
  readonly name: N;
  readonly customer: CustomerKey;
  readonly currency: string;
}

/** Where the owner is in the panel. */
export type Screen =
  | {
      readonly name: Rubric;
      /** The payment whose card comes first, among the payments. */
      readonly payment?: string;
    }
  | { readonly name: "segments" }
  | { readonly name: "templates" }
  /** Personal data, of one customer when it comes from its page; `back`: where the owner came from. */
  | { readonly name: "privacy"; readonly customer?: CustomerKey; readonly back?: Screen }
  /** A customer's page; `back`: where the owner came from. */
  | (CustomerPlace<"client"> & {
      readonly back: Screen;
      /** A form to open there, filled with what is already known. */
      readonly note?: NoteWanted | undefined;
      /** Another one each time that Gmail's page leads there: the page opens anew. */
      readonly arrival?: number;
    })
  | (CustomerPlace<"formal-notice"> & { readonly back: Screen })
  | {
      readonly name: "reminder";
      readonly line: PlanLine;
      readonly from: OpenBook;
      /** The customer's page that led there; the day's list otherwise. */
      readonly back?: Screen;
    };

/** The rubric that a screen belongs to. */
export function rubricOf(screen: Screen): Rubric {
  if (screen.name === "formal-notice" || screen.name === "client") return rubricOf(screen.back);
  if (screen.name === "reminder") return screen.back === undefined ? "today" : rubricOf(screen.back);
  if (screen.name === "privacy") return screen.back === undefined ? "settings" : rubricOf(screen.back);
  if (screen.name === "segments") return "today";
  return screen.name === "templates" ? "settings" : screen.name;
}

/** Whose page a line of the plan leads to. */
export function placeOf({
  customer,
  currency,
}: Pick<PlanLine, "customer" | "currency">): Omit<CustomerPlace<"client">, "name"> {
  return { customer, currency };
}
