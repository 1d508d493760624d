import type { DisputeReport } from "#shared/model/commitments.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Connector } from "./connector.ts";
import type { DraftingChoice, OpenBook } from "./opened.ts";

/** A change that was just written, with its way back. */
export interface JustChanged {
  readonly said: string;
  readonly ids: readonly string[];
}

/** What a gesture on a promise or a dispute needs. */
export interface GestureProps {
  readonly connector: Connector;
  /** The book as it stands now. */
  readonly opened: OpenBook;
  readonly onChanged: (now: OpenBook, done?: JustChanged) => void;
}

/** What a gesture asks of the line it stands on; a customer's page has none. */
type AboutLine = Pick<PlanLine, "currency" | "claimed" | "action">;

/** What is shown of one dispute. */
export interface DisputeProps extends GestureProps {
  readonly line: AboutLine;
  readonly drafting: DraftingChoice;
  readonly report: DisputeReport;
}
