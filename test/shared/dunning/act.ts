import { type Day, day } from "#shared/base/day.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine } from "#shared/model/plan.ts";

let acted = 0;

/** The journal row of an owner who does what a line asks: sends it, posts it, or calls and is answered. */
export function act(
  line: PlanLine,
  today: Day | string,
  how: "done" | "drafted" | "unanswered" = "done",
): JournalEvent {
  acted += 1;
  const on = day(today);
  const call = line.channel === "téléphone";
  // Below the minimum of a registered letter the same words leave by letter and e-mail.
  const notice = (line.template ?? "").startsWith("Mise en demeure");
  const drafted = how === "drafted" && !call;
  const written = notice ? "mise en demeure" : "relance";
  return {
    id: `A${acted}`,
    day: on,
    customer: line.customer,
    invoices: line.parts
      .filter(({ open }) => open.item.number !== "")
      .map(({ open }) => ({ number: open.item.number, amount: undefined })),
    kind: call ? "appel" : `${written} ${drafted ? "préparée" : "envoyée"}`,
    step: line.step,
    channel: line.channel,
    motive: call && how === "unanswered" ? "sans réponse" : undefined,
    origin: { tab: "Journal", row: 100_000_000 + acted },
  };
}
