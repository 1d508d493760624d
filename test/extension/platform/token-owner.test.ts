import { describe, expect, it } from "vitest";
import { AuthError } from "../../../extension/platform/auth-error.ts";
import { sameMailbox } from "../../../extension/platform/mailbox-address.ts";
import { fetchWithOtherAccount } from "../../../extension/platform/other-account.ts";
import { ownerTokens } from "../../../extension/platform/owner-tokens.ts";
import { SCOPES } from "../../../extension/platform/scopes.ts";
import type { TokenOptions } from "../../../extension/platform/token-provider.ts";

interface Situation {
  readonly typed?: string;
  readonly mailbox?: string;
  /** The mailbox behind each token given, in turn. */
  readonly mailboxes?: readonly string[];
  /** Google renews without any window. */
  readonly silent?: boolean;
  readonly ofBrowser?: readonly string[];
}

/** An owner's sign-in, with what was asked and which mailboxes were looked at. */
function scene({ typed = "", mailbox = "", mailboxes = [], silent = true, ofBrowser = [] }: Situation = {}) {
  const asked: TokenOptions[] = [];
  const invalid: string[] = [];
  const looked: string[] = [];
  const sure = new Set<string>();
  const left = new Set<string>();
  const owner = ownerTokens({
    tokens: {
      async get(_scopes, options) {
        asked.push(options);
        if (!silent && !options.interactive) throw new AuthError("interaction-needed", "expiré");
        const [own] = ofBrowser;
        if (own !== undefined && !left.has(own)) return own;
        return `t${invalid.length + 1}`;
      },
      invalidate: async (token) => void invalid.push(token),
      signOut: async () => undefined,
      pick: async () => [],
      leaveBrowserAccount: async (token) => {
        if (!ofBrowser.includes(token)) return false;
        left.add(token);
        return true;
      },
      accountIsUnsure: async (token) => !sure.has(token),
      accountIsSure: async (token) => void sure.add(token),
    },
    account: async () => ({ typed, mailbox }),
    addressOf: async (token) => {
      looked.push(token);
      return mailboxes[looked.length - 1];
    },
  });
  return { owner, asked, invalid, looked };
}

async function failureOf(work: Promise<unknown>): Promise<AuthError> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof AuthError)) throw new Error(`pas une AuthError : ${String(error)}`);
  return error;
}

describe("Une phrase avant chaque fenêtre de Google", () => {
  it("le premier clic dit pourquoi la fenêtre s'ouvrira, le second l'ouvre", async () => {
    const { owner, asked } = scene({ silent: false });
    const error = await failureOf(owner.token(SCOPES.file, "told"));
    expect(error.failure).toBe("interaction-needed");
    expect(error.message).toContain("ouvrir le classeur que vous choisissez");
    expect(asked.some(({ interactive }) => interactive)).toBe(false);
    expect(await owner.token(SCOPES.file, "told")).toBe("t1");
  });

  it("ce qui fut dit à l'ouverture du panneau vaut pour « Se reconnecter »", async () => {
    const { owner } = scene({ silent: false });
    await failureOf(owner.token(SCOPES.file, "silent"));
    expect(await owner.token(SCOPES.file, "told")).toBe("t1");
  });

  it("un échec que personne ne voit n'a rien annoncé : la phrase vient d'abord", async () => {
    const { owner, asked } = scene({ silent: false });
    for (let time = 0; time < 2; time += 1) await failureOf(owner.token(SCOPES.file, "unseen"));
    expect((await failureOf(owner.token(SCOPES.file, "told"))).message).toContain("ouvrir le classeur");
    expect(asked.some(({ interactive }) => interactive)).toBe(false);
    expect(await owner.token(SCOPES.file, "told")).toBe("t1");
  });

  it("chaque autorisation a sa phrase : celle du classeur ne vaut pas pour les brouillons", async () => {
    const { owner } = scene({ silent: false });
    await failureOf(owner.token(SCOPES.file, "silent"));
    const error = await failureOf(owner.token(SCOPES.compose, "told"));
    expect(error.message).toContain("créer des brouillons dans Gmail");
  });

  it("le service, seul, n'ouvre jamais de fenêtre", async () => {
    const { owner, asked } = scene({ silent: false });
    for (let time = 0; time < 3; time += 1) await failureOf(owner.token(SCOPES.compose, "silent"));
    expect(asked.map(({ interactive }) => interactive)).toEqual([false, false, false]);
  });

  it("une fenêtre qu'un texte annonce à côté du bouton s'ouvre au premier clic", async () => {
    const { owner } = scene({ silent: false });
    expect(await owner.token(SCOPES.compose, "announced")).toBe("t1");
  });
});

describe("Les brouillons vont dans la boîte du propriétaire, et dans aucune autre", () => {
  const MINE = "camille@menuiserie.example";
  const OTHER = "perso@ailleurs.example";

  it("la boîte est regardée une fois par jeton incertain, puis plus", async () => {
    const { owner, looked } = scene({ typed: MINE, mailboxes: [MINE] });
    await owner.token(SCOPES.compose, "told");
    await owner.token(SCOPES.compose, "told");
    expect(looked).toEqual(["t1"]);
  });

  it("une autre boîte : les deux adresses sont dites, le jeton est oublié, aucun n'est donné", async () => {
    const { owner, invalid, asked } = scene({ typed: MINE, mailboxes: [OTHER, MINE] });
    const error = await failureOf(owner.token(SCOPES.compose, "told"));
    expect([error.failure, error.scopes]).toEqual(["wrong-account", [SCOPES.compose]]);
    expect(error.message).toContain(MINE);
    expect(error.message).toContain(OTHER);
    expect(invalid).toEqual(["t1"]);
    expect(await owner.token(SCOPES.compose, "announced")).toBe("t2");
    expect(asked[asked.length - 1]).toMatchObject({
      interactive: true,
      chooseAccount: true,
      loginHint: MINE,
    });
  });

  it("sans adresse indiquée, la boîte du premier brouillon fait foi", async () => {
    const { owner } = scene({ mailbox: MINE, mailboxes: [OTHER] });
    expect((await failureOf(owner.token(SCOPES.compose, "told"))).failure).toBe("wrong-account");
  });

  it("en choisissant à nouveau les brouillons, l'ancienne boîte ne compte plus", async () => {
    const { owner, looked } = scene({ mailbox: OTHER });
    expect(await owner.token(SCOPES.compose, "announced", true)).toBe("t1");
    expect(looked).toEqual([]);
  });

  it("le compte de Chrome, s'il est un autre, laisse la place à la fenêtre de Google", async () => {
    const { owner, invalid } = scene({ mailbox: MINE, ofBrowser: ["c1"], mailboxes: [OTHER, MINE] });
    expect(await owner.token(SCOPES.compose, "told")).toBe("t1");
    expect(invalid).toEqual([]);
  });

  it("le classeur n'a pas de boîte : rien n'est regardé", async () => {
    const { owner, looked } = scene({ typed: MINE, mailbox: OTHER });
    await owner.token(SCOPES.file, "told");
    expect(looked).toEqual([]);
  });

  it.each([
    ["Camille@Menuiserie.example ", "camille@menuiserie.example", true],
    ["camille.durand@gmail.com", "camilledurand@googlemail.com", true],
    ["camille+relances@gmail.com", "camille@gmail.com", true],
    ["camille.durand@menuiserie.example", "camilledurand@menuiserie.example", false],
    ["camille@gmail.com", "camille@menuiserie.example", false],
  ])("« %s » et « %s » : même boîte ? %s", (one, other, same) => {
    expect(sameMailbox(one, other)).toBe(same);
  });
});

describe("Un classeur que le compte de Chrome ne peut pas ouvrir", () => {
  function asked(statuses: readonly number[], given: { readonly leave: boolean; readonly token?: string }) {
    const used: (string | null)[] = [];
    const fetch = fetchWithOtherAccount({
      fetch: async (_url, init) => {
        used.push(new Headers(init.headers).get("Authorization"));
        return new Response("{}", { status: statuses[used.length - 1] ?? 500 });
      },
      leave: async () => given.leave,
      token: async () => {
        if (given.token === undefined) throw new AuthError("interaction-needed", "expiré");
        return given.token;
      },
    });
    return {
      used,
      answer: fetch("https://sheets.googleapis.com/", { headers: { Authorization: "Bearer c1" } }),
    };
  }

  it.each([403, 404])(
    "%s : la même demande est faite une fois avec le compte de la fenêtre",
    async (status) => {
      const { used, answer } = asked([status, 200], { leave: true, token: "w1" });
      expect([(await answer).status, used]).toEqual([200, ["Bearer c1", "Bearer w1"]]);
    },
  );

  it("sans autre compte, la première réponse reste", async () => {
    const { used, answer } = asked([404, 200], { leave: true });
    expect([(await answer).status, used.length]).toEqual([404, 1]);
  });

  it("un jeton de la fenêtre n'est pas redemandé", async () => {
    const { used, answer } = asked([404, 200], { leave: false, token: "w1" });
    expect([(await answer).status, used.length]).toEqual([404, 1]);
  });

  it.each([200, 401, 429, 500])("%s n'est pas une affaire de compte", async (status) => {
    const { used, answer } = asked([status, 200], { leave: true, token: "w1" });
    expect([(await answer).status, used.length]).toEqual([status, 1]);
  });
});
