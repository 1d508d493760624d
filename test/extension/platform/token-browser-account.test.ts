import { describe, expect, it } from "vitest";
import { AuthError } from "../../../extension/platform/auth-error.ts";
import { type BrowserAccount, browserAccountTokens } from "../../../extension/platform/get-auth-token.ts";
import { tokensInTurn } from "../../../extension/platform/tokens-in-turn.ts";
import { webAuthTokens } from "../../../extension/platform/web-auth-tokens.ts";
import { memoryStore } from "../fake-google.ts";

const FILE = "https://www.googleapis.com/auth/drive.file";
const SHEETS = "https://www.googleapis.com/auth/spreadsheets";
const COMPOSE = "https://www.googleapis.com/auth/gmail.compose";
const HOME = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/";

/** What Chrome answers: a token, its words for a failure, or a partial grant. */
type OwnAnswer = string | Error | { readonly token: string; readonly grantedScopes: string[] };

interface Asked {
  readonly own: boolean[];
  readonly web: {
    readonly interactive: boolean;
    readonly hint: string | null;
    readonly prompt: string | null;
  }[];
  readonly removed: string[];
}

/** Both ways to a token; each answers in turn, the last answer again and again. */
function scene(own: readonly OwnAnswer[] | undefined, web: readonly (string | Error)[] = []) {
  const asked: Asked = { own: [], web: [], removed: [] };
  const account: BrowserAccount = {
    async getAuthToken({ interactive }) {
      const answer = own?.[Math.min(asked.own.length, own.length - 1)];
      asked.own.push(interactive);
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error("rien");
      return typeof answer === "string" ? { token: answer } : answer;
    },
    async removeCachedAuthToken({ token }) {
      asked.removed.push(token);
    },
    async clearAllCachedAuthTokens() {
      asked.removed.push("tous");
    },
  };
  const session = memoryStore();
  const tokens = tokensInTurn({
    web: webAuthTokens({
      flow: async (address, interactive) => {
        const query = new URL(address).searchParams;
        const answer = web[Math.min(asked.web.length, web.length - 1)];
        asked.web.push({ interactive, hint: query.get("login_hint"), prompt: query.get("prompt") });
        if (answer === undefined || answer instanceof Error)
          throw answer ?? new Error("User interaction required.");
        const values = { access_token: answer, expires_in: "3600", scope: query.get("scope") ?? "" };
        const more: Record<string, string> =
          query.get("trigger_onepick") === "true" ? { picked_file_ids: "classeur-1" } : {};
        return `${HOME}#${new URLSearchParams({ state: query.get("state") ?? "", ...values, ...more })}`;
      },
      redirectUri: () => HOME,
      clientId: async () => ({ value: "client.apps.googleusercontent.com", source: "build" }),
      session,
      now: () => 1_000_000,
      randomState: () => "etat",
    }),
    browser: own === undefined ? undefined : browserAccountTokens(account),
    local: memoryStore(),
    session,
  });
  return { tokens, asked };
}

async function failureOf(work: Promise<unknown>): Promise<AuthError> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof AuthError)) throw new Error(`pas une AuthError : ${String(error)}`);
  return error;
}

const quiet = { interactive: false } as const;
const window = { interactive: true } as const;

describe("Le compte de Chrome, puis la fenêtre de Google", () => {
  it("le compte de Chrome donne son jeton sans fenêtre, et Google n'est pas demandé autrement", async () => {
    const { tokens, asked } = scene(["c1"]);
    expect(await tokens.get([SHEETS], quiet)).toBe("c1");
    expect([asked.own, asked.web]).toEqual([[false], []]);
  });

  it.each([
    { browser: "Edge", words: "Function unsupported." },
    { browser: "Brave", words: "The user is not signed in." },
    { browser: "Vivaldi", words: "OAuth2 request failed: Service responded with error: 'bad client id'" },
  ])("$browser : la façon de Chrome échoue, la fenêtre de Google prend la suite", async ({ words }) => {
    const { tokens, asked } = scene([new Error(words)], ["w1"]);
    expect(await tokens.get([SHEETS], window)).toBe("w1");
    // Chrome's own window would ask to sign in to Chrome itself: it is never opened where there is no account.
    expect(asked.own).toEqual([false]);
  });

  it("un compte de Chrome qui n'a pas encore accepté est demandé dans sa fenêtre, une fois annoncée", async () => {
    const { tokens, asked } = scene(
      [new Error("OAuth2 not granted or revoked."), "c1"],
      [new Error("User interaction required.")],
    );
    expect((await failureOf(tokens.get([SHEETS], quiet))).failure).toBe("interaction-needed");
    const again = scene([new Error("OAuth2 not granted or revoked."), "c1"]);
    expect(await again.tokens.get([SHEETS], window)).toBe("c1");
    expect([again.asked.own, again.asked.web]).toEqual([[false, true], []]);
    expect(asked.own).toEqual([false]);
  });

  it("refuser dans la fenêtre de Chrome n'en ouvre pas une seconde", async () => {
    const { tokens, asked } = scene([
      new Error("OAuth2 not granted or revoked."),
      new Error("The user did not approve access."),
    ]);
    expect((await failureOf(tokens.get([SHEETS], window))).failure).toBe("closed");
    expect(asked.web).toEqual([]);
  });

  it("un accord partiel dans la fenêtre de Chrome nomme ce qui manque", async () => {
    const { tokens } = scene([
      new Error("OAuth2 not granted or revoked."),
      { token: "c1", grantedScopes: [SHEETS] },
    ]);
    const error = await failureOf(tokens.get([SHEETS, COMPOSE], window));
    expect([error.failure, error.scopes]).toEqual(["partial", [COMPOSE]]);
  });

  it("une adresse voulue par le propriétaire n'est jamais demandée au compte de Chrome", async () => {
    const { tokens, asked } = scene(["c1"], ["w1"]);
    expect(await tokens.get([SHEETS], { ...quiet, loginHint: "camille@atelier.example" })).toBe("w1");
    expect([asked.own, asked.web.map(({ hint }) => hint)]).toEqual([[], ["camille@atelier.example"]]);
  });

  it("une adresse seulement apprise n'écarte pas le compte de Chrome", async () => {
    const { tokens } = scene(["c1"], ["w1"]);
    expect(
      await tokens.get([COMPOSE], { ...quiet, loginHint: "camille@atelier.example", anyAccount: true }),
    ).toBe("c1");
  });

  it("un build sans client Chrome ne demande que la fenêtre de Google", async () => {
    const { tokens } = scene(undefined, ["w1"]);
    expect(await tokens.get([SHEETS], quiet)).toBe("w1");
  });

  it("le jeton d'un classeur tout juste choisi sert avant le compte de Chrome", async () => {
    const { tokens, asked } = scene(["c1"], ["w1"]);
    expect(await tokens.pick({})).toEqual(["classeur-1"]);
    expect(await tokens.get([FILE], quiet)).toBe("w1");
    expect(asked.own).toEqual([]);
  });

  it("un jeton que Google ne prend plus est rendu à Chrome", async () => {
    const { tokens, asked } = scene(["c1", "c2"]);
    await tokens.get([SHEETS], quiet);
    await tokens.invalidate("c1");
    expect(await tokens.get([SHEETS], quiet)).toBe("c2");
    expect(asked.removed).toEqual(["c1"]);
  });

  it("un compte de Chrome qui n'est pas le bon est quitté, portée par portée, jusqu'au prochain choix", async () => {
    const { tokens, asked } = scene(["c1"], ["w1"]);
    const token = await tokens.get([FILE], quiet);
    expect(await tokens.leaveBrowserAccount(token, [FILE])).toBe(true);
    expect(await tokens.get([FILE], quiet)).toBe("w1");
    expect(await tokens.get([COMPOSE], quiet)).toBe("c1");
    // What came from Google's window is no business of the browser's account.
    expect(await tokens.leaveBrowserAccount("w1", [FILE])).toBe(false);
    expect(asked.own).toHaveLength(2);
  });

  it("se déconnecter vide les deux", async () => {
    const { tokens, asked } = scene(["c1"], ["w1", "w2"]);
    await tokens.pick({});
    await tokens.signOut();
    expect(asked.removed).toEqual(["tous"]);
    expect(await tokens.get([FILE], { ...quiet, loginHint: "a@b.example" })).toBe("w2");
  });
});

describe("Ce que l'on sait du compte derrière un jeton", () => {
  it("celui de Chrome est à vérifier une fois", async () => {
    const { tokens } = scene(["c1"]);
    const token = await tokens.get([COMPOSE], quiet);
    expect(await tokens.accountIsUnsure(token)).toBe(true);
    await tokens.accountIsSure(token);
    await tokens.get([COMPOSE], quiet);
    expect(await tokens.accountIsUnsure(token)).toBe(false);
  });

  it("celui d'une fenêtre aussi ; celui que Google renouvelle pour l'adresse voulue est sûr", async () => {
    const inWindow = scene(undefined, [new Error("User interaction required."), "w1"]);
    const hint = { loginHint: "a@b.example" };
    const chosen = await inWindow.tokens.get([COMPOSE], { ...window, ...hint });
    expect(await inWindow.tokens.accountIsUnsure(chosen)).toBe(true);
    const renewed = scene(undefined, ["w1"]);
    expect(
      await renewed.tokens.accountIsUnsure(await renewed.tokens.get([COMPOSE], { ...quiet, ...hint })),
    ).toBe(false);
    const unnamed = scene(undefined, ["w1"]);
    expect(await unnamed.tokens.accountIsUnsure(await unnamed.tokens.get([COMPOSE], quiet))).toBe(true);
  });

  it("après une mauvaise boîte, la fenêtre laisse choisir le compte, sans essai silencieux", async () => {
    const { tokens, asked } = scene(["c1"], ["w1"]);
    await tokens.get([COMPOSE], { ...window, chooseAccount: true });
    expect([asked.own, asked.web.map(({ prompt }) => prompt)]).toEqual([[], ["select_account"]]);
  });
});
