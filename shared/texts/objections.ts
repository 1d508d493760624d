import type { CallFacts, CallKind } from "./call-facts.ts";
import type { Objection, ObjectionEntry } from "./objection-entry.ts";
import { CIRCUIT_OBJECTIONS } from "./objections-circuit.ts";
import { CONTEST_OBJECTIONS } from "./objections-contest.ts";
import { PUBLIC_OBJECTIONS } from "./objections-public.ts";

/** In the order in which they are shown: those of a public buyer before what is contested. */
const ENTRIES: readonly ObjectionEntry[] = [
  ...CIRCUIT_OBJECTIONS,
  ...PUBLIC_OBJECTIONS,
  ...CONTEST_OBJECTIONS,
];

/** Calls in which nothing is asked for: their objections would make no sense. */
const NONE: readonly CallKind[] = ["insolvency", "nothing-to-ask"];
/** Nothing is late yet, or nothing is claimed. */
const NOT_LATE: readonly CallKind[] = ["preventive", "dispute"];

/** The objections that this customer may raise in this call, each with its answer ready. */
export function objectionsOf(facts: CallFacts): readonly Objection[] {
  const { kind, segment } = facts;
  if (NONE.includes(kind)) return [];
  return ENTRIES.filter(
    ({ notFor, only, lateOnly }) =>
      !(notFor?.includes(segment) ?? false) &&
      (only === undefined || only.includes(segment)) &&
      !(lateOnly === true && NOT_LATE.includes(kind)),
  ).map(({ code, objection, answer, ask, outcome }) => ({
    code,
    objection,
    answer: typeof answer === "string" ? answer : answer(facts),
    ask,
    outcome,
  }));
}
