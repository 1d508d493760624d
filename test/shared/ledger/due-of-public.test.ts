import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { readTerms } from "#shared/law/payment-terms.ts";
import { completeDue } from "#shared/ledger/due-dates.ts";
import type { DraftItem } from "#shared/ledger/reading.ts";
import type { Customer, CustomerKey } from "#shared/model/customer.ts";

const draft = (more: Partial<DraftItem> = {}): DraftItem => ({
  found: 0,
  number: "FA-1",
  kind: "invoice",
  issued: day("2026-01-05"),
  due: undefined,
  dueSource: "none",
  amount: cents(100_000),
  currency: "EUR",
  settlements: [],
  duplicated: false,
  origin: { tab: "Factures", row: 2 },
  ...more,
});
const buyer = (name: string, terms?: string): Customer => ({
  key: name as CustomerKey,
  name,
  segment: "public",
  scenario: "public",
  language: "fr",
  ...(terms === undefined ? {} : { terms }),
});
const read = (text: string | undefined) => (text === undefined ? undefined : readTerms(text));

describe("L'échéance d'un client public", () => {
  it.each([
    { name: "Mairie de Lyon", received: "2026-01-10", due: "2026-02-09", source: "portal" },
    { name: "Centre hospitalier de Lens", received: "2026-01-10", due: "2026-03-01", source: "portal" },
    { name: "Mairie de Lyon", received: undefined, due: "2026-02-04", source: "estimate" },
    { name: "Centre hospitalier de Lens", received: undefined, due: "2026-02-24", source: "estimate" },
  ])("$name, dépôt $received : $due ($source)", ({ name, received, due, source }) => {
    const item = draft(received === undefined ? {} : { portalReceived: day(received) });
    // les conditions par défaut ne valent pas pour un délai que la loi fixe
    completeDue(item, buyer(name), readTerms("60J"), read);
    expect([item.due, item.dueSource]).toEqual([due, source]);
  });

  it("suit ses propres conditions quand il en a, toujours comme une estimation", () => {
    const item = draft();
    completeDue(item, buyer("Mairie de Lyon", "15J"), undefined, read);
    expect([item.due, item.dueSource]).toEqual(["2026-01-20", "estimate"]);
  });
});
