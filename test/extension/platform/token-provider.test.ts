import { describe, expect, it } from "vitest";
import { AuthError } from "../../../extension/platform/auth-error.ts";
import { type WebAuthDeps, webAuthTokens } from "../../../extension/platform/web-auth-tokens.ts";
import { memoryStore } from "../fake-google.ts";

const FILE = "https://www.googleapis.com/auth/drive.file";
const COMPOSE = "https://www.googleapis.com/auth/gmail.compose";
const HOME = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/";

type Answer = Record<string, string> | Error;

/** Google's window: answers in turn; `state` comes back as asked unless the answer sets it. */
function scene(answers: readonly Answer[], more: Partial<WebAuthDeps> = {}) {
  const asked: { readonly url: URL; readonly interactive: boolean }[] = [];
  const clock = { now: 1_000_000 };
  let states = 0;
  const tokens = webAuthTokens({
    flow: async (address, interactive) => {
      const url = new URL(address);
      const answer = answers[asked.length];
      asked.push({ url, interactive });
      if (answer === undefined) throw new Error("User interaction required.");
      if (answer instanceof Error) throw answer;
      const values = new URLSearchParams({ state: url.searchParams.get("state") ?? "", ...answer });
      return `${HOME}#${values}`;
    },
    redirectUri: () => HOME,
    clientId: async () => ({ value: "client.apps.googleusercontent.com", source: "options" }),
    session: memoryStore(),
    now: () => clock.now,
    randomState: () => {
      states += 1;
      return `state-${states}`;
    },
    ...more,
  });
  return { tokens, asked, clock };
}

const granted = (token: string, scope = FILE): Answer => ({ access_token: token, expires_in: "3600", scope });
const silentRefusal: Answer = { error: "interaction_required" };

async function failureOf(work: Promise<unknown>): Promise<AuthError> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof AuthError)) throw new Error(`pas une AuthError : ${String(error)}`);
  return error;
}

describe("Jetons d'accès", () => {
  it("essaie d'abord sans fenêtre, puis ouvre la fenêtre de Google", async () => {
    const { tokens, asked } = scene([silentRefusal, granted("t1")]);
    expect(await tokens.get([FILE], { interactive: true, loginHint: "a@b.example" })).toBe("t1");
    expect(asked.map(({ interactive }) => interactive)).toEqual([false, true]);
    expect(asked.map(({ url }) => url.searchParams.get("prompt"))).toEqual(["none", null]);
    const last = asked[1]?.url.searchParams;
    expect(last?.get("response_type")).toBe("token");
    expect(last?.get("redirect_uri")).toBe(HOME);
    expect(last?.get("login_hint")).toBe("a@b.example");
    expect(last?.get("scope")).toBe(FILE);
  });

  it("un jeton valable sert sans rien redemander, jusqu'à une minute avant sa fin", async () => {
    const { tokens, asked, clock } = scene([granted("t1"), granted("t2")]);
    await tokens.get([FILE], { interactive: false });
    clock.now += 3_539_000;
    expect(await tokens.get([FILE], { interactive: false })).toBe("t1");
    clock.now += 2_000;
    expect(await tokens.get([FILE], { interactive: false })).toBe("t2");
    expect(asked).toHaveLength(2);
  });

  it("un jeton refusé par Google est oublié", async () => {
    const { tokens } = scene([granted("t1"), granted("t2")]);
    await tokens.get([FILE], { interactive: false });
    await tokens.invalidate("t1");
    expect(await tokens.get([FILE], { interactive: false })).toBe("t2");
  });

  it("sans droit d'ouvrir la fenêtre, dit qu'il faut se reconnecter", async () => {
    const { tokens, asked } = scene([silentRefusal]);
    const error = await failureOf(tokens.get([FILE], { interactive: false }));
    expect(error.failure).toBe("interaction-needed");
    expect(error.message).toContain("Se reconnecter");
    expect(asked).toHaveLength(1);
  });

  it("une réponse dont le « state » n'est pas le nôtre est écartée", async () => {
    const { tokens } = scene([silentRefusal, { access_token: "vole", state: "autre", scope: FILE }]);
    const error = await failureOf(tokens.get([FILE], { interactive: true }));
    expect(error.failure).toBe("answer-not-ours");
  });

  it("un refus est dit, en français", async () => {
    const { tokens } = scene([silentRefusal, { error: "access_denied" }]);
    const error = await failureOf(tokens.get([FILE], { interactive: true }));
    expect([error.failure, error.message.includes("refusé")]).toEqual(["refused", true]);
  });

  it("un accord partiel nomme ce qui manque", async () => {
    const { tokens } = scene([silentRefusal, granted("t1", FILE)]);
    const error = await failureOf(tokens.get([FILE, COMPOSE], { interactive: true }));
    expect(error.failure).toBe("partial");
    expect(error.message).toContain("créer des brouillons dans Gmail");
    expect(error.message).not.toContain("ouvrir le classeur");
  });

  it("une fenêtre fermée n'est pas une panne", async () => {
    const { tokens } = scene([silentRefusal, new Error("The user did not approve access.")]);
    expect((await failureOf(tokens.get([FILE], { interactive: true }))).failure).toBe("closed");
  });

  it("sans identifiant client, dit où le renseigner", async () => {
    const { tokens } = scene([silentRefusal, new Error("The user did not approve access.")], {
      clientId: async () => ({ value: "x.apps.googleusercontent.com", source: "placeholder" }),
    });
    const error = await failureOf(tokens.get([FILE], { interactive: true }));
    expect(error.message).toContain("options de Crescendo");
  });

  it("l'administrateur d'une organisation qui n'autorise pas Crescendo est nommé", async () => {
    const { tokens } = scene([silentRefusal, { error: "admin_policy_enforced" }]);
    const error = await failureOf(tokens.get([FILE], { interactive: true }));
    expect([error.failure, error.message.includes("administrateur")]).toEqual(["failed", true]);
  });

  it("une page de connexion qui ne s'ouvre pas est dite sans jargon", async () => {
    const { tokens } = scene([silentRefusal, new Error("Authorization page could not be loaded.")]);
    const error = await failureOf(tokens.get([FILE], { interactive: true }));
    expect(error.message).toContain("n'a pas pu s'ouvrir");
    expect(error.message).not.toContain("Authorization");
  });

  it("hors ligne, rien n'est demandé et c'est le réseau qui est dit", async () => {
    const { tokens, asked } = scene([granted("t1")], { isOffline: () => true });
    // Nothing left this computer: no call that waited for this token can have had its effect.
    await expect(tokens.get([FILE], { interactive: true })).rejects.toMatchObject({
      failure: "offline",
      uncertain: false,
    });
    expect(asked).toEqual([]);
  });

  it("deux demandes en même temps n'ouvrent qu'une fenêtre", async () => {
    const { tokens, asked } = scene([silentRefusal, granted("t1")]);
    const both = [tokens.get([FILE], { interactive: true }), tokens.get([FILE], { interactive: true })];
    expect(await Promise.all(both)).toEqual(["t1", "t1"]);
    expect(asked).toHaveLength(2);
  });

  it("se déconnecter oublie les jetons", async () => {
    const { tokens, asked } = scene([granted("t1"), granted("t2")]);
    await tokens.get([FILE], { interactive: false });
    await tokens.signOut();
    expect(await tokens.get([FILE], { interactive: false })).toBe("t2");
    expect(asked).toHaveLength(2);
  });
});

describe("Choix du classeur dans la fenêtre de Google", () => {
  it("demande la portée par fichier, seule, avec le sélecteur", async () => {
    const { tokens, asked } = scene([{ access_token: "t1", scope: FILE, picked_file_ids: "classeur-1" }]);
    expect(await tokens.pick({})).toEqual(["classeur-1"]);
    const query = asked[0]?.url.searchParams;
    expect(query?.get("scope")).toBe(FILE);
    expect(query?.get("trigger_onepick")).toBe("true");
    expect(query?.get("mimetypes")).toBe("application/vnd.google-apps.spreadsheet");
    expect(query?.get("prompt")).toBe("consent");
    expect(await tokens.get([FILE], { interactive: false })).toBe("t1");
  });

  it("accepte un choix rendu dans la partie « ? » de l'adresse, sans jeton", async () => {
    const { tokens } = scene([], {
      flow: async (address) => {
        const state = new URL(address).searchParams.get("state");
        return `${HOME}?state=${state}&code=4/abc&scope=${encodeURIComponent(FILE)}&picked_file_ids=classeur-2`;
      },
    });
    expect(await tokens.pick({})).toEqual(["classeur-2"]);
  });

  it("sans classeur choisi, le dit", async () => {
    const { tokens } = scene([granted("t1")]);
    expect((await failureOf(tokens.pick({}))).failure).toBe("nothing-picked");
  });
});
