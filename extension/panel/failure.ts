import { AuthError } from "../platform/auth-error.ts";
import { GoogleError } from "../platform/google-error.ts";
import { panelTexts } from "../texts/panel.ts";

/** An error as the panel shows it: the sentence, and the one thing that helps. */
export interface Failure {
  readonly message: string;
  readonly remedy: "reconnect" | "choose" | "retry" | "options";
}

/** What to show for an error, and what to offer. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AuthError) {
    const message = error.message;
    return { message, remedy: error.failure === "failed" ? "options" : "reconnect" };
  }
  if (error instanceof GoogleError) {
    const { message, failure } = error;
    if (failure === "unauthorised") return { message, remedy: "reconnect" };
    const choose = failure === "not-found" || failure === "scope-missing" || failure === "forbidden";
    return { message, remedy: choose ? "choose" : "retry" };
  }
  // Our own refusals are French sentences; anything else is a fault of ours, told without its jargon.
  const known =
    error instanceof Error && (Object.values(panelTexts.errors) as string[]).includes(error.message);
  return { message: known ? (error as Error).message : panelTexts.errors.unknown, remedy: "retry" };
}
