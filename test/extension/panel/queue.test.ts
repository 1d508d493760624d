import { describe, expect, it } from "vitest";
import type { Intent } from "../../../extension/drafting/intent.ts";
import { type Wait, waitOf } from "../../../extension/drafting/later.ts";
import { causeOf, queueOf } from "../../../extension/panel/queue.ts";
import { AuthError } from "../../../extension/platform/auth-error.ts";
import { GoogleError, notSent } from "../../../extension/platform/google-error.ts";
import { intentStore } from "../../../extension/platform/intent-store.ts";
import { memoryStore } from "../fake-google.ts";
import { TODAY } from "../workshop.ts";

type Because = Wait["because"];

const intent = (id: string, waits?: Because, more: Partial<Intent> = {}): Intent => ({
  id,
  spreadsheetId: "classeur",
  purpose: "record",
  event: { id, day: TODAY, customer: "c" as never, invoices: [], kind: "note" },
  customerName: "Atelier A0",
  draft: { kind: "none" },
  ...(waits === undefined ? {} : { waits: { because: waits, said: "" } }),
  ...more,
});

describe("La file de ce qui attend", () => {
  it("montre ce qui a échoué une fois, pas ce qui est en cours ni ce que seul le propriétaire peut dire", () => {
    const queue = queueOf(
      [
        intent("en cours"),
        intent("attend", "offline"),
        intent("brouillon là", "offline", { purpose: "prepare", draft: { kind: "created", draftId: "r-1" } }),
        intent("à vérifier", "offline", { purpose: "prepare", draft: { kind: "creating" } }),
        intent("ailleurs", "offline", { spreadsheetId: "autre" }),
      ],
      "classeur",
      true,
    );
    expect(queue.items.map(({ id }) => id)).toEqual(["attend", "brouillon là"]);
    expect(queue.elsewhere).toBe(1);
  });

  it.each<{ online: boolean; causes: readonly Because[]; cause: Because | undefined; why: string }>([
    { online: true, causes: [], cause: undefined, why: "rien n'attend" },
    { online: false, causes: ["refused"], cause: "offline", why: "sans réseau, rien d'autre ne compte" },
    { online: true, causes: ["offline", "sign-in"], cause: "sign-in", why: "se reconnecter est à faire" },
    {
      online: true,
      causes: ["sign-in", "refused"],
      cause: "refused",
      why: "un refus ne passera pas tout seul",
    },
    { online: true, causes: ["offline", "unavailable"], cause: "unavailable", why: "Google ne répond pas" },
  ])("la raison qui est dite d'abord : $why", ({ online, causes, cause }) => {
    const items = causes.map((because, index) => intent(`n-${index}`, because));
    expect(causeOf(queueOf(items, "classeur", online))).toBe(cause);
  });

  it.each<{ error: unknown; because: Because }>([
    { error: notSent(), because: "offline" },
    { error: new GoogleError("timeout", "trop long"), because: "unavailable" },
    { error: new GoogleError("rate-limited", "doucement", 429), because: "unavailable" },
    { error: new GoogleError("unauthorised", "connexion", 401), because: "sign-in" },
    { error: new AuthError("closed", "fenêtre fermée"), because: "sign-in" },
    { error: new GoogleError("forbidden", "droits", 403), because: "refused" },
    { error: new GoogleError("not-found", "classeur", 404), because: "refused" },
    { error: "autre chose", because: "refused" },
  ])("la cause d'un échec se lit de l'erreur : $because", ({ error, because }) => {
    expect(waitOf(error)).toEqual({ because, said: error instanceof Error ? error.message : "" });
  });

  it("une note garde son tour quand son échec est inscrit, et ce qui est illisible ne gêne pas le reste", async () => {
    const store = memoryStore();
    const intents = intentStore(store);
    await intents.keep(intent("1"));
    await intents.keep(intent("2"));
    await intents.keep(intent("1", "offline"));
    expect((await intents.all()).map(({ id, waits }) => [id, waits?.because])).toEqual([
      ["1", "offline"],
      ["2", undefined],
    ]);
    await store.set("intents", [
      ...((await store.get("intents")) as object[]),
      null,
      { id: 3 },
      { ...intent("4"), waits: "?" },
    ]);
    expect((await intents.all()).map(({ id }) => id)).toEqual(["1", "2"]);
  });
});
