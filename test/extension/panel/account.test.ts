import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { googleConnector } from "../../../extension/panel/google-connector.ts";
import { memoryStore } from "../fake-google.ts";

const local = memoryStore();
const session = memoryStore();

const area = (store: ReturnType<typeof memoryStore>) => ({
  get: async (key: string) => ({ [key]: await store.get(key) }),
  set: async (values: Readonly<Record<string, unknown>>) => {
    for (const [key, value] of Object.entries(values)) await store.set(key, value);
  },
  remove: async (key: string) => store.remove(key),
});

const HELD = [{ token: "jeton", scopes: ["s"], expiresAt: 9e15, sure: true }];

beforeEach(async () => {
  vi.stubGlobal("chrome", {
    storage: { local: area(local), session: area(session) },
    runtime: { getManifest: () => ({ version: "1" }) },
    identity: {},
  });
  await local.set("preferences", {
    account: "camille@menuiserie.example",
    drafting: "gmail",
    mailbox: "m@x.fr",
  });
  await session.set("tokens", HELD);
});
afterEach(() => vi.unstubAllGlobals());

describe("Changer l'adresse du compte", () => {
  it("une autre adresse : les jetons de la précédente sont oubliés, les préférences restent", async () => {
    await googleConnector().setAccount(" nadia@menuiserie.example ");
    expect(await session.get("tokens")).toBe(undefined);
    expect(await local.get("preferences")).toMatchObject({
      account: "nadia@menuiserie.example",
      drafting: "gmail",
      mailbox: "m@x.fr",
    });
  });

  it("la même adresse, aux espaces près : personne n'est déconnecté", async () => {
    await googleConnector().setAccount("camille@menuiserie.example ");
    expect(await session.get("tokens")).toEqual(HELD);
  });
});
