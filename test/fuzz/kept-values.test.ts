import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { journalRow } from "#shared/workbook/journal-rows.ts";
import { isFromGmail, readMessage } from "../../extension/background/messages.ts";
import { rowsOf } from "../../extension/drafting/intent.ts";
import { appendRequest } from "../../extension/drafting/sheet-rows.ts";
import { keepLookUp, keptLookUp } from "../../extension/lookups/kept-look-ups.ts";
import { isKept } from "../../extension/panel/kept-drafts.ts";
import { keptDay } from "../../extension/panel/session-day.ts";
import { keptFilter } from "../../extension/panel/session-filter.ts";
import { readGmailKnown } from "../../extension/platform/gmail-known.ts";
import { INTENTS_KEY, intentStore } from "../../extension/platform/intent-store.ts";
import { readPreferences } from "../../extension/platform/preferences.ts";
import {
  readLastWorkbooks,
  readWorkbookChoice,
  workbookIdOf,
} from "../../extension/platform/workbook-choice.ts";
import { memoryStore } from "../extension/fake-google.ts";
import { anyJson, hostileText } from "./hostile.ts";
import { LONG_TEST, runs } from "./runs.ts";

vi.setConfig({ testTimeout: LONG_TEST });

/** A sound value whose fields are, here and there, anything. */
const spoiled = (sound: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> => {
  const fields = Object.entries(sound).map(([name, good]) => [
    name,
    fc.oneof({ weight: 25, arbitrary: good }, { weight: 1, arbitrary: anyJson }),
  ]);
  const whole = fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>);
  return fc.oneof({ weight: 12, arbitrary: whole }, { weight: 1, arbitrary: anyJson });
};
const one = (...values: readonly unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(...values);

const event = spoiled({
  id: fc.oneof(one("e-1", "e-2"), hostileText),
  day: one("2026-11-17", "2026-02-28"),
  customer: one("morel"),
  kind: one("relance préparée", "promesse"),
  invoices: one([], [{ number: "FA-1" }], [{ number: "FA-1", amount: 1200 }], [{ number: 12 }], [null]),
  amount: one(1200, undefined),
  promisedDay: one("2026-12-01", undefined),
  detail: fc.oneof(one(undefined), hostileText),
});
const row = spoiled({ customerName: one("Morel"), event });
const intent = fc
  .tuple(
    row,
    spoiled({
      id: one("e-1", "e-2"),
      spreadsheetId: one("classeur"),
      purpose: one("prepare", "record"),
      draft: one(
        { kind: "none" },
        { kind: "creating" },
        { kind: "created", draftId: "r-1" },
        { kind: "created" },
      ),
      more: fc.oneof(one(undefined), fc.array(row, { maxLength: 2 })),
      letterRow: one(undefined, ["e-1", null]),
      waits: one(undefined, { because: "offline", said: "" }),
    }),
  )
  .map(([first, rest]) =>
    typeof first === "object" && typeof rest === "object" ? { ...first, ...rest } : rest,
  );

async function storeWith(key: string, value: unknown) {
  const store = memoryStore();
  if (value !== undefined) await store.set(key, value);
  return store;
}

describe("Ce que le navigateur a gardé, abîmé", () => {
  it("préférences, classeur ouvert, derniers classeurs : une valeur connue, ou aucune", async () => {
    const preferences = spoiled({
      drafting: one("gmail", "compose"),
      account: one("a@exemple.fr"),
      mailbox: one("b@exemple.fr"),
      priority: one("mixte"),
    });
    const choice = spoiled({ id: one("abc"), access: one("file", "spreadsheets", "local") });
    await fc.assert(
      fc.asyncProperty(preferences, choice, choice, async (given, google, local) => {
        const read = await readPreferences(await storeWith("preferences", given));
        expect([undefined, "gmail", "compose"]).toContain(read.drafting);
        expect([undefined, "mixte", "montant", "retard"]).toContain(read.priority);
        expect(typeof read.account).toBe("string");
        expect(["undefined", "string"]).toContain(typeof read.mailbox);
        const open = await readWorkbookChoice(await storeWith("workbook", google));
        if (open !== undefined) expect(["file", "spreadsheets", "local"]).toContain(open.access);
        const last = await readLastWorkbooks(await storeWith("last-workbooks", { google, local }));
        for (const found of Object.values(last)) expect(typeof found.id).toBe("string");
      }),
      runs(80),
    );
  });

  it("le travail en cours : ce qui se comprend s'écrit tel quel dans le journal, le reste n'est ni fait ni jeté", async () => {
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.array(intent, { maxLength: 3 }), anyJson), async (given) => {
        const store = await storeWith(INTENTS_KEY, given);
        const intents = intentStore(store);
        const all = await intents.all();
        understood += all.length;
        for (const found of all) {
          const cells = rowsOf(found).map(({ event: one, customerName }) => journalRow(one, customerName));
          const sent = JSON.stringify(appendRequest("Journal", 1, cells));
          expect(sent).not.toMatch(/"(?:numberValue|stringValue|boolValue)":null/);
        }
        const kept = Array.isArray(given) ? given : [];
        const sound = {
          id: "neuf",
          spreadsheetId: "classeur",
          purpose: "record",
          draft: { kind: "none" },
          customerName: "Morel",
          event: { id: "neuf", day: "2026-11-17", customer: "morel", kind: "note", invoices: [] },
        };
        await intents.keep(sound as unknown as Parameters<typeof intents.keep>[0]);
        expect(await store.get(INTENTS_KEY)).toEqual(JSON.parse(JSON.stringify([...kept, sound])));
        await intents.forget("neuf");
        expect(await store.get(INTENTS_KEY)).toEqual(JSON.parse(JSON.stringify(kept)));
      }),
      runs(150),
    );
    expect(understood).toBeGreaterThan(10);
  });

  it("ce que Gmail peut savoir, les recherches gardées, ce que la page retient d'une session", async () => {
    const known = spoiled({
      customers: fc.array(
        spoiled({
          key: one("1"),
          name: one("Morel"),
          overdue: one("10 €"),
          addresses: one(["a@b.fr"], [1]),
          numbers: one([]),
        }),
        { maxLength: 2 },
      ),
      stale: fc.array(spoiled({ draftId: one("r-1"), subject: one("S"), to: one([]), sentence: one("x") }), {
        maxLength: 2,
      }),
    });
    const lookUps = spoiled({
      version: one(1),
      all: fc.array(
        spoiled({
          siren: one("732829320"),
          at: one(1000),
          company: one(
            { kind: "found", value: { kind: "nothing" } },
            { kind: "found" },
            { kind: "found", value: { kind: "company" } },
          ),
          notices: one(
            { kind: "found", value: [] },
            { kind: "found", value: [null] },
            { kind: "not-verified" },
          ),
        }),
        { maxLength: 2 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(known, lookUps, hostileText, async (gmail, looked, text) => {
        const read = await readGmailKnown(await storeWith("gmail-known", gmail));
        for (const { addresses, numbers } of read?.customers ?? [])
          expect([...addresses, ...numbers].every((found) => typeof found === "string")).toBe(true);
        const store = await storeWith("look-ups", looked);
        const found = await keptLookUp(store, "732829320", 2000);
        if (found !== undefined) {
          expect(["company", "nothing"]).toContain(
            found.company.kind === "found" ? found.company.value.kind : "",
          );
          expect(
            found.notices.kind === "found" &&
              found.notices.value.every((notice) => typeof notice.id === "string"),
          ).toBe(true);
          await keepLookUp(store, found, 2000);
        }
        const session = { getItem: () => text };
        expect([undefined, "string"]).toContain(
          keptDay(session) === undefined ? undefined : typeof keptDay(session),
        );
        expect(typeof keptFilter(session)).toBe("object");
        expect(
          isKept(
            { event: { id: "x" }, why: "paid", now: 1 } as unknown as Parameters<typeof isKept>[0],
            session,
          ),
        ).toBe(false);
      }),
      runs(80),
    );
  });
});

describe("Ce qui vient de la page de Gmail", () => {
  it("un message à l'extension est reconnu champ par champ, ou laissé ; relu, il est le même", () => {
    const about = spoiled({
      place: one("today", "customer"),
      customer: one("morel", ""),
      reply: one(undefined, { kind: "promise", numbers: ["FA-1"] }, { kind: "promise" }),
    });
    const draft = spoiled({
      subject: one("S", "x".repeat(9_000)),
      to: one([], ["a@b.fr"]),
      draftId: one(""),
    });
    const message = spoiled({
      type: one("open-panel", "ask-gmail"),
      about,
      addresses: one([], ["a@b.fr"], Array(500).fill("a")),
      drafts: fc.array(draft, { maxLength: 2 }),
    });
    let read = 0;
    fc.assert(
      fc.property(message, hostileText, (given, url) => {
        const found = readMessage(given);
        if (found !== undefined) {
          read += 1;
          expect(["open-panel", "ask-gmail"]).toContain(found.type);
          expect(readMessage(JSON.parse(JSON.stringify(found)))).toEqual(found);
        }
        expect(isFromGmail({ extensionId: "nous", url: `https://exemple.fr/${url}` }, "nous")).toBe(false);
        expect(workbookIdOf(url) ?? "abcdefgh").toMatch(/^[\w-]{8,}$/);
      }),
      runs(250),
    );
    expect(read).toBeGreaterThan(20);
  });
});
