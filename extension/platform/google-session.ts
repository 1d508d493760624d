import type { DraftingPorts } from "../drafting/ports.ts";
import { localSheets } from "../local/local-sheets.ts";
import { startFinishAlarm } from "./chrome-alarms.ts";
import { browserAccount, redirectAddress, webAuthFlow } from "./chrome-identity.ts";
import { localStore, sessionStore } from "./chrome-storage.ts";
import { readClientId } from "./client-id.ts";
import { browserAccountTokens } from "./get-auth-token.ts";
import { GoogleError } from "./google-error.ts";
import type { HttpDeps } from "./google-http.ts";
import { googleMail } from "./google-mail.ts";
import { googleSheets } from "./google-sheets.ts";
import { intentStore } from "./intent-store.ts";
import { localBooks } from "./local-books.ts";
import { exclusively } from "./lock.ts";
import { fetchWithOtherAccount } from "./other-account.ts";
import { ownerTokens, type Window } from "./owner-tokens.ts";
import { readPreferences } from "./preferences.ts";
import { SCOPES } from "./scopes.ts";
import type { TokenProvider } from "./token-provider.ts";
import { tokensInTurn } from "./tokens-in-turn.ts";
import { webAuthTokens } from "./web-auth-tokens.ts";
import { scopeOf, type WorkbookChoice } from "./workbook-choice.ts";

export interface GoogleSession {
  readonly tokens: TokenProvider;
  /** Everything that drafting needs; `mail`: with the mailbox · `unseen`: nobody reads what fails. */
  ports(
    choice: WorkbookChoice,
    options: { readonly interactive: boolean; readonly mail: boolean; readonly unseen?: true },
  ): DraftingPorts;
  /** Asks for the access that a choice needs, in Google's window when needed. */
  authorise(choice: WorkbookChoice): Promise<void>;
  /** Asks for the drafts' permission and gives the mailbox's address. */
  mailAddress(): Promise<string>;
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const isOffline = (): boolean => !navigator.onLine;

/** Google as this browser reaches it: one sign-in, the Sheets and Gmail APIs, the intents kept here. */
export function googleSession(): GoogleSession {
  const own = browserAccount();
  const tokens = tokensInTurn({
    web: webAuthTokens({
      flow: webAuthFlow,
      redirectUri: redirectAddress,
      clientId: () => readClientId(localStore),
      session: sessionStore,
      now: () => Date.now(),
      randomState: () => crypto.randomUUID(),
      isOffline,
    }),
    browser: own === undefined ? undefined : browserAccountTokens(own),
    local: localStore,
    session: sessionStore,
  });
  const owner = ownerTokens({ tokens, account, addressOf });

  function http(token: () => Promise<string>): HttpDeps {
    return {
      fetch: (url, init) => fetch(url, init),
      token,
      invalidate: (used) => tokens.invalidate(used),
      sleep,
      isOffline,
      random: () => Math.random(),
    };
  }

  function workbookHttp(choice: WorkbookChoice, window: Window): HttpDeps {
    const token = async (): Promise<string> => owner.token(scopeOf(choice), window);
    const deps = http(token);
    const leave = (used: string): Promise<boolean> => tokens.leaveBrowserAccount(used, [scopeOf(choice)]);
    return { ...deps, fetch: fetchWithOtherAccount({ fetch: deps.fetch, leave, token }) };
  }

  /** The mailbox of one token, asked with it and with no other. */
  async function addressOf(token: string): Promise<string | undefined> {
    try {
      const address = await googleMail(http(async () => token)).address();
      return address === "" ? undefined : address;
    } catch (error) {
      if (error instanceof GoogleError && error.failure === "unauthorised") return undefined;
      throw error;
    }
  }

  return {
    tokens,
    ports(choice, { interactive, mail, unseen }) {
      const window = unseen === true ? "unseen" : interactive ? "told" : "silent";
      const isLocal = choice.access === "local";
      return {
        spreadsheetId: choice.id,
        // A workbook of this browser asks Google nothing, and its messages go through Gmail's own window.
        sheets: isLocal
          ? localSheets(localBooks(), choice.id)
          : googleSheets(workbookHttp(choice, window), choice.id),
        mail: mail && !isLocal ? googleMail(http(() => owner.token(SCOPES.compose, window))) : undefined,
        intents: intentStore(localStore, () => void startFinishAlarm()),
        newId: () => crypto.randomUUID(),
        sleep,
        exclusively,
      };
    },
    async authorise(choice) {
      await owner.token(scopeOf(choice), "announced");
    },
    async mailAddress() {
      const token = (): Promise<string> => owner.token(SCOPES.compose, "announced", true);
      const address = await googleMail(http(token)).address();
      await tokens.accountIsSure(await token());
      return address;
    },
  };
}

async function account(): Promise<{ readonly typed: string; readonly mailbox: string }> {
  const { account: typed, mailbox = "" } = await readPreferences(localStore);
  return { typed, mailbox };
}
