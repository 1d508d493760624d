import { isUncertain } from "./uncertain.ts";

/**
 * Why something the owner noted is not in the workbook yet. `offline`: no network · `sign-in`: Google wants the owner
 * · `unavailable`: Google does not answer, or asks to slow down · `refused`: Google says no, and will say it again.
 */
export type WaitCause = "offline" | "sign-in" | "unavailable" | "refused";

/** Kept with an intent whose last attempt failed. `said`: the French sentence of that failure; may be empty. */
export interface Wait {
  readonly because: WaitCause;
  readonly said: string;
}

const CAUSES: Readonly<Record<string, WaitCause>> = {
  offline: "offline",
  unauthorised: "sign-in",
  unavailable: "unavailable",
  timeout: "unavailable",
  "rate-limited": "unavailable",
};

/** Why an attempt failed, read from the error that a port threw. */
export function waitOf(error: unknown): Wait {
  if (!(error instanceof Error)) return { because: "refused", said: "" };
  const { failure } = error as { failure?: unknown };
  const because = error.name === "AuthError" ? "sign-in" : CAUSES[typeof failure === "string" ? failure : ""];
  return { because: because ?? (isUncertain(error) ? "unavailable" : "refused"), said: error.message };
}

/** Whether the same attempt, made later, has a chance: what the owner noted is then kept and sent by itself. */
export function isForLater(error: unknown): boolean {
  return waitOf(error).because !== "refused";
}

/** Reads back what was kept; anything else is no wait. */
export function isWait(value: unknown): value is Wait {
  if (typeof value !== "object" || value === null) return false;
  const { because, said } = value as Partial<Wait>;
  return typeof said === "string" && ["offline", "sign-in", "unavailable", "refused"].includes(because ?? "");
}
