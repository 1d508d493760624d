import { cents } from "#shared/base/money.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { CallSheet } from "#shared/model/call-sheet.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { callSheetOf } from "#shared/workbook/call-sheet-of.ts";
import { type Planned, plannedOn, type Row, type Workbook } from "../cases/grouped-book.ts";

const TODAY = "2026-06-22";
export const MOREL = "Boulangerie Morel";
export const TOWN = "Commune de Val-Dessous";
export const LAMBERT = "Sophie Lambert";

export const CLIENTS: readonly Row[] = [
  {
    Client: MOREL,
    Interlocuteur: "Mme Lefèvre",
    Téléphone: "03 84 00 11 22",
    "E-mail": "compta@morel.example",
    "Circuit de paiement": "visa de M. Morel",
    "Moyen de paiement": "virement",
    "Contact d'escalade": "M. Morel, gérant",
  },
  { Client: TOWN, Typologie: "public", Interlocuteur: "Mme Roux", "E-mail": "mairie@val.example" },
  {
    Client: LAMBERT,
    Typologie: "particulier",
    Interlocuteur: "Mme Lambert",
    "E-mail": "sophie@lambert.example",
  },
];

/** A row of `Journal` about FA-1, unless it says otherwise. */
export const told = (id: string, on: string, kind: string, more: Row = {}): Row => ({
  Identifiant: id,
  Date: on,
  Client: MOREL,
  Factures: "FA-1",
  Événement: kind,
  ...more,
});

/** One invoice of 1 480,00 € due on 01/04/2026, for a customer. */
export const oneInvoice = (client: string): Workbook["invoices"] => [
  [client, "FA-1", "02/03/2026", "01/04/2026", 1480],
];

export function keyOf({ book }: Planned, name: string): CustomerKey {
  const key = book.ledger.directory.keyOf(name);
  if (key === undefined) throw new Error(`Client absent : ${name}`);
  return key;
}

export function lineFor(planned: Planned, name: string, action?: PlanLine["action"]): PlanLine {
  const own = planned.lines.filter(({ customer }) => customer === keyOf(planned, name));
  const line = own.find((one) => action === undefined || one.action === action);
  if (line === undefined) throw new Error(`Pas de ligne : ${own.map((one) => one.action).join(", ")}`);
  return line;
}

/** A book with one customer's invoice and journal. */
export function aBook(client: string, journal: readonly Row[], more: Partial<Workbook> = {}): Planned {
  return plannedOn(TODAY, { invoices: oneInvoice(client), clients: CLIENTS, journal, ...more });
}

/** The sheet of the line of an action. */
export function sheetFor(
  client: string,
  action: PlanLine["action"] | undefined,
  journal: readonly Row[] = [],
  more: Partial<Workbook> = {},
): CallSheet {
  const planned = aBook(client, journal, more);
  return callSheetOf(
    planned.book,
    planned.outcome,
    keyOf(planned, client),
    action === undefined ? undefined : lineFor(planned, client, action),
  );
}

export const euros = (amount: number) => cents(Math.round(amount * 100));

/** Every word that a sheet says, on ordinary spaces. */
export function wordsOf(sheet: CallSheet): string {
  const said = [
    sheet.opening,
    ...sheet.questions.flatMap(({ topic, question }) => [topic, question]),
    ...sheet.objections.flatMap(({ objection, answer, ask, outcome }) => [objection, answer, ask, outcome]),
    ...sheet.acceptable,
    ...sheet.cautions,
  ];
  return plain(said.join("\n"));
}

export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** An event as the panel has it before writing it. */
export const anEvent = (
  planned: Planned,
  kind: NewEvent["kind"],
  more: Partial<NewEvent> = {},
): NewEvent => ({
  id: "n-1",
  day: planned.book.asOf,
  customer: keyOf(planned, MOREL),
  invoices: [{ number: "FA-1", amount: undefined }],
  kind,
  ...more,
});
