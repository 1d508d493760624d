import { addDays, type Day, serialOfDay } from "../base/day.ts";
import { isWorkingDay } from "../base/working-days.ts";
import type { Cell } from "../model/cell.ts";
import { HEADERS, type TabName } from "./tabs.ts";

/** A tab of the invented workbook. */
export interface ExampleTab {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}

interface ExampleCustomer {
  readonly name: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  /** `particulier`: the law of consumers. */
  readonly kind?: string;
}

interface ExampleInvoice {
  readonly number: string;
  readonly customer: string;
  /** Days before the day of the example; the terms are 30 days. */
  readonly issued: number;
  /** Euros, tax included. */
  readonly amount: number;
}

const TERMS = 30;

const CUSTOMERS: readonly ExampleCustomer[] = [
  customer(
    "Boulangerie des Halles",
    "Nadège Perrin",
    "nadege.perrin@boulangerie-des-halles",
    "04 65 71 30 01",
  ),
  customer("Hôtel du Parc", "Karim Haddad", "compta@hotel-du-parc", "04 65 71 30 02"),
  customer("SARL Toitures du Lac", "Odile Ferrand", "odile.ferrand@toitures-du-lac", "04 65 71 30 03"),
  customer("Garage Bertin", "Luc Bertin", "contact@garage-bertin", "04 65 71 30 04"),
  customer("Librairie L'Encre bleue", "Sonia Aubert", "sonia@encre-bleue", "04 65 71 30 05"),
  {
    ...customer("M. Julien Marchal", "Julien Marchal", "julien.marchal@courriel", "06 39 98 30 06"),
    kind: "particulier",
  },
];

const INVOICES: readonly ExampleInvoice[] = [
  { number: "EX-101", customer: "SARL Toitures du Lac", issued: 78, amount: 3840 },
  { number: "EX-104", customer: "Hôtel du Parc", issued: 55, amount: 1260 },
  { number: "EX-107", customer: "Garage Bertin", issued: 49, amount: 742.8 },
  { number: "EX-109", customer: "Librairie L'Encre bleue", issued: 44, amount: 528 },
  { number: "EX-111", customer: "Boulangerie des Halles", issued: 37, amount: 684 },
  { number: "EX-112", customer: "M. Julien Marchal", issued: 38, amount: 396 },
  { number: "EX-115", customer: "Hôtel du Parc", issued: 12, amount: 980 },
  { number: "EX-116", customer: "Boulangerie des Halles", issued: 5, amount: 456 },
  { number: "EX-098", customer: "Garage Bertin", issued: 96, amount: 610 },
];

/**
 * A small invented workbook as it would stand on a day: what it takes to see a list, its reasons and a first draft. Every
 * name is invented, every address ends in `.example` and reaches nobody.
 */
export function exampleBook(tried: Day): readonly ExampleTab[] {
  // Nobody is reminded on a Sunday: tried on one, the example shows the last working day.
  const today = lastWorkingDay(tried);
  const on = (daysBefore: number): number => serialOfDay(addDays(today, -daysBefore));
  const french = (daysBefore: number): string => addDays(today, -daysBefore).split("-").reverse().join("/");
  return [
    {
      title: "Factures",
      rows: [
        ["Facture", "Date", "Client", "Montant TTC", "Échéance"],
        ...INVOICES.map((one) => [
          one.number,
          french(one.issued),
          one.customer,
          one.amount,
          french(one.issued - TERMS),
        ]),
      ],
    },
    ourTab("Règlements", [
      ["EX-R1", on(58), "Garage Bertin", "VIR GARAGE BERTIN EX-098", 610, "EUR", "EX-098", "", "virement"],
    ]),
    ourTab(
      "Clients",
      CUSTOMERS.map(({ name, contact, email, phone, kind = "standard" }) => ({
        Client: name,
        Interlocuteur: contact,
        "E-mail": email,
        Téléphone: phone,
        Typologie: kind,
      })).map((cells) =>
        HEADERS.Clients.map((header) => (cells as Readonly<Record<string, string>>)[header] ?? ""),
      ),
    ),
    ourTab("Journal", [
      // The roofer was reminded twice; the garage promised, and the day has passed.
      sent("exemple-1", on(42), "SARL Toitures du Lac", "EX-101", 1),
      sent("exemple-2", on(24), "SARL Toitures du Lac", "EX-101", 2),
      promise("exemple-3", on(18), "Garage Bertin", "EX-107", 742.8, on(9)),
    ]),
    ourTab("Réglages", [
      ["Raison sociale", "Atelier Lumière (exemple)", ""],
      ["Forme et capital", "SARL au capital de 8\u202f000\u00a0€", ""],
      ["Adresse", "3 rue des Essais, 69000 Lyon", ""],
      ["E-mail", "contact@atelier-lumiere.example", ""],
      ["Téléphone", "04 65 71 30 00", ""],
      ["IBAN", "FR7630006000011234567890189", ""],
      ["Signataire courant", "Alix Moreau, gérance", ""],
      ["Signataire mise en demeure", "Alix Moreau, gérance", ""],
      ["Auteur", "Alix Moreau", ""],
      ["Fraîcheur des règlements (j)", 90, ""],
      ...(today === tried ? [] : [["Date d'arrêté", serialOfDay(today), ""]]),
    ]),
  ];
}

function lastWorkingDay(from: Day): Day {
  let day = from;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

function customer(name: string, contact: string, mailbox: string, phone: string): ExampleCustomer {
  return { name, contact, email: `${mailbox}.example`, phone };
}

function ourTab(title: TabName, rows: readonly (readonly Cell[])[]): ExampleTab {
  return { title, rows: [HEADERS[title], ...rows] };
}

function journalRow(cells: Readonly<Record<string, Cell>>): readonly Cell[] {
  return HEADERS.Journal.map((header) => cells[header] ?? null);
}

function sent(id: string, on: number, name: string, invoice: string, step: number): readonly Cell[] {
  return journalRow({
    Identifiant: id,
    Date: on,
    Client: name,
    Factures: invoice,
    Événement: "relance envoyée",
    Étape: step,
    Canal: "e-mail",
    Sens: "sortant",
    Auteur: "Alix Moreau",
  });
}

function promise(
  id: string,
  on: number,
  name: string,
  invoice: string,
  amount: number,
  until: number,
): readonly Cell[] {
  return journalRow({
    Identifiant: id,
    Date: on,
    Client: name,
    Factures: invoice,
    Événement: "promesse",
    Sens: "entrant",
    Montant: amount,
    "Date promise": until,
    Auteur: "Alix Moreau",
  });
}
