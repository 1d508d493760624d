import type { CustomerKey } from "#shared/model/customer.ts";
import type { GuardCode, GuardFinding } from "#shared/model/formal-notice.ts";
import { type FormalNotice, formalNoticeOf } from "#shared/workbook/formal-notice-of.ts";
import type { NoticeChoice } from "#shared/workbook/notice-line.ts";
import { type Planned, plannedOn, type Row, type Workbook } from "../cases/grouped-book.ts";

/** A Monday; FA-1 below is 45 days late. */
export const TODAY = "2026-06-22";
export const MOREL = "Boulangerie Morel";

export const MOREL_ROW: Row = {
  Client: MOREL,
  Interlocuteur: "Mme Lefèvre",
  "E-mail": "compta@morel.example",
  Adresse: "3 place du Marché\n39100 Dole",
  SIREN: "732829320",
};

/** One invoice of 1 480,00 € due on 08/05/2026. */
export const FA1 = [MOREL, "FA-1", "08/04/2026", "08/05/2026", 1480] as const;

/** The bank file is of today: no warning of stale payments hides the findings that a test is about. */
export const FRESH: Row = {
  Identifiant: "r-0",
  Date: TODAY,
  Client: "Autre client",
  Montant: 10,
  Devise: "EUR",
  Factures: "ZZ-9=10,00",
};

/** The steps before the formal notice, done on their days: e-mail, call, firm letter. */
export const STEPS_DONE: readonly Row[] = [
  sent("s-1", "2026-05-11", "FA-1", 1, "e-mail"),
  told("s-2", "2026-05-18", "appel", { Étape: 2, Canal: "téléphone", Motif: "Joint" }),
  sent("s-3", "2026-05-28", "FA-1", 3, "e-mail + courrier"),
];

export function sent(id: string, on: string, number: string, step: number, channel: string): Row {
  return told(id, on, "relance envoyée", { Étape: step, Canal: channel, Factures: number });
}

export function told(id: string, on: string, kind: string, more: Row = {}): Row {
  return { Identifiant: id, Date: on, Client: MOREL, Factures: "FA-1", Événement: kind, ...more };
}

export function aBook(journal: readonly Row[], more: Partial<Workbook> = {}, on = TODAY): Planned {
  return plannedOn(on, {
    invoices: [[...FA1], ["Autre client", "ZZ-9", "01/06/2026", "30/06/2026", 10]],
    clients: [MOREL_ROW],
    journal,
    payments: [FRESH],
    ...more,
  });
}

export function keyOf({ book }: Planned, name = MOREL): CustomerKey {
  const key = book.ledger.directory.keyOf(name);
  if (key === undefined) throw new Error(`Client absent : ${name}`);
  return key;
}

export function noticeOf(
  planned: Planned,
  name = MOREL,
  choice: NoticeChoice = {},
  currency = "EUR",
): FormalNotice {
  return formalNoticeOf(planned.book, planned.outcome, keyOf(planned, name), currency, choice);
}

export const codesOf = ({ guard }: FormalNotice): readonly GuardCode[] => guard.map(({ code }) => code);

export function findingOf({ guard }: FormalNotice, code: GuardCode): GuardFinding {
  const found = guard.find((one) => one.code === code);
  if (found === undefined) throw new Error(`pas de « ${code} » : ${guard.map((one) => one.code).join(", ")}`);
  return found;
}

/** A sentence with ordinary spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

export const claimedOf = ({ line }: FormalNotice): readonly string[] =>
  line.parts.map(({ open, amount }) => `${open.item.number} ${amount / 100}`);
