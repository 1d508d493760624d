import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { readUndisputedParts } from "#shared/dunning/undisputed-part.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent, anInvoice } from "./builders.ts";
import { openOf, readingOn, toldHeld } from "./readings.ts";

const ITEMS = [anInvoice("FA-1", 100, "2026-05-10"), anInvoice("FA-2", 50, "2026-05-20")];
/** On Monday 1 June; three working days later is Thursday 4 June. */
const dispute = (invoices: string, euros?: number): JournalEvent =>
  anEvent("litige ouvert", "2026-06-01", invoices, {
    id: "D1",
    ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
  });

interface Told {
  readonly held: readonly string[];
  /** Rests that go on without acknowledgement: `FA-1 2026-06-01`. */
  readonly goOn: readonly string[];
}
function read(
  on: string,
  journal: readonly JournalEvent[],
  before: (reading: ReturnType<typeof readingOn>) => void = () => undefined,
): Told {
  const reading = readingOn(on, { items: ITEMS, journal });
  before(reading);
  const already = reading.ledger.held.length;
  readUndisputedParts(reading);
  return {
    held: toldHeld(reading).slice(already),
    goOn: [...reading.unacknowledged].map(([open, since]) => `${open.item.number} ${since}`),
  };
}
const WAITS = "undisputed-waits 2026-06-04 · D1 · 2026-06-04";

describe("La part non contestée d'un litige", () => {
  it("attend trois jours ouvrés l'accusé de réception, jusqu'au dernier compris", () => {
    expect(read("2026-06-04", [dispute("FA-1", 30)])).toEqual({ held: [`FA-1 100 · ${WAITS}`], goOn: [] });
  });

  it("repart ensuite, ce que sa ligne dit", () => {
    expect(read("2026-06-05", [dispute("FA-1", 30)])).toEqual({ held: [], goOn: ["FA-1 2026-06-01"] });
  });

  it("repart dès l'accusé de réception, sans rien à dire", () => {
    const journal = [
      dispute("FA-1", 30),
      anEvent("accusé de réception", "2026-06-02", "", { reference: "D1" }),
    ];
    expect(read("2026-06-03", journal)).toEqual({ held: [], goOn: [] });
    expect(read("2026-06-08", journal)).toEqual({ held: [], goOn: [] });
  });

  it("un litige clos ne retient plus rien", () => {
    const journal = [dispute("FA-1", 30), anEvent("litige clos", "2026-06-02", "", { reference: "D1" })];
    expect(read("2026-06-03", journal)).toEqual({ held: [], goOn: [] });
  });

  it("toutes les factures nommées, même celle que le montant contesté n'atteint pas", () => {
    expect(read("2026-06-03", [dispute("FA-1, FA-2", 30)]).held).toEqual([
      `FA-1 100 · ${WAITS}`,
      `FA-2 50 · ${WAITS}`,
    ]);
  });

  it("sans facture nommée : celles que le montant contesté atteint", () => {
    expect(read("2026-06-03", [dispute("", 30)]).held).toEqual([`FA-1 100 · ${WAITS}`]);
    expect(read("2026-06-03", [dispute("", 120)]).held).toHaveLength(2);
  });

  it("seulement ce que rien d'autre ne retient", () => {
    const holdAllOfFirst = (reading: ReturnType<typeof readingOn>): void => {
      const open = openOf(reading, "FA-1");
      reading.ledger.hold(open, open.open, { state: "suspendue", action: "hold", reasons: [] });
    };
    expect(read("2026-06-05", [dispute("FA-1, FA-2", 30)], holdAllOfFirst).goOn).toEqual(["FA-2 2026-06-01"]);
    expect(read("2026-06-03", [dispute("FA-1, FA-2", 30)], holdAllOfFirst).held).toEqual([
      `FA-2 50 · ${WAITS}`,
    ]);
  });

  it("jamais ce qu'une parole non tenue fait appeler", () => {
    const askCall = (reading: ReturnType<typeof readingOn>): void => {
      reading.calls.set(openOf(reading, "FA-1"), { action: "call", reasons: [], reference: "" });
    };
    expect(read("2026-06-05", [dispute("FA-1, FA-2", 30)], askCall).goOn).toEqual(["FA-2 2026-06-01"]);
    expect(read("2026-06-03", [dispute("FA-1", 30)], askCall)).toEqual({ held: [], goOn: [] });
  });
});
