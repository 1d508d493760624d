import { googleTexts } from "#shared/texts/panel/google.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { LocalError } from "../local/local-error.ts";
import { AuthError } from "../platform/auth-error.ts";
import { GoogleError } from "../platform/google-error.ts";
import { SCOPES } from "../platform/scopes.ts";

/** An error as the panel shows it: the sentence, and the one thing that helps. */
export interface Failure {
  readonly message: string;
  readonly remedy: "reconnect" | "choose" | "retry" | "options";
  /** The mailbox was refused: Gmail's own compose window remains. */
  readonly mailRefused?: true;
}

/** What to show for an error, and what to offer. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AuthError) {
    const message = error.message;
    const mail = error.scopes.includes(SCOPES.compose) ? { mailRefused: true as const } : {};
    return { message, remedy: error.failure === "failed" ? "options" : "reconnect", ...mail };
  }
  if (error instanceof GoogleError) {
    const { message, failure } = error;
    if (message === googleTexts.scopeMissing.mail || message === googleTexts.forbidden.mail) {
      return { message, remedy: "choose", mailRefused: true };
    }
    if (failure === "unauthorised") return { message, remedy: "reconnect" };
    const choose = failure === "not-found" || failure === "scope-missing" || failure === "forbidden";
    return { message, remedy: choose ? "choose" : "retry" };
  }
  if (error instanceof LocalError) return { message: error.message, remedy: error.remedy };
  // Our own refusals are French sentences; anything else is a fault of ours, told without its jargon.
  const known =
    error instanceof Error && (Object.values(panelTexts.errors) as string[]).includes(error.message);
  return { message: known ? (error as Error).message : panelTexts.errors.unknown, remedy: "retry" };
}
