import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { countingAmong, countingEvents, eventsByCustomer } from "#shared/dunning/known-events.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";

const D = day("2026-06-30");
let row = 1;
const event = (
  id: string,
  on: string,
  customer: string,
  kind: EventKind,
  reference?: string,
): JournalEvent => {
  row += 1;
  return {
    id,
    day: day(on),
    customer: customer as CustomerKey,
    invoices: [],
    kind,
    step: undefined,
    channel: undefined,
    direction: undefined,
    amount: undefined,
    promisedDay: undefined,
    motive: undefined,
    detail: undefined,
    author: undefined,
    reference,
    origin: { tab: "Journal", row },
  };
};

describe("Événements d'une sorte parmi ceux qui comptent", () => {
  const journal = [
    event("p2", "2026-06-20", "alpha", "promesse"),
    event("p1", "2026-06-10", "alpha", "promesse"),
    event("p1", "2026-06-11", "beta", "promesse"),
    event("p3", "2026-06-12", "beta", "promesse"),
    event("a1", "2026-06-13", "beta", "annulation", "p3"),
    event("p4", "2026-07-01", "beta", "promesse"),
    event("n1", "2026-06-15", "beta", "note"),
    event("p5", "2026-06-30", "beta", "promesse"),
  ];
  const promises = countingAmong(journal, D, ({ kind }) => kind === "promesse");

  it("dans l'ordre, sans doublon, sans ce qui est annulé ni ce qui est à venir", () => {
    expect(promises.map(({ id }) => id)).toEqual(["p1", "p2", "p5"]);
  });

  it("relus comme un journal, ce sont les mêmes, par client aussi, et comme une copie relue de zéro", () => {
    expect(countingEvents(promises, D)).toBe(promises);
    expect(countingEvents([...promises], D)).toEqual(promises);
    expect(
      [...eventsByCustomer(promises, D)].map(([key, events]) => [key, events.map(({ id }) => id)]),
    ).toEqual([
      ["alpha", ["p1", "p2"]],
      ["beta", ["p5"]],
    ]);
  });

  it("relus à un jour d'avant, ceux de ce jour seulement", () => {
    expect(countingEvents(promises, day("2026-06-19")).map(({ id }) => id)).toEqual(["p1"]);
  });
});
