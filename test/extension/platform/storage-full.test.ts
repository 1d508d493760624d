import { afterEach, describe, expect, it } from "vitest";
import { recordEvent } from "../../../extension/drafting/record-event.ts";
import { failureOf } from "../../../extension/panel/failure.ts";
import { localStore } from "../../../extension/platform/chrome-storage.ts";
import { intentStore } from "../../../extension/platform/intent-store.ts";
import { localBooks } from "../../../extension/platform/local-books.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle } from "../fake-google.ts";
import { asBook, debtors, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const plain = (text: string): string => text.replace(/\u00a0/g, " ");

/** What Chrome says when `storage.local` holds its ten megabytes. */
function fullStore(): void {
  const local = {
    get: async () => ({}),
    set: async () => {
      throw new Error("Resource::kQuotaBytes quota exceeded");
    },
  };
  Object.assign(globalThis, { chrome: { storage: { local } } });
}

/** A browser whose database opens or not, and whose every transaction ends as given. */
function database(fails: string): void {
  const request = { error: new DOMException("", fails), onerror: () => undefined as unknown };
  Object.assign(globalThis, {
    indexedDB: {
      open: () => {
        queueMicrotask(() => request.onerror());
        return request;
      },
    },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "chrome");
  Reflect.deleteProperty(globalThis, "indexedDB");
});

describe("Plus de place dans le navigateur", () => {
  it("ce qui doit être gardé avant d'agir ne peut pas l'être : rien n'est commencé, et la raison est dite", async () => {
    fullStore();
    const google = new FakeGoogle(workshopTabs(debtors(1)));
    const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
    google.calls.length = 0;
    const { customer } = lineOf(reading, "Atelier A0");
    const ports = { ...computer(google), intents: intentStore(localStore) };
    const event = { id: "n-1", day: TODAY, customer, invoices: [], kind: "note" } as const;
    const error = await recordEvent(ports, () => Promise.reject(new Error("")), event, "Atelier A0").catch(
      (caught: unknown) => caught,
    );
    expect(plain(failureOf(error).message)).toBe(
      "Ce navigateur n'a plus de place pour garder ce qui est en cours : rien n'a été commencé. Libérez de l'espace sur le disque, puis recommencez.",
    );
    expect(google.calls).toEqual([]);
  });

  it.each([
    { fails: "QuotaExceededError", says: "n'a plus de place pour garder ce classeur" },
    { fails: "UnknownError", says: "n'a pas pu ouvrir ce qu'il garde pour Crescendo" },
  ])(
    "un classeur de ce navigateur ($fails) : la phrase vraie, non « une erreur inattendue »",
    async ({ fails, says }) => {
      database(fails);
      const error = await localBooks()
        .heads()
        .catch((caught: unknown) => caught);
      expect(plain(failureOf(error).message)).toContain(says);
    },
  );
});
