import { plural } from "#shared/base/french-format.ts";
import type { Step } from "#shared/model/scenario.ts";

/** « J+5 · e-mail · Oubli · comptabilité ». */
export function stepWords({ offset, channel, template, recipient }: Step): string {
  const on = offset < 0 ? `J−${-offset}` : `J+${offset}`;
  return [on, channel, template, recipient].filter((part) => part !== "").join(" · ");
}

/** What was written of the segments that the owner chose. */
export function segmentsSentence(written: number): string {
  if (written === 0)
    return "Ces typologies étaient déjà inscrites\u00a0: rien n'a été écrit une seconde fois.";
  return `${plural(written, "typologie")} ${written < 2 ? "inscrite" : "inscrites"} dans «\u00a0Clients\u00a0».`;
}

/** What loading a trade's scenarios did. */
export function tradeSentence(trade: string, added: number, changed: boolean): string {
  const followed = `Vos clients suivent les scénarios «\u00a0${trade}\u00a0»`;
  if (!changed) return `${followed}\u00a0: c'était déjà le cas, rien n'a été écrit une seconde fois.`;
  if (added === 0) return `${followed}, qui étaient déjà dans l'onglet «\u00a0Scénarios\u00a0».`;
  return `${followed}\u00a0: ${plural(added, "scénario")} ${added < 2 ? "ajouté" : "ajoutés"} à l'onglet «\u00a0Scénarios\u00a0», les vôtres n'ont pas changé.`;
}
