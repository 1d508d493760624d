import { REQUIRED_IN_EXCHANGES } from "./lint-required-exchanges.ts";
import { REQUIRED_IN_FORMAL_NOTICES } from "./lint-required-formal.ts";
import { REQUIRED_IN_STEPS } from "./lint-required-steps.ts";
import type { RequiredRule } from "./lint-rules.ts";

/** What a letter must say: method 8, middle column, then what holds for everyone. */
export const REQUIRED: readonly RequiredRule[] = [
  ...REQUIRED_IN_STEPS,
  ...REQUIRED_IN_FORMAL_NOTICES,
  ...REQUIRED_IN_EXCHANGES,
];
