import type { Majority } from "#shared/texts/setup.ts";
import type { ColumnCorrection, ShapeCorrection } from "#shared/workbook/book.ts";
import type { SetupState } from "#shared/workbook/setup/state-types.ts";
import type { RefreshReport } from "../sidebar-contract.ts";

export type { SetupState } from "#shared/workbook/setup/state-types.ts";

/** Fields of the last question. */
export type SenderField = "name" | "signatory" | "siren" | "iban";

/** One answer of the set-up, as the page sends it: plain JSON. */
export type SetupAnswer =
  | {
      readonly question: "columns";
      readonly corrections: readonly ColumnCorrection[];
      readonly shapes: readonly ShapeCorrection[];
    }
  /** `total`: the figure that the owner saw, in cents. */
  | { readonly question: "balance"; readonly exact: boolean; readonly total: number }
  /** Empty `terms`: these invoices stay without a due date. */
  | { readonly question: "terms"; readonly terms: string }
  /** `rest`: how many customers besides `choices` take the majority's segment, as the owner saw it. */
  | {
      readonly question: "customers";
      readonly majority: Majority;
      readonly choices: readonly { readonly customer: string; readonly segment: string }[];
      readonly rest: number;
    }
  /** `rank` 0: nothing was done. `day` empty: not known. */
  | {
      readonly question: "history";
      readonly customers: readonly {
        readonly customer: string;
        readonly rank: number;
        readonly day: string;
      }[];
    }
  | ({ readonly question: "sender"; readonly signsNotices: boolean } & Readonly<Record<SenderField, string>>)
  /** Refreshes, and ends the set-up. */
  | { readonly question: "finish" }
  /** The owner fills the tabs: the set-up does not open by itself any more. */
  | { readonly question: "skip" };

/** What an answer gives. */
export type SetupDone =
  | {
      readonly kind: "done";
      /** One French sentence. */
      readonly sentence: string;
      readonly state: SetupState;
      /** After `finish`. */
      readonly report?: RefreshReport;
    }
  /** Nothing was written: what is wrong, field by field. */
  | {
      readonly kind: "faults";
      readonly faults: readonly { readonly field: SenderField; readonly message: string }[];
    };
