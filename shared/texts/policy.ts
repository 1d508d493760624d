import type { Day } from "../base/day.ts";
import { formatDay, plural } from "../base/french-format.ts";
import type { PlanLine } from "../model/plan.ts";
import type { Step } from "../model/scenario.ts";

/** « J+5 », « J−7 »: a day counted from the due date. */
export function offsetWords(offset: number): string {
  return offset < 0 ? `J−${-offset}` : `J+${offset}`;
}

/** « e-mail · Oubli · comptabilité »: what a step does, without its day. */
export function stepDeed({ channel, template, recipient }: Step): string {
  return [channel, template, recipient].filter((part) => part !== "").join(" · ");
}

/** What was written of the segments that the owner chose. */
export function segmentsSentence(written: number): string {
  if (written === 0)
    return "Ces typologies étaient déjà inscrites\u00a0: rien n'a été écrit une seconde fois.";
  return `${plural(written, "typologie")} ${written < 2 ? "inscrite" : "inscrites"} dans «\u00a0Clients\u00a0».`;
}

/** What following a trade did. @param added scenarios written @param changed anything was written */
export function tradeSentence(trade: string, added: number, changed: boolean): string {
  const followed = `Vos clients suivent les scénarios «\u00a0${trade}\u00a0»`;
  if (!changed) return `${followed}\u00a0: c'était déjà le cas, rien n'a été écrit une seconde fois.`;
  if (added === 0) return `${followed}, qui étaient déjà dans l'onglet «\u00a0Scénarios\u00a0».`;
  return `${followed}\u00a0: ${plural(added, "scénario")} ${added < 2 ? "ajouté" : "ajoutés"} à l'onglet «\u00a0Scénarios\u00a0», les vôtres n'ont pas changé.`;
}

/**
 * When a line that is not for today is to be done: the last day of a legal deadline, else the first day on which it
 * falls. Empty: it is to be done now, or no day is known.
 */
export function laterWords({ action, state, day }: PlanLine, asOf: Day): string {
  if (state === "à faire" || day === undefined) return "";
  if (action === "declare-claim") {
    return day < asOf ? `délai dépassé depuis le ${formatDay(day)}` : `au plus tard le ${formatDay(day)}`;
  }
  return day > asOf ? `à partir du ${formatDay(day)}` : "";
}
