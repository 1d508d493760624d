import type { SetupState } from "../../setup/contract.ts";

export type ReadState = Extract<SetupState, { kind: "read" }>;

/** The five questions, in their order. */
export const QUESTIONS = ["balance", "terms", "customers", "history", "sender"] as const;
export type Question = (typeof QUESTIONS)[number];
export type Step = "read" | Question | "end";

const STEPS: readonly Step[] = ["read", ...QUESTIONS, "end"];

/** A question settled without asking is passed by; it is told at the end. */
const isShown = (step: Step, state: ReadState): boolean =>
  step === "read" || step === "end" || state[step].status !== "settled";

/** The step after or before another, past what is settled. */
export function neighbour(state: ReadState, from: Step, by: 1 | -1): Step {
  let at = STEPS.indexOf(from) + by;
  while (at > 0 && at < STEPS.length - 1 && !isShown(STEPS[at] ?? "end", state)) at += by;
  return STEPS[Math.max(0, Math.min(at, STEPS.length - 1))] ?? "read";
}

/** Where the set-up goes on: the first open question; what was read first, while nothing is answered. */
export function resumeAt(state: ReadState): Step {
  if (state.stage === "to-do") return "read";
  return QUESTIONS.find((question) => state[question].status === "open") ?? "end";
}
