import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { earlierReminders } from "#shared/dunning/earlier-reminders.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent, keyOf } from "./builders.ts";

const sent = (on: string, invoices = "", more: Parameters<typeof anEvent>[3] = {}): JournalEvent =>
  anEvent("relance envoyée", on, invoices, { step: 1, ...more });
const recalled = (journal: readonly JournalEvent[], invoices: readonly string[] = [], also: string[] = []) =>
  earlierReminders(journal, keyOf("Durand"), invoices, day("2026-06-30"), also.map(keyOf));
const daysOf = (...given: Parameters<typeof recalled>): readonly string[] =>
  recalled(...given).map(({ day: on }) => on);

describe("Les relances qu'une lettre rappelle", () => {
  it("celles qui parlent d'une de ses factures, ou de tout le client", () => {
    const journal = [
      sent("2026-06-01", "FA-1"),
      sent("2026-06-02", "FA-2"),
      sent("2026-06-03", "FA-2, FA-1"),
      sent("2026-06-04"),
    ];
    expect(daysOf(journal, ["fa-1"])).toEqual(["2026-06-01", "2026-06-03", "2026-06-04"]);
    expect(daysOf(journal, ["FA-1", "FA-2"])).toHaveLength(4);
    expect(daysOf(journal, ["FA-9"])).toEqual(["2026-06-04"]);
    expect(daysOf(journal)).toHaveLength(4);
  });

  it("celles du client, et de ceux au nom de qui le journal peut en parler", () => {
    const journal = [
      sent("2026-06-01", "FA-1"),
      sent("2026-06-02", "FA-1", { of: "Siège" }),
      sent("2026-06-03", "FA-1", { of: "Autre" }),
    ];
    expect(daysOf(journal, ["FA-1"])).toEqual(["2026-06-01"]);
    expect(daysOf(journal, ["FA-1"], ["Siège"])).toEqual(["2026-06-01", "2026-06-02"]);
  });

  it("ni message préventif, ni préparation, ni appel en vain, ni ce qui viendra", () => {
    const journal = [
      sent("2026-06-01", "", { step: 0 }),
      anEvent("relance préparée", "2026-06-02", "", { step: 1 }),
      anEvent("appel", "2026-06-03", "", { motive: "sans réponse" }),
      sent("2026-07-01"),
    ];
    expect(recalled(journal)).toEqual([]);
  });

  it("chacune par son moyen, à défaut celui de son genre", () => {
    const journal = [
      sent("2026-06-01"),
      sent("2026-06-02", "", { channel: "courrier" }),
      anEvent("appel", "2026-06-03", "", { step: 2 }),
      anEvent("mise en demeure envoyée", "2026-06-04", "", { step: 4 }),
    ];
    expect(recalled(journal).map(({ day: on, channel, kind }) => [on, channel, kind])).toEqual([
      ["2026-06-01", "e-mail", "relance envoyée"],
      ["2026-06-02", "courrier", "relance envoyée"],
      ["2026-06-03", "téléphone", "appel"],
      ["2026-06-04", "recommandé", "mise en demeure envoyée"],
    ]);
  });

  it("un numéro postal est gardé ; l'identifiant d'un brouillon ni une référence vide n'en sont un", () => {
    const journal = [
      anEvent("relance préparée", "2026-06-01", "FA-1", { step: 1, id: "P1" }),
      sent("2026-06-02", "FA-1", { reference: "P1" }),
      sent("2026-06-03", "FA-1", { reference: "" }),
      sent("2026-06-04", "FA-1"),
      anEvent("mise en demeure envoyée", "2026-06-05", "FA-1", { reference: "1A 234 567 8901 2" }),
    ];
    const told = recalled(journal);
    expect(told.map(({ reference }) => reference)).toEqual([
      undefined,
      undefined,
      undefined,
      "1A 234 567 8901 2",
    ]);
    expect(told.map((one) => "reference" in one)).toEqual([false, false, false, true]);
  });
});
