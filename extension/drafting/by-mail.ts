import type { PlanLine } from "#shared/model/plan.ts";

/** Whether the letter of a line goes by e-mail. */
export function goesByMail(line: Pick<PlanLine, "channel">): boolean {
  return line.channel === "e-mail" || line.channel === "e-mail + courrier";
}
