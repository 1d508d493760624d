import { authTexts } from "#shared/texts/panel/auth.ts";
import { AuthError } from "./auth-error.ts";
import { sameMailbox } from "./mailbox-address.ts";
import { SCOPES, type Scope } from "./scopes.ts";
import type { TokensInTurn } from "./tokens-in-turn.ts";

/**
 * May Google's window open? `unseen`: never, and nobody reads why · `silent`: never, the owner reads why · `told`: once the owner was told why, so the first attempt only tells ·
 * `announced`: at once, since a sentence beside the button said what is asked.
 */
export type Window = "unseen" | "silent" | "told" | "announced";

export interface OwnerTokensDeps {
  readonly tokens: TokensInTurn;
  /** The address that the owner typed, and the mailbox in which drafts were made before; empty: not known. */
  readonly account: () => Promise<{ readonly typed: string; readonly mailbox: string }>;
  /** The address of the mailbox that a token opens; `undefined`: Google did not say. */
  readonly addressOf: (token: string) => Promise<string | undefined>;
}

/** Tokens as the owner may be asked for them: announced before each window, and of the right mailbox. */
export interface OwnerTokens {
  /**
   * @param newMailbox the owner is choosing the mailbox: only the address that they typed counts
   * @throws AuthError `interaction-needed` when only a window helps and it was not announced · `wrong-account` when the
   * token opens another mailbox than the owner's · and what the window gave
   */
  token(scope: Scope, window: Window, newMailbox?: boolean): Promise<string>;
}

/** Sign-in, scope by scope, in one panel or one worker. */
export function ownerTokens({ tokens, account, addressOf }: OwnerTokensDeps): OwnerTokens {
  /** The owner has read why the window will open. */
  const told = new Set<Scope>();
  /** The last answer was of another mailbox. */
  const wrong = new Set<Scope>();

  async function inWindow(scope: Scope, loginHint: string, anyAccount: boolean): Promise<string> {
    const chooseAccount = wrong.has(scope);
    const token = await tokens.get([scope], {
      interactive: true,
      ...hintOf(loginHint, anyAccount),
      ...(chooseAccount ? { chooseAccount } : {}),
    });
    told.delete(scope);
    wrong.delete(scope);
    return token;
  }

  async function obtain(scope: Scope, window: Window, hint: string, anyAccount: boolean): Promise<string> {
    if (window === "announced") return inWindow(scope, hint, anyAccount);
    try {
      return await tokens.get([scope], { interactive: false, ...hintOf(hint, anyAccount) });
    } catch (error) {
      if (!(error instanceof AuthError) || error.failure !== "interaction-needed") throw error;
      if (window === "told" && told.has(scope)) return inWindow(scope, hint, anyAccount);
      if (window !== "unseen") told.add(scope);
      throw new AuthError("interaction-needed", authTexts.askedAgain(scope));
    }
  }

  async function token(scope: Scope, window: Window, newMailbox = false): Promise<string> {
    const { typed, mailbox } = await account();
    const known = scope === SCOPES.compose && !newMailbox ? mailbox : "";
    const wanted = typed === "" ? known : typed;
    const found = await obtain(scope, window, wanted, typed === "");
    if (scope !== SCOPES.compose || wanted === "" || !(await tokens.accountIsUnsure(found))) return found;
    const address = await addressOf(found);
    // No answer proves nothing: the call that follows meets the same refusal, and says it.
    if (address === undefined) return found;
    if (sameMailbox(address, wanted)) {
      await tokens.accountIsSure(found);
      return found;
    }
    if (await tokens.leaveBrowserAccount(found, [scope])) return token(scope, window, newMailbox);
    await tokens.invalidate(found);
    wrong.add(scope);
    throw new AuthError("wrong-account", authTexts.wrongAccount(wanted, address), [scope]);
  }

  return { token };
}

function hintOf(loginHint: string, anyAccount: boolean): { loginHint?: string; anyAccount?: boolean } {
  return loginHint === "" ? {} : { loginHint, anyAccount };
}
