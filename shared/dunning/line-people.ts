import type { Customer } from "../model/customer.ts";
import type { LinePeople, PlanLine } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";

/** Whether what a line asks is the business of who solves the dispute, not of who chases. */
export function isDisputeLine({ action, reasons }: Pick<PlanLine, "action" | "reasons">): boolean {
  if (action === "acknowledge-dispute" || action === "dispute-overdue") return true;
  return action === "hold" && reasons[0]?.code === "dispute";
}

const named = (name: string | undefined): string | undefined => {
  const words = (name ?? "").trim();
  return words === "" ? undefined : words;
};

/**
 * Who acts on a line and the people around it: a dispute belongs to who solves it (named in the dispute, else
 * `Litiges confiés à`, else who is responsible for the customer); all else to who chases (`Relances confiées à`, else
 * who is responsible for the customer). Nobody is invented: a role that no cell fills is left out.
 * @param disputeOwner whom the line's dispute names, when it is one
 */
export function peopleOf(
  line: Pick<PlanLine, "action" | "reasons">,
  customer: Pick<Customer, "owner"> | undefined,
  disputeOwner: string | undefined,
  settings: Pick<Settings, "chaser" | "disputeSolver">,
): LinePeople {
  const responsible = named(customer?.owner);
  const chases = named(settings.chaser) ?? responsible;
  const solves = isDisputeLine(line)
    ? (named(disputeOwner) ?? named(settings.disputeSolver) ?? responsible)
    : undefined;
  const acts = solves ?? chases;
  return {
    ...(acts === undefined ? {} : { acts }),
    ...(chases === undefined ? {} : { chases }),
    ...(solves === undefined ? {} : { solves }),
    ...(responsible === undefined ? {} : { responsible }),
  };
}
