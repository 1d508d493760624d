import { describe, expect, it } from "vitest";
import { recapOrder } from "#shared/workbook/side-letters.ts";
import { columnIndex } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import { type Prepared, prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { invoiceGroups } from "../../../extension/panel/invoice-groups.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { type Row, tabsOf } from "../../shared/cases/grouped-book.ts";
import { computer, FakeGoogle } from "../fake-google.ts";
import { asBook, lineOf, type OpenReading } from "../workshop.ts";

const NOW = new Date("2026-06-04T10:00:00Z");
const HEAD = "Groupe Sorbier";
const CLIENTS: readonly Row[] = [
  { Client: HEAD, "E-mail": "compta@sorbier.example" },
  { Client: "Hôtel des Tilleuls", "E-mail": "tilleuls@hotel.example", Payeur: HEAD },
  { Client: "Café du Port", "E-mail": "port@cafe.example", Payeur: HEAD },
];
const INVOICES = [
  ["Hôtel des Tilleuls", "FA-2", "02/05/2026", "01/06/2026", 200],
  ["Café du Port", "FA-1", "02/05/2026", "01/06/2026", 100],
  ["Café du Port", "FA-3", "02/05/2026", "01/06/2026", 50],
];

const aGroup = (journal: readonly Row[] = []): FakeGoogle =>
  new FakeGoogle(tabsOf({ invoices: INVOICES, clients: CLIENTS, journal }));

const read = async (google: FakeGoogle): Promise<OpenReading> =>
  asBook(await readWorkbook(google.sheets, NOW));

async function prepare(google: FakeGoogle, reading: OpenReading): Promise<Prepared> {
  const ports = computer(google);
  const place = await journalPlace(ports.sheets, reading.book.ourTabs, reading.metadata.tabs);
  return prepareReminder(ports, place, reading.book, reading.outcome, lineOf(reading, HEAD));
}

const cellsOf = (google: FakeGoogle, header: "Client" | "Factures" | "Montant" | "Événement") =>
  google.rows("Journal").map((row) => row[columnIndex("Journal", header)]);

describe("La relance d'un payeur pour plusieurs clients", () => {
  it("la ligne du journal est au nom du payeur, avec toutes les factures", async () => {
    const google = aGroup();
    expect((await prepare(google, await read(google))).kind).toBe("prepared");
    expect(cellsOf(google, "Client")).toEqual([HEAD]);
    expect(cellsOf(google, "Montant")).toEqual([350]);
    const numbers = String(cellsOf(google, "Factures")[0]).split(", ").sort();
    expect(numbers).toEqual(["FA-1", "FA-2", "FA-3"]);
    expect(google.drafts).toHaveLength(1);
  });

  it("préparée à nouveau, sur le même plan ou d'un autre ordinateur : rien de plus", async () => {
    const google = aGroup();
    const reading = await read(google);
    await prepare(google, reading);
    expect((await prepare(google, reading)).kind).toBe("already");
    expect([google.drafts.length, google.rows("Journal").length, google.rows("Courriers").length]).toEqual([
      1, 1, 1,
    ]);
  });

  it("relue, elle attend « Envoyé ? », au nom du payeur, et plus rien n'est à faire", async () => {
    const google = aGroup();
    await prepare(google, await read(google));
    const { plan } = (await read(google)).outcome;
    expect(plan.filter(({ line }) => line.state === "à faire")).toEqual([]);
    const names = plan.map(({ line }) => [line.action, line.parts.length]);
    expect(names).toEqual([["settle-draft", 3]]);
  });

  it("à l'écran, les factures sont rangées par client, avec le total de chacun", async () => {
    const line = lineOf(await read(aGroup()), HEAD);
    const groups = invoiceGroups(line, line.parts).map(({ name, parts, total }) => [
      name,
      parts.map(({ open }) => open.item.number).sort(),
      total,
    ]);
    expect(groups).toEqual([
      ["Café du Port", ["FA-1", "FA-3"], 15_000],
      ["Hôtel des Tilleuls", ["FA-2"], 20_000],
    ]);
  });

  it("un client que personne d'autre ne paie : une seule liste, sans sous-titre", async () => {
    const google = new FakeGoogle(tabsOf({ invoices: INVOICES.slice(1), clients: [] }));
    const line = lineOf(await read(google), "Café du Port");
    expect(invoiceGroups(line, line.parts).map(({ name, parts }) => [name, parts.length])).toEqual([["", 2]]);
  });

  it("le récapitulatif d'appel est au nom du payeur et nomme les trois factures", async () => {
    const reading = await read(aGroup());
    const { book, outcome } = reading;
    const recap = recapOrder(book, outcome, lineOf(reading, HEAD), { outcome: "reached" }, "recap-1");
    if ("gaps" in recap) throw new Error(recap.gaps.join(" "));
    expect(recap.customerName).toBe(HEAD);
    expect(recap.event.invoices.map(({ number }) => number).sort()).toEqual(["FA-1", "FA-2", "FA-3"]);
  });
});
