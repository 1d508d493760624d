import { describe, expect, it } from "vitest";
import { forgetLookUps, keepLookUp, keptLookUp } from "../../../extension/lookups/kept-look-ups.ts";
import { lookUp } from "../../../extension/lookups/look-up.ts";
import type { KeyValueStore } from "../../../extension/platform/ports.ts";
import { askPublicData, type PublicDataDeps } from "../../../extension/platform/public-data.ts";
import { notice, noticesAnswer, registryAnswer, SIREN } from "./answers.ts";

type Answer = { readonly status?: number; readonly body?: string; readonly headers?: Record<string, string> };

const AT = Date.UTC(2026, 10, 22, 9, 5);

function scene(answers: readonly (Answer | Error)[]) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const waits: number[] = [];
  const deps: PublicDataDeps = {
    fetch: async (url, init) => {
      const answer = answers[asked.length];
      asked.push({ url, init });
      if (answer === undefined) throw new Error("appel de trop");
      if (answer instanceof Error) throw answer;
      return new Response(answer.body ?? "{}", {
        status: answer.status ?? 200,
        headers: answer.headers ?? {},
      });
    },
    sleep: async (milliseconds) => void waits.push(milliseconds),
    now: () => AT,
  };
  return { deps, asked, waits };
}

const named = (name: string): Error => Object.assign(new Error(name), { name });

describe("Une question à un registre public", () => {
  it("ni cookie, ni provenance, ni redirection ne partent avec elle", async () => {
    const { deps, asked } = scene([{ body: '{"a":1}' }]);
    expect(await askPublicData(deps, "https://x.test/")).toEqual({ kind: "answer", body: { a: 1 } });
    const init = asked[0]?.init;
    expect([init?.credentials, init?.referrerPolicy, init?.redirect, init?.body]).toEqual([
      "omit",
      "no-referrer",
      "error",
      undefined,
    ]);
  });

  it.each([
    [{ "Retry-After": "2" }, 2_000],
    [{ "Retry-After": new Date(AT + 3_000).toUTCString() }, 3_000],
    [{}, 1_000],
  ])("trop de demandes (%j) : attend, puis redemande une fois", async (headers, wait) => {
    const { deps, waits } = scene([{ status: 429, headers }, { body: "[]" }]);
    expect(await askPublicData(deps, "https://x.test/")).toEqual({ kind: "answer", body: [] });
    expect(waits).toEqual([wait]);
  });

  it("une attente trop longue n'est pas infligée : « occupé »", async () => {
    const { deps, waits, asked } = scene([{ status: 429, headers: { "Retry-After": "60" } }]);
    expect(await askPublicData(deps, "https://x.test/")).toEqual({ kind: "none", why: "busy" });
    expect([waits, asked.length]).toEqual([[], 1]);
  });

  it("deux refus de suite : occupé, jamais un troisième essai", async () => {
    const { deps, asked } = scene([{ status: 503 }, { status: 429, headers: { "Retry-After": "1" } }]);
    expect(await askPublicData(deps, "https://x.test/")).toEqual({ kind: "none", why: "busy" });
    expect(asked.length).toBe(2);
  });

  it.each([
    [named("TimeoutError"), "timeout"],
    [new TypeError("Failed to fetch"), "offline"],
    [{ status: 400, body: '{"erreur":"non"}' }, "refused"],
    [{ body: "<html>maintenance</html>" }, "unreadable"],
    [{ body: " ".repeat(2_000_001) }, "unreadable"],
  ] as const)("sans réponse utile : non vérifié, avec sa cause (%#)", async (answer, why) => {
    const { deps } = scene([answer]);
    expect(await askPublicData(deps, "https://x.test/")).toEqual({ kind: "none", why });
  });
});

describe("Vérifier une entreprise", () => {
  it("les deux registres sont interrogés, chacun une fois, par le seul SIREN", async () => {
    const { deps, asked } = scene([
      { body: JSON.stringify(registryAnswer()) },
      { body: JSON.stringify(noticesAnswer(notice())) },
    ]);
    const made = await lookUp(deps, SIREN);
    expect([made.siren, made.at, made.company.kind, made.notices.kind]).toEqual([
      SIREN,
      AT,
      "found",
      "found",
    ]);
    for (const { url } of asked) {
      const left = decodeURIComponent(url).replace(SIREN, "");
      expect(left).not.toMatch(/rhone|bati/i);
    }
    expect(new Set(asked.map(({ url }) => new URL(url).host)).size).toBe(2);
  });

  it("l'un des deux peut se taire sans l'autre", async () => {
    const { deps } = scene([{ body: JSON.stringify(registryAnswer()) }, named("TimeoutError")]);
    const made = await lookUp(deps, SIREN);
    expect(made.company.kind).toBe("found");
    expect(made.notices).toEqual({ kind: "not-verified", why: "timeout" });
  });

  it("une réponse d'une autre forme est « illisible », pas « rien trouvé »", async () => {
    const { deps } = scene([{ body: '{"total":0}' }, { body: "{}" }]);
    const made = await lookUp(deps, SIREN);
    expect([made.company, made.notices]).toEqual([
      { kind: "not-verified", why: "unreadable" },
      { kind: "not-verified", why: "unreadable" },
    ]);
  });
});

describe("Une vérification gardée un jour", () => {
  const HOUR = 3_600_000;

  function memory(): KeyValueStore & { readonly all: Map<string, unknown> } {
    const all = new Map<string, unknown>();
    return {
      all,
      get: async (key) => all.get(key),
      set: async (key, value) => void all.set(key, structuredClone(value)),
      remove: async (key) => void all.delete(key),
    };
  }

  async function made(bodies: readonly (Answer | Error)[] = []) {
    const answers =
      bodies.length > 0
        ? bodies
        : [{ body: JSON.stringify(registryAnswer()) }, { body: JSON.stringify(noticesAnswer()) }];
    return lookUp(scene(answers).deps, SIREN);
  }

  it("elle est reprise pendant un jour, puis oubliée", async () => {
    const store = memory();
    const one = await made();
    await keepLookUp(store, one, AT);
    expect(await keptLookUp(store, SIREN, AT + 24 * HOUR - 1)).toEqual(one);
    expect(await keptLookUp(store, SIREN, AT + 24 * HOUR)).toBe(undefined);
    expect(await keptLookUp(store, "404833048", AT)).toBe(undefined);
  });

  it("une heure remise en arrière ne la garde pas", async () => {
    const store = memory();
    await keepLookUp(store, await made(), AT);
    expect(await keptLookUp(store, SIREN, AT - HOUR)).toBe(undefined);
  });

  it("une vérification incomplète n'est pas gardée, et remplace celle d'avant", async () => {
    const store = memory();
    await keepLookUp(store, await made(), AT);
    await keepLookUp(
      store,
      await made([{ body: JSON.stringify(registryAnswer()) }, named("TimeoutError")]),
      AT,
    );
    expect(await keptLookUp(store, SIREN, AT)).toBe(undefined);
  });

  it("tout s'efface d'un geste", async () => {
    const store = memory();
    await keepLookUp(store, await made(), AT);
    await forgetLookUps(store);
    expect([...store.all.keys()]).toEqual([]);
  });

  it("ce qui est gardé sous une autre forme est ignoré", async () => {
    const store = memory();
    await store.set("look-ups", { version: 0, all: [{ siren: SIREN, at: AT }] });
    expect(await keptLookUp(store, SIREN, AT)).toBe(undefined);
    await store.set("look-ups", "texte");
    expect(await keptLookUp(store, SIREN, AT)).toBe(undefined);
    // Only what both registers answered is ever kept: anything else was not written by this.
    await store.set("look-ups", { version: 1, all: [null, 7, { siren: SIREN, at: AT }, await made()] });
    expect((await keptLookUp(store, SIREN, AT))?.company.kind).toBe("found");
  });
});
