import type { Template } from "../model/scenario.ts";
import { AT_RISK } from "./templates/at-risk.ts";
import { CONSUMER } from "./templates/consumer.ts";
import { EXCHANGES } from "./templates/exchanges.ts";
import { KEY_ACCOUNT } from "./templates/key-account.ts";
import { LARGE_ACCOUNT } from "./templates/large-account.ts";
import { NEGOTIATION } from "./templates/negotiation.ts";
import { PUBLIC } from "./templates/public.ts";
import { STANDARD } from "./templates/standard.ts";

/** One template for every step of the six scenarios and every exchange; written once into `Modèles`, then the owner's. */
export const DEFAULT_TEMPLATES: readonly Template[] = [
  ...STANDARD,
  ...KEY_ACCOUNT,
  ...LARGE_ACCOUNT,
  ...PUBLIC,
  ...AT_RISK,
  ...CONSUMER,
  ...EXCHANGES,
  ...NEGOTIATION,
];
