import type { Template } from "../model/scenario.ts";
import { AT_RISK } from "./templates/at-risk.ts";
import { COLLECTOR } from "./templates/collector.ts";
import { CONSUMER } from "./templates/consumer.ts";
import { AT_RISK_EN } from "./templates/en/at-risk.ts";
import { COLLECTOR_EN } from "./templates/en/collector.ts";
import { CONSUMER_EN } from "./templates/en/consumer.ts";
import { EXCHANGES_EN } from "./templates/en/exchanges.ts";
import { KEY_ACCOUNT_EN } from "./templates/en/key-account.ts";
import { LARGE_ACCOUNT_EN } from "./templates/en/large-account.ts";
import { NEGOTIATION_EN } from "./templates/en/negotiation.ts";
import { PUBLIC_EN } from "./templates/en/public.ts";
import { STANDARD_EN } from "./templates/en/standard.ts";
import { EXCHANGES } from "./templates/exchanges.ts";
import { KEY_ACCOUNT } from "./templates/key-account.ts";
import { LARGE_ACCOUNT } from "./templates/large-account.ts";
import { NEGOTIATION } from "./templates/negotiation.ts";
import { PUBLIC } from "./templates/public.ts";
import { STANDARD } from "./templates/standard.ts";

/** One template for every step of the six scenarios and every exchange, in French. */
const FRENCH_TEMPLATES: readonly Template[] = [
  ...STANDARD,
  ...KEY_ACCOUNT,
  ...LARGE_ACCOUNT,
  ...PUBLIC,
  ...AT_RISK,
  ...CONSUMER,
  ...EXCHANGES,
  ...NEGOTIATION,
  ...COLLECTOR,
];

/** The same letters in English, named « … (EN) ». */
const ENGLISH_TEMPLATES: readonly Template[] = [
  ...STANDARD_EN,
  ...KEY_ACCOUNT_EN,
  ...LARGE_ACCOUNT_EN,
  ...PUBLIC_EN,
  ...AT_RISK_EN,
  ...CONSUMER_EN,
  ...EXCHANGES_EN,
  ...NEGOTIATION_EN,
  ...COLLECTOR_EN,
];

/**
 * Written once into `Modèles`, then the owner's: a workbook keeps the text it holds, whatever changes here. English
 * rows come after the French ones, so that an owner who writes in French need not scroll past them.
 */
export const DEFAULT_TEMPLATES: readonly Template[] = [...FRENCH_TEMPLATES, ...ENGLISH_TEMPLATES];
