import { FORBIDDEN_EVERYWHERE } from "./lint-forbidden-everywhere.ts";
import { FORBIDDEN_IN_EXCHANGES } from "./lint-forbidden-exchanges.ts";
import { FORBIDDEN_IN_STEPS } from "./lint-forbidden-steps.ts";
import type { ForbiddenRule } from "./lint-rules.ts";

/** What a letter must not say: method 8, right column, then what holds for everyone. */
export const FORBIDDEN: readonly ForbiddenRule[] = [
  ...FORBIDDEN_IN_STEPS,
  ...FORBIDDEN_IN_EXCHANGES,
  ...FORBIDDEN_EVERYWHERE,
];
