import type { DraftingPorts } from "../drafting/ports.ts";
import { startFinishAlarm } from "./chrome-alarms.ts";
import { redirectAddress, webAuthFlow } from "./chrome-identity.ts";
import { localStore, sessionStore } from "./chrome-storage.ts";
import { readClientId } from "./client-id.ts";
import type { HttpDeps } from "./google-http.ts";
import { googleMail } from "./google-mail.ts";
import { googleSheets } from "./google-sheets.ts";
import { intentStore } from "./intent-store.ts";
import { exclusively } from "./lock.ts";
import { readPreferences } from "./preferences.ts";
import { SCOPES, type Scope } from "./scopes.ts";
import { type TokenProvider, webAuthTokens } from "./token-provider.ts";
import { scopeOf, type WorkbookChoice } from "./workbook-choice.ts";

export interface GoogleSession {
  readonly tokens: TokenProvider;
  /** Everything that drafting needs; `mail`: with the mailbox. */
  ports(
    choice: WorkbookChoice,
    options: { readonly interactive: boolean; readonly mail: boolean },
  ): DraftingPorts;
  /** Asks for the access that a choice needs, in Google's window when needed. */
  authorise(choice: WorkbookChoice): Promise<void>;
  /** Asks for the drafts' permission and gives the mailbox's address. */
  mailAddress(): Promise<string>;
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Google as this browser reaches it: one sign-in, the Sheets and Gmail APIs, the intents kept here. */
export function googleSession(): GoogleSession {
  const tokens = webAuthTokens({
    flow: webAuthFlow,
    redirectUri: redirectAddress,
    clientId: () => readClientId(localStore),
    session: sessionStore,
    now: () => Date.now(),
    randomState: () => crypto.randomUUID(),
  });

  function http(scope: Scope, interactive: boolean): HttpDeps {
    return {
      fetch: (url, init) => fetch(url, init),
      token: async () => {
        const { account } = await readPreferences(localStore);
        return tokens.get([scope], { interactive, ...(account === "" ? {} : { loginHint: account }) });
      },
      invalidate: (token) => tokens.invalidate(token),
      sleep,
      isOffline: () => !navigator.onLine,
      random: () => Math.random(),
    };
  }

  return {
    tokens,
    ports(choice, { interactive, mail }) {
      return {
        spreadsheetId: choice.id,
        sheets: googleSheets(http(scopeOf(choice), interactive), choice.id),
        mail: mail ? googleMail(http(SCOPES.compose, interactive)) : undefined,
        intents: intentStore(localStore, () => void startFinishAlarm()),
        newId: () => crypto.randomUUID(),
        sleep,
        exclusively,
      };
    },
    async authorise(choice) {
      await http(scopeOf(choice), true).token();
    },
    mailAddress: () => googleMail(http(SCOPES.compose, true)).address(),
  };
}
