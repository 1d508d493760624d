import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { tidy } from "#shared/base/normalise.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { endOf, keptRuns, type RunChanges, runEvents, runIdOf } from "#shared/workbook/match-runs.ts";

const ON = day("2026-11-17");
const ABOUT = { day: ON, sentence: "Rapprochement\u00a0: 2\u00a0règlements.", author: "Claire" };

/** The journal as it is read back: every text tidied, in the order of the rows. */
function readBack(events: readonly Omit<JournalEvent, "origin">[]): readonly JournalEvent[] {
  return events.map((event, index) => ({
    ...event,
    detail: event.detail === undefined ? undefined : tidy(event.detail),
    origin: { tab: "Journal", row: index + 2 },
  }));
}

const SIGNS = fc.constantFrom(
  ..."aéÉ0=,;\"'[]{}\\/\u00a0\u202f\u200b\u0301\ufeff\n\t œ€😀 ",
  "  ",
  " [1,",
  "e\u0301",
);
const text = fc.array(SIGNS, { maxLength: 12 }).map((signs) => signs.join(""));
const cell = fc.oneof(text, fc.constant(null), fc.integer(), fc.boolean());
const changes: fc.Arbitrary<RunChanges> = fc.record({
  rows: fc.array(
    fc.record({
      payment: text,
      cells: fc.dictionary(fc.constantFrom("Client", "Montant", "Factures", "État"), fc.tuple(cell, cell), {
        maxKeys: 4,
      }),
    }),
    { maxLength: 4 },
  ),
  groups: fc.array(fc.record({ client: cell, code: cell, lettering: text }), { maxLength: 2 }),
  added: fc.array(fc.record({ id: text, amount: cell, invoices: cell }), { maxLength: 2 }),
  events: fc.array(text, { maxLength: 2 }),
});

const oneRow = (payment: string, length = 5): RunChanges["rows"][number] => ({
  payment,
  cells: { Factures: [null, "F".repeat(length)] },
});
const NOTHING: RunChanges = { rows: [], groups: [], added: [], events: [] };

describe("Ce que le journal garde d'un rapprochement", () => {
  it("le détail revient tel quel, quels que soient les signes des cellules", () => {
    fc.assert(
      fc.property(changes, (made) => {
        const id = runIdOf(made, []);
        const [run] = keptRuns(readBack(runEvents(id, made, ABOUT)));
        expect(run?.changes).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });

  it("un long détail continue sur d'autres lignes, aucune cellule ne dépasse 50 000 signes", () => {
    const made = { ...NOTHING, rows: Array.from({ length: 3000 }, (_one, at) => oneRow(`B${at}`, 40)) };
    const events = runEvents("L-1", made, ABOUT);
    expect(events.length).toBeGreaterThan(3);
    expect(Math.max(...events.map(({ detail = "" }) => detail.length))).toBeLessThan(50_000);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(keptRuns(readBack(events))).toEqual([
      { id: "L-1", day: ON, sentence: ABOUT.sentence, changes: made },
    ]);
  });

  it("une ligne du détail effacée : le rapprochement est listé, et ne peut plus être annulé exactement", () => {
    const made = { ...NOTHING, rows: Array.from({ length: 3000 }, (_one, at) => oneRow(`B${at}`, 40)) };
    const events = readBack(runEvents("L-1", made, ABOUT));
    expect(keptRuns(events.slice(0, -1)).map(({ id, changes: read }) => [id, read])).toEqual([
      ["L-1", undefined],
    ]);
  });

  it.each([
    ["un autre texte", "Rapprochement. tout est bon"],
    ["un JSON coupé", 'Rapprochement. [1,["r","B1",{"Factures":[null,'],
    ["une colonne qui n'est pas la nôtre", 'Rapprochement. [1,["r","B1",{"Libellé":[null,"x"]}]]'],
    ["une entrée inconnue", 'Rapprochement. [1,["z","B1"]]'],
  ])("un détail modifié à la main (%s) n'est pas suivi", (_what, detail) => {
    const [event] = runEvents("L-1", { ...NOTHING, rows: [oneRow("B1")] }, ABOUT);
    if (event === undefined) throw new Error("pas de ligne");
    const [run] = keptRuns(readBack([{ ...event, detail }]));
    expect(run?.changes).toBe(undefined);
  });

  it("l'annulation y met fin, le plus récent vient en premier", () => {
    const made = { ...NOTHING, rows: [oneRow("B1")] };
    const events = [
      ...runEvents("L-1", made, { ...ABOUT, day: day("2026-11-01") }),
      ...runEvents("L-2", made, { ...ABOUT, day: day("2026-11-02") }),
      ...runEvents("L-3", made, { ...ABOUT, day: day("2026-11-03") }),
    ];
    expect(keptRuns(readBack(events)).map(({ id }) => id)).toEqual(["L-3", "L-2", "L-1"]);
    expect(keptRuns(readBack([...events, endOf("L-2", ON, undefined)])).map(({ id }) => id)).toEqual([
      "L-3",
      "L-1",
    ]);
  });

  it("l'identifiant est le même pour les mêmes changements, un autre après un premier rapprochement", () => {
    const made = { ...NOTHING, rows: [oneRow("B1")] };
    const first = runIdOf(made, []);
    expect(runIdOf(made, [])).toBe(first);
    expect(runIdOf(made, readBack(runEvents(first, made, ABOUT)))).not.toBe(first);
    expect(runIdOf({ ...NOTHING, rows: [oneRow("B2")] }, [])).not.toBe(first);
  });

  it("une note du client n'est pas un rapprochement", () => {
    const note: JournalEvent = {
      id: "J1",
      day: ON,
      customer: "name:alpha" as CustomerKey,
      invoices: [],
      kind: "note",
      motive: "à rappeler",
      origin: { tab: "Journal", row: 2 },
    };
    expect(keptRuns([note])).toEqual([]);
  });
});
