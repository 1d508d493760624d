import { plural } from "../base/french-format.ts";
import type { ActionKind, PlanLine } from "../model/plan.ts";

/** The signs of the actions, by their names in the components. */
export type ActionIcon = "phone" | "letter" | "mail" | "check";

const ACTION_ICONS: Readonly<Partial<Record<ActionKind, "phone" | "letter" | "mail" | "check">>> = {
  preventive: "mail",
  reminder: "mail",
  call: "phone",
  "broken-promise-call": "phone",
  "missed-instalment-call": "phone",
  "rejected-payment-call": "phone",
  letter: "letter",
  "registered-letter": "letter",
  "acknowledge-dispute": "mail",
};

/** The sign that goes with an action. */
export function actionIcon(action: ActionKind): ActionIcon {
  return ACTION_ICONS[action] ?? "check";
}

/** How late, in words; negative: days before the due date. */
function latenessWords(daysLate: number): string {
  if (daysLate > 0) return `${plural(daysLate, "jour")} de retard`;
  return daysLate === 0 ? "échue aujourd'hui" : `échéance dans ${plural(-daysLate, "jour")}`;
}

/** How late a line is: its latest invoice, or the next one to fall due. */
export function lineLateness(line: PlanLine): string {
  const days = line.parts.flatMap(({ open }) => (open.daysLate === undefined ? [] : [open.daysLate]));
  return days.length === 0 ? "" : latenessWords(Math.max(...days));
}
