import { describe, expect, it } from "vitest";
import { byAccount, eventsByAccount, mergedEvents } from "#shared/dunning/unit-events.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { retentionNumber } from "#shared/texts/retention-money.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";

const note = (on: string, invoices = "", of = "Siège"): JournalEvent =>
  anEvent("note", on, invoices, { of, motive: `${of} ${invoices}` });
const [HEAD, NORTH, SOUTH] = [keyOf("Siège"), keyOf("Nord"), keyOf("Sud")];

describe("L'histoire de plusieurs comptes en une", () => {
  const [first, second, third] = [note("2026-06-01"), note("2026-06-02"), note("2026-06-03")];
  const eventsOf = new Map([
    [HEAD, [first, third]],
    [NORTH, [second]],
    [SOUTH, []],
  ]);

  it("dans l'ordre des jours, un compte demandé deux fois ne comptant qu'une", () => {
    expect(mergedEvents(eventsOf, [HEAD, NORTH])).toEqual([first, second, third]);
    expect(mergedEvents(eventsOf, [HEAD, NORTH, HEAD, SOUTH])).toEqual([first, second, third]);
  });

  it("d'un seul compte qui parle : la sienne ; de personne : rien", () => {
    expect(mergedEvents(eventsOf, [HEAD, SOUTH, keyOf("inconnu")])).toEqual([first, third]);
    expect(mergedEvents(eventsOf, [SOUTH])).toEqual([]);
    expect(mergedEvents(eventsOf, [])).toEqual([]);
  });
});

describe("Ce à quoi chaque compte d'un payeur répond", () => {
  const items = [
    anInvoice("FA-1", 100, "2026-06-10", { of: "Nord" }),
    anInvoice("FA-1", 100, "2026-06-10", { of: "Sud" }),
    anInvoice("FA-2", 100, "2026-06-10", { of: "Sud" }),
    anInvoice("FA-2", 100, "2026-06-10", { of: "Sud" }),
    anInvoice("FA-3", 100, "2026-06-10", { of: "Siège" }),
    anInvoice("FA-4", 100, "2026-06-10", { of: "Siège" }),
    anInvoice("FA-4", 100, "2026-06-10", { of: "Nord" }),
  ];
  /** Who is reached by each event: `Siège: 1, 2`, by the events' places. */
  function reached(...events: readonly JournalEvent[]): readonly string[] {
    const lists = eventsByAccount(events, HEAD, [HEAD, NORTH, SOUTH], items);
    return [...lists].map(([key, own]) => `${key}: ${own.map((event) => events.indexOf(event)).join(", ")}`);
  }

  it("un mot du payeur sans facture les atteint tous ; celui d'un compte, lui seul", () => {
    expect(
      reached(note("2026-06-01"), note("2026-06-02", "", "Nord"), note("2026-06-03", "FA-2", "Nord")),
    ).toEqual(["Siège: 0", "Nord: 0, 1, 2", "Sud: 0"]);
  });

  it("un mot du payeur sur une facture atteint les comptes qui la portent, une fois, et le payeur", () => {
    expect(reached(note("2026-06-01", "FA-2"))).toEqual(["Siège: 0", "Nord: ", "Sud: 0"]);
    expect(reached(note("2026-06-01", "FA-1"))).toEqual(["Siège: 0", "Nord: 0", "Sud: 0"]);
    expect(reached(note("2026-06-01", "FA-1, FA-2"))).toEqual(["Siège: 0", "Nord: 0", "Sud: 0"]);
    expect(reached(note("2026-06-01", "FA-9"))).toEqual(["Siège: 0", "Nord: ", "Sud: "]);
  });

  it("un numéro que le payeur porte lui-même est le sien", () => {
    expect(reached(note("2026-06-01", "FA-3"))).toEqual(["Siège: 0", "Nord: ", "Sud: "]);
    expect(reached(note("2026-06-01", "FA-4"))).toEqual(["Siège: 0", "Nord: ", "Sud: "]);
  });

  it("la part retenue d'une facture est du compte qui a la facture", () => {
    const retained = anEvent("note", "2026-06-01", retentionNumber("FA-2"), { of: "Siège" });
    expect(reached(retained)).toEqual(["Siège: 0", "Nord: ", "Sud: 0"]);
  });

  it("un compte qui n'est pas du groupe n'en fait pas partie", () => {
    const lists = eventsByAccount(
      [note("2026-06-01", "", "Autre"), note("2026-06-01", "FA-2")],
      HEAD,
      [NORTH],
      items,
    );
    expect([...lists]).toEqual([[NORTH, []]]);
  });
});

describe("Des valeurs par compte", () => {
  it("dans l'ordre, chaque compte une fois", () => {
    const of = ["Sud", "Nord", "Sud"].map((name, index) => ({ account: keyOf(name), index }));
    const groups = byAccount(of, ({ account }) => account);
    expect([...groups].map(([key, list]) => [key, list.map(({ index }) => index)])).toEqual([
      ["Sud", [0, 2]],
      ["Nord", [1]],
    ]);
  });
});
