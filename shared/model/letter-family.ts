/**
 * The rows of method 8, plus what stands between them: `firm` (a fixed date, still no penalty), `last-call` (after
 * the formal notice), `registered-copy` (the e-mail that goes with it), `offer-request` and `counter-proposal` (a
 * negotiation), `hand-over` (inside the house: it is not the customer's), `statement` (the account, on demand),
 * `thanks` (once the money has come), `collector` (to an outside collector: not the customer's either).
 */
export type LetterFamily =
  | "preventive"
  | "courteous"
  | "firm"
  | "recap"
  | "unpaid-notice"
  | "formal-notice"
  | "registered-copy"
  | "last-call"
  | "dispute-acknowledgement"
  | "offer-request"
  | "counter-proposal"
  | "plan"
  | "hand-over"
  | "statement"
  | "thanks"
  | "collector";
