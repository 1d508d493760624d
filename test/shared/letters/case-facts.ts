import { addDays, type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import type { CallOutcome } from "#shared/model/commitments.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { part, sent, TODAY } from "./letter-builders.ts";

export const one = (daysLate: number, item: Partial<LedgerItem> = {}) => [
  part("FA-2026-118", 148_000, daysLate, item),
];
export const two = (daysLate: number, item: Partial<LedgerItem> = {}) => [
  part("FA-2026-104", 62_550, daysLate + 4, item),
  part("FA-2026-118", 148_000, daysLate, item),
];
export const ORDER = { orderReference: "CDE-45120" };
export const ENGAGEMENT = { orderReference: "EJ 2026-0457", portalReceived: addDays(TODAY, -95) };

export const promise = {
  call: {
    day: day("2026-11-20"),
    who: "Mme Lefèvre",
    said: "la facture est validée, le virement part en fin de semaine",
    promisedDay: day("2026-11-27"),
    amount: cents(148_000),
  },
};
export const dispute = {
  dispute: {
    motive: "deux poignées manquent sur les portes du fournil",
    owner: "Claire Valbois",
    answerBy: day("2026-12-04"),
    undisputed: cents(112_000),
  },
};
/** A call of the same day that ended otherwise. */
export const ended = (outcome: CallOutcome, said: string, more: Partial<LetterInput["call"]> = {}) => ({
  call: { day: day("2026-11-20"), who: "Mme Lefèvre", said, outcome, ...more },
});
export const offer = {
  day: day("2026-11-18"),
  amount: cents(200_000),
  instalments: [
    { day: day("2026-12-10"), amount: cents(100_000) },
    { day: day("2027-01-10"), amount: cents(100_000) },
  ],
  points: ["Délai : livraison du solde avant le 15/12/2026", "pas de pénalités"],
};
export const counter = {
  day: TODAY,
  amount: cents(210_550),
  instalments: [
    { day: day("2026-12-10"), amount: cents(110_550) },
    { day: day("2027-01-10"), amount: cents(100_000) },
  ],
  points: [
    "Délai : livraison le 11/12/2026, après le premier versement",
    "nous en reparlons au dernier versement",
  ],
};
export const threeTimes = (...amounts: readonly number[]) =>
  amounts.map((amount, index) => ({
    day: [day("2026-12-10"), day("2027-01-11"), day("2027-02-10")][index] ?? TODAY,
    amount: cents(amount),
  }));
export const registered = { registered: { deposit: TODAY as Day, number: "1A 204 567 8901 2" } };
export const noticeSent = [sent(27, "e-mail"), sent(15, "recommandé", "mise en demeure envoyée")];

export const PORT = "port" as CustomerKey;
export const QUAI = "quai" as CustomerKey;
export const PAID_FOR = [
  { key: PORT, name: "Café du Port" },
  { key: QUAI, name: "Hangar du Quai" },
];
