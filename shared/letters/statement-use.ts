import type { Template } from "../model/scenario.ts";
import { usesField } from "./render-template.ts";

/** The fields that only a calculation of penalties can fill. */
const FROM_STATEMENT = [
  "taux",
  "pénalités",
  "pénalités_par_jour",
  "indemnité",
  "total_avec_accessoires",
  "montants",
  "décompte",
] as const;

/** Whether a field can only be filled by a calculation of penalties: its gap then says what the calculation lacks. */
export function isFromStatement(field: string): boolean {
  return FROM_STATEMENT.some((name) => name === field);
}

/** Whether a letter speaks of penalties, so that they have to be calculated. */
export function usesStatement({ subject, body }: Template): boolean {
  return FROM_STATEMENT.some((name) => usesField(body, name) || usesField(subject, name));
}
