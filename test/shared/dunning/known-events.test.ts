import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { countingAmong, countingEvents, eventsByCustomer } from "#shared/dunning/known-events.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent } from "./builders.ts";

const at = (row: number, event: JournalEvent): JournalEvent => ({
  ...event,
  origin: { tab: "Journal", row },
});
const note = (on: string, id: string, more = {}): JournalEvent => anEvent("note", on, "", { id, ...more });
const cancels = (on: string, id: string, reference: string): JournalEvent =>
  anEvent("annulation", on, "", { id, reference });
const idsOf = (events: readonly JournalEvent[]): readonly string[] => events.map(({ id }) => id);
const counting = (journal: readonly JournalEvent[], today?: string): readonly string[] =>
  idsOf(countingEvents(journal, today === undefined ? undefined : day(today)));

describe("Le journal tel qu'il compte", () => {
  it("dans l'ordre des jours, puis des lignes, puis des identifiants", () => {
    const journal = [
      at(4, note("2026-06-02", "b")),
      at(2, note("2026-06-02", "a")),
      at(3, note("2026-06-01", "c")),
    ];
    expect(counting(journal)).toEqual(["c", "a", "b"]);
    const rowless = ["e", "d"].map(
      (id): JournalEvent => ({ ...note("2026-06-02", id), origin: { tab: "Journal", row: undefined } }),
    );
    expect(counting([...rowless, ...journal])).toEqual(["c", "a", "b", "d", "e"]);
  });

  it("la première ligne d'un identifiant, où que l'on commence à lire ; sans identifiant, toutes", () => {
    const [first, again] = [at(2, note("2026-06-05", "a")), at(3, note("2026-06-01", "a"))];
    expect(countingEvents([again, first])).toEqual([first]);
    expect(countingEvents([first, again])).toEqual([first]);
    expect(counting([note("2026-06-01", ""), note("2026-06-02", "")])).toEqual(["", ""]);
  });

  it("jusqu'au jour dit, compris", () => {
    const journal = [note("2026-06-01", "a"), note("2026-06-02", "b"), note("2026-06-03", "c")];
    expect(counting(journal, "2026-06-02")).toEqual(["a", "b"]);
    expect(counting(journal)).toEqual(["a", "b", "c"]);
  });
});

describe("Une annulation", () => {
  it("retire ce qu'elle nomme, et elle-même", () => {
    expect(
      counting([note("2026-06-01", "a"), note("2026-06-01", "b"), cancels("2026-06-02", "x", "a")]),
    ).toEqual(["b"]);
    expect(counting([note("2026-06-01", "a"), anEvent("annulation", "2026-06-02", "", { id: "x" })])).toEqual(
      ["a"],
    );
  });

  it("annulée plus tard, n'annule rien", () => {
    const journal = [
      note("2026-06-01", "a"),
      cancels("2026-06-02", "x", "a"),
      cancels("2026-06-03", "y", "x"),
    ];
    expect(counting(journal)).toEqual(["a"]);
    expect(counting([...journal, cancels("2026-06-04", "z", "y")])).toEqual([]);
  });

  it("sans identifiant, ne peut l'être, et ne nomme pas une ligne qui n'en a pas", () => {
    const journal = [note("2026-06-01", ""), note("2026-06-01", "a"), cancels("2026-06-02", "", "a")];
    expect(counting([...journal, cancels("2026-06-03", "x", "")])).toEqual([""]);
  });
});

describe("Un message préparé n'est envoyé qu'une fois", () => {
  const prepared = anEvent("relance préparée", "2026-06-01", "", { id: "P1" });
  const sent = (on: string, id: string, reference = "P1"): JournalEvent =>
    anEvent("relance envoyée", on, "", { id, reference });

  it("le premier envoi compte, les autres sont des répétitions, dans quelque ordre qu'ils soient notés", () => {
    const [early, late, middle] = [sent("2026-06-03", "a"), sent("2026-06-05", "b"), sent("2026-06-04", "c")];
    expect(counting([prepared, early, late, middle])).toEqual(["P1", "a"]);
    expect(counting([prepared, late, middle, early])).toEqual(["P1", "a"]);
    expect(counting([prepared, late, early, middle])).toEqual(["P1", "a"]);
  });

  it("deux messages, deux envois ; ce qui nomme autre chose qu'un message préparé compte toujours", () => {
    const other = anEvent("mise en demeure préparée", "2026-06-01", "", { id: "P2" });
    const notice = anEvent("mise en demeure envoyée", "2026-06-03", "", { id: "b", reference: "P2" });
    expect(counting([prepared, other, sent("2026-06-02", "a"), notice])).toEqual(["P1", "P2", "a", "b"]);
    expect(counting([prepared, sent("2026-06-02", "a", "RAR"), sent("2026-06-03", "b", "RAR")])).toEqual([
      "P1",
      "a",
      "b",
    ]);
  });
});

describe("Une partie de ce qui compte", () => {
  const journal = [
    note("2026-06-01", "a"),
    anEvent("pause", "2026-06-01", "", { id: "p" }),
    note("2026-06-02", "b"),
    note("2026-06-09", "c"),
    cancels("2026-06-03", "x", "a"),
  ];

  it("ce que l'on en garde, et se relit telle quelle ce jour-là", () => {
    const notes = countingAmong(journal, day("2026-06-05"), ({ kind }) => kind === "note");
    expect(idsOf(notes)).toEqual(["b"]);
    expect(countingEvents(notes, day("2026-06-05"))).toBe(notes);
  });

  it("client par client, dans l'ordre", () => {
    const others = [note("2026-05-31", "z", { of: "Ami" }), ...journal];
    expect([...eventsByCustomer(others)].map(([key, list]) => [key, ...idsOf(list)])).toEqual([
      ["Ami", "z"],
      ["Durand", "p", "b", "c"],
    ]);
  });
});
