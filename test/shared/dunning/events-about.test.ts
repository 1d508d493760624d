import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { eventsAbout } from "#shared/dunning/events-about.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";

const open = (number: string, of = "Durand") => ({
  item: anInvoice(number, 100, "2026-06-01", { of }),
  open: cents(10_000),
  daysLate: 10,
});
const said = (on: string, invoices = "", of = "Durand"): JournalEvent =>
  anEvent("note", on, invoices, { of });

describe("Ce qui s'est dit d'une facture", () => {
  it("rien n'a été dit : rien", () => {
    expect(eventsAbout([])(open("FA-1"))).toEqual([]);
  });

  it("les mots qui la nomment, et ceux-là seulement", () => {
    const [one, both, other] = [
      said("2026-06-01", "FA-1"),
      said("2026-06-02", "FA-1, FA-2"),
      said("2026-06-03", "FA-2"),
    ];
    const about = eventsAbout([one, both, other]);
    expect(about(open("fa-1"))).toEqual([one, both]);
    expect(about(open("FA-2"))).toEqual([both, other]);
    expect(about(open("FA-9"))).toEqual([]);
  });

  it("un mot qui la nomme deux fois n'est dit qu'une fois", () => {
    const [before, twice, after] = [
      said("2026-06-01", "FA-1"),
      said("2026-06-02", "FA-1=10, FA-2, FA-1=20"),
      said("2026-06-03", "FA-1"),
    ];
    expect(eventsAbout([before, twice, after])(open("FA-1"))).toEqual([before, twice, after]);
    expect(eventsAbout([twice])(open("FA-1"))).toEqual([twice]);
  });

  it("les mots sur tout le client, mêlés aux siens dans l'ordre du journal", () => {
    const [a, b, c, d, e] = [
      said("2026-06-01"),
      said("2026-06-02", "FA-1"),
      said("2026-06-02"),
      said("2026-06-03", "FA-1"),
      said("2026-06-04"),
    ];
    const last = said("2026-06-05");
    const about = eventsAbout([a, b, c, d, e, last]);
    expect(about(open("FA-1"))).toEqual([a, b, c, d, e, last]);
    expect(about(open("FA-2"))).toEqual([a, c, e, last]);
  });

  it("seulement des mots sur tout le client : ils valent pour chaque facture", () => {
    const [a, b] = [said("2026-06-01"), said("2026-06-02")];
    expect(eventsAbout([a, b])(open("FA-1"))).toEqual([a, b]);
  });
});

describe("Ce qui s'est dit d'une facture, chez un payeur", () => {
  const [head, north, whole] = [
    said("2026-06-01", "FA-1", "Siège"),
    said("2026-06-02", "FA-1", "Nord"),
    said("2026-06-03", "", "Siège"),
  ];
  const about = eventsAbout([head, north, whole], keyOf("Siège"));

  it("un mot d'un compte ne vaut que pour ses factures, celui du payeur pour toutes", () => {
    expect(about(open("FA-1", "Nord"))).toEqual([head, north, whole]);
    expect(about(open("FA-1", "Sud"))).toEqual([head, whole]);
    expect(about(open("FA-2", "Sud"))).toEqual([whole]);
  });
});
