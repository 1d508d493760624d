import { describe, expect, it } from "vitest";
import { acknowledgements } from "#shared/dunning/acknowledged.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent } from "./builders.ts";

const DISPUTE = anEvent("litige ouvert", "2026-06-02", "FA-1", { id: "D1" });
const on = (dispute: JournalEvent, ...events: readonly JournalEvent[]) =>
  acknowledgements(events, undefined)(dispute);

describe("Le jour où un litige fut accusé de réception au client", () => {
  it("personne ne l'a fait : aucun", () => {
    expect(on(DISPUTE)).toBeUndefined();
  });

  it("par une ligne qui le nomme, la première", () => {
    const named = (day: string) => anEvent("accusé de réception", day, "FA-9", { reference: "D1" });
    expect(on(DISPUTE, named("2026-06-03"), named("2026-06-05"))).toBe("2026-06-03");
  });

  it("par un accusé qui part ou parle d'un litige, ou par la lettre de ce nom ; jamais l'accusé postal", () => {
    const row = (more: Parameters<typeof anEvent>[3]) =>
      anEvent("accusé de réception", "2026-06-03", "", more);
    expect(on(DISPUTE, row({ direction: "sortant" }))).toBe("2026-06-03");
    expect(on(DISPUTE, row({ motive: "votre contestation" }))).toBe("2026-06-03");
    expect(on(DISPUTE, row({ motive: "recommandé n° 12" }))).toBeUndefined();
    const letter = anEvent("relance envoyée", "2026-06-04", "FA-1", {
      motive: "Accusé de réception de litige",
    });
    expect(on(DISPUTE, letter)).toBe("2026-06-04");
    expect(on(DISPUTE, { ...letter, motive: "relance" })).toBeUndefined();
    expect(on(DISPUTE, { ...letter, kind: "note" })).toBeUndefined();
  });

  it("le jour même ou depuis, sur une facture au moins du litige", () => {
    const out = (day: string, invoices: string) =>
      anEvent("accusé de réception", day, invoices, { direction: "sortant" });
    expect(on(DISPUTE, out("2026-06-01", "FA-1"))).toBeUndefined();
    expect(on(DISPUTE, out("2026-06-02", "FA-1"))).toBe("2026-06-02");
    expect(on(DISPUTE, out("2026-06-03", "FA-2"))).toBeUndefined();
    expect(on(DISPUTE, out("2026-06-03", "FA-2, fa-1"))).toBe("2026-06-03");
  });

  it("un litige sans identifiant n'est nommé par aucune ligne", () => {
    const unnamed = anEvent("accusé de réception", "2026-06-03", "FA-9", { reference: "" });
    expect(on({ ...DISPUTE, id: "" }, unnamed)).toBeUndefined();
  });
});
