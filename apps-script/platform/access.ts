import { missingScopesMessage } from "#shared/texts/failures.ts";
import { refusal } from "./refusal.ts";

/** The scopes of the manifest, and what each opens: nothing else is ever asked for. */
const SCOPES = {
  sheet: "https://www.googleapis.com/auth/spreadsheets.currentonly",
  panel: "https://www.googleapis.com/auth/script.container.ui",
} as const;

/** What the add-on may do when a simple trigger runs. */
export type Access =
  /** Installed, not yet enabled in this workbook: nothing but a menu may be made (AuthMode.NONE). */
  | "menu-only"
  /** Enabled here: the document may be read, no panel may be opened before a click (AuthMode.LIMITED). */
  | "reading"
  /** A click, or a call of the panel (AuthMode.FULL). */
  | "whole";

/** What Google hands to `onOpen` and `onInstall`. */
export interface OpenEvent {
  readonly authMode?: unknown;
}

/** The mode of a trigger. Touches no service but the list of modes, which is there in every mode. */
export function accessOf(event: OpenEvent | undefined): Access {
  const mode = event?.authMode;
  if (mode === undefined || mode === null) return "whole";
  const { NONE, LIMITED } = ScriptApp.AuthMode;
  // Over the API and in tests a mode comes by its name.
  const is = (one: unknown): boolean => mode === one || String(mode) === String(one);
  if (is(NONE)) return "menu-only";
  return is(LIMITED) ? "reading" : "whole";
}

/** What `AuthorizationInfo` has had since consents are asked scope by scope; older runtimes lack the list. */
interface ScopeList {
  readonly getAuthorizedScopes?: () => readonly string[] | null;
}

/** Which of our scopes the owner left unticked; empty when none is, or when Google does not say. */
function missingScopes(): readonly (keyof typeof SCOPES)[] {
  try {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    if (String(info.getAuthorizationStatus()) === String(ScriptApp.AuthorizationStatus.NOT_REQUIRED))
      return [];
    const granted = (info as ScopeList).getAuthorizedScopes?.() ?? undefined;
    if (granted === undefined) return [];
    return (["sheet", "panel"] as const).filter(
      (name) =>
        !granted.includes(SCOPES[name]) &&
        // A wider consent holds the narrow one.
        !(name === "sheet" && granted.includes("https://www.googleapis.com/auth/spreadsheets")),
    );
  } catch {
    // Google does not tell everywhere; what is refused then says so by itself.
    return [];
  }
}

/** @throws Error in French, before anything is touched, when the consent for it was left unticked. */
export function requireScope(name: keyof typeof SCOPES): void {
  if (missingScopes().includes(name)) throw refusal(missingScopesMessage(name));
}
