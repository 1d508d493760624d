import type { CallOutcome } from "../model/commitments.ts";

/** What `Journal.Motif` holds for a call that ended so; what it brought has a row of its own. */
export const CALL_MOTIVES: Readonly<Record<CallOutcome, string>> = {
  promise: "Joint",
  dispute: "Joint",
  "announced-paid": "Joint",
  reached: "Joint",
  "no-answer": "Pas de réponse",
  "call-back": "À rappeler",
  "wrong-person": "Mauvais interlocuteur",
  "cash-difficulty": "Difficultés de trésorerie",
  refusal: "Refus de payer",
};
