import type { Problem } from "../model/problem.ts";

/** Says of a tab how many of its invoices stand elsewhere too, and are counted there. */
export function repeatedInTab(tab: string, count: number): Problem {
  return {
    code: "invoice-in-two-tabs",
    severity: "à savoir",
    place: { tab, row: undefined },
    value: "",
    data: { count: String(count) },
  };
}
