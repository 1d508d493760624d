import { comparable } from "../base/normalise.ts";
import {
  CALL_RECAP_TEMPLATE,
  DISPUTE_ACKNOWLEDGEMENT_TEMPLATE,
  REGISTERED_COPY_TEMPLATE,
} from "../dunning/default-scenarios.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import type { PlanLine } from "../model/plan.ts";
import {
  COUNTER_PROPOSAL_TEMPLATE,
  HAND_OVER_TEMPLATE,
  PROMISE_CONFIRMATION_TEMPLATE,
  WRITTEN_CONFIRMATION_TEMPLATE,
} from "../texts/side-letters.ts";
import { COLLECTOR_TEMPLATE, STATEMENT_OF_ACCOUNT_TEMPLATE, THANKS_TEMPLATE } from "../texts/templates.ts";

/** Templates of ours whose name settles the family whatever the channel they go by. */
const BY_NAME: readonly (readonly [start: string, family: LetterFamily])[] = [
  [CALL_RECAP_TEMPLATE, "recap"],
  // It writes down what was said, as a recap does.
  [PROMISE_CONFIRMATION_TEMPLATE, "recap"],
  [DISPUTE_ACKNOWLEDGEMENT_TEMPLATE, "dispute-acknowledgement"],
  [REGISTERED_COPY_TEMPLATE, "registered-copy"],
  ["Facture en ordre", "preventive"],
  ["Facture reçue", "preventive"],
  ["Suivi du dépôt", "preventive"],
  ["Avis d'impayé", "unpaid-notice"],
  ["Direction financière", "unpaid-notice"],
  ["Intérêts moratoires", "unpaid-notice"],
  ["Mise en demeure", "formal-notice"],
  ["Dernier appel", "last-call"],
  ["Date ferme", "firm"],
  ["Plan de règlement", "firm"],
  ["Facilités de paiement", "firm"],
  ["Échéancier", "plan"],
  [WRITTEN_CONFIRMATION_TEMPLATE, "offer-request"],
  [COUNTER_PROPOSAL_TEMPLATE, "counter-proposal"],
  [HAND_OVER_TEMPLATE, "hand-over"],
  [STATEMENT_OF_ACCOUNT_TEMPLATE, "statement"],
  [THANKS_TEMPLATE, "thanks"],
  [COLLECTOR_TEMPLATE, "collector"],
];

/**
 * The family whose rules a letter obeys: by the name of our template, else by what the owner's own name says, else
 * by what the plan asks and by the channel (a letter by post is at least an avis).
 */
export function familyOf(
  templateName: string,
  line: Pick<PlanLine, "action" | "step" | "channel">,
): LetterFamily {
  const named = BY_NAME.find(([start]) => templateName.startsWith(start));
  if (named) return named[1];
  const words = comparable(templateName);
  const isNotice = words.includes("mise en demeure") || words.includes("formal notice");
  if (isNotice || line.action === "registered-letter") return "formal-notice";
  if (line.action === "preventive" || line.action === "portal-check" || line.step === 0) return "preventive";
  if (line.action === "acknowledge-dispute") return "dispute-acknowledgement";
  const posted = line.channel === "courrier" || line.channel === "e-mail + courrier";
  return posted || line.action === "letter" ? "unpaid-notice" : "courteous";
}
