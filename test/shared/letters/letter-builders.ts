import { addDays, day, daysBetween } from "#shared/base/day.ts";
import { cents, sumCents } from "#shared/base/money.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import type { EarlierReminder } from "#shared/dunning/earlier-reminders.ts";
import { penaltyStatement, type StatementResult } from "#shared/law/penalty-statement.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { type Customer, type CustomerKey, debtorQuality, type Segment } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { ActionKind, PlanLine, PlanPart } from "#shared/model/plan.ts";
import type { Channel, Template } from "#shared/model/scenario.ts";
import type { Settings } from "#shared/model/settings.ts";
import { SETTINGS as PLAIN_SETTINGS } from "../dunning/builders.ts";

export const TODAY = day("2026-11-23");

export const SETTINGS: Settings = {
  ...PLAIN_SETTINGS,
  sender: {
    name: "Menuiserie Valbois",
    legalForm: "SARL au capital de 8 000 €",
    siren: "912345674",
    address: "12 rue des Scieurs, 39000 Lons-le-Saunier",
    email: "contact@valbois.example",
    phone: "03 84 00 00 12",
    iban: "FR7630006000011234567890189",
    bic: "AGRIFRPP",
    signatory: "Nadia Perrin, assistante de gestion",
    formalNoticeSignatory: "Claire Valbois, gérante",
  },
};

/** What an owner fills in for consumers: their formal notice names it. */
/** The mediator that a letter to a consumer names. */
export const MEDIATOR = "Médiation des artisans, 4 place de la Paix, 75002 Paris, www.mediation.example";

const CUSTOMERS: Readonly<Record<Segment, Customer>> = {
  standard: customer("Boulangerie Morel", "standard", "Mme Lefèvre", "3 place du Marché, 39100 Dole"),
  "compte clé": customer("Hôtel des Tilleuls", "compte clé", "M. Garnier", "8 avenue Thiers, 25000 Besançon"),
  "grand compte": {
    ...customer("Groupe Sorbier", "grand compte", "Service fournisseurs", "1 quai Rambaud, 69002 Lyon"),
    copy: "comptabilite@sorbier.example",
    siren: "732829320",
  },
  public: {
    ...customer("Commune de Val-Dessous", "public", "Mme Roux", "Mairie, 39570 Val-Dessous"),
    paymentCircuit: "service FINANCES",
  },
  "à risque": customer("Bar Le Central", "à risque", undefined, "5 rue Neuve, 39200 Saint-Claude"),
  particulier: customer("Sophie Lambert", "particulier", "Mme Lambert", "14 chemin du Lac, 39130 Clairvaux"),
};

function customer(name: string, segment: Segment, contact: string | undefined, address: string): Customer {
  return {
    key: name as CustomerKey,
    name,
    segment,
    scenario: segment,
    contact,
    address,
    email: "client@exemple.example",
    language: "fr",
  };
}

export function customerOf(segment: Segment): Customer {
  return CUSTOMERS[segment];
}

/** An invoice of so many cents due so many days before today. */
export function part(
  number: string,
  amount: number,
  daysLate: number,
  item: Partial<LedgerItem> = {},
): PlanPart {
  const due = addDays(TODAY, -daysLate);
  const whole: LedgerItem = {
    customer: "client" as CustomerKey,
    number,
    kind: "invoice",
    issued: addDays(due, -30),
    due,
    dueSource: "cell",
    amount: cents(amount),
    currency: "EUR",
    settlements: [],
    duplicated: false,
    origin: { tab: "Factures", row: 2 },
    ...item,
  };
  return {
    open: { item: whole, open: cents(amount), daysLate: daysBetween(due, TODAY) },
    amount: cents(amount),
    step: 1,
  };
}

export function line(parts: readonly PlanPart[], rest: Partial<PlanLine> = {}): PlanLine {
  const overdue = sumCents(parts.map((one) => one.amount));
  return {
    customer: "client" as CustomerKey,
    currency: "EUR",
    state: "à faire",
    action: "reminder",
    scenario: "standard",
    step: 1,
    channel: "e-mail",
    template: "Oubli",
    parts,
    informed: [],
    creditsDeducted: cents(0),
    overdue,
    claimed: overdue,
    maxDaysLate: Math.max(0, ...parts.map((one) => one.open.daysLate ?? 0)),
    day: TODAY,
    reasons: [],
    ...rest,
  };
}

export function templateNamed(name: string): Template {
  const found = DEFAULT_TEMPLATES.find((one) => one.name === name);
  if (!found) throw new Error(`Modèle absent : ${name}`);
  return found;
}

/** A message, a call … so many days before the day of the letters. */
export const sent = (
  daysAgo: number,
  channel: string,
  kind: EarlierReminder["kind"] = "relance envoyée",
): EarlierReminder => ({
  day: addDays(TODAY, -daysAgo),
  channel,
  kind,
});

/** What was sent since the last invoice fell due, so many days ago: a message, a call, a message again. */
const earlierOf = (daysLate: number): readonly EarlierReminder[] => [
  sent(daysLate - 2, "e-mail"),
  sent(daysLate - 9, "téléphone", "appel"),
  ...(daysLate > 30 ? [sent(10, "e-mail")] : []),
];

/** The statement that the workbook gives with a line: what the rows say was paid, and nothing else. */
export function statementOf({
  line: { parts },
  customer: { segment },
  settings,
}: LetterInput): StatementResult {
  return penaltyStatement({
    quality: debtorQuality(segment),
    asOf: TODAY,
    allocation: settings.allocation,
    dayBase: settings.dayBase,
    contractRate: settings.penaltyRate,
    underFloor: settings.underFloor,
    ownerRates: settings.ownerRates,
    invoices: parts.map(({ open: { item }, amount }) => ({
      number: item.number,
      issued: item.issued,
      due: item.due,
      dueEstimated: item.dueSource === "estimate",
      amount: item.amount,
      principal: cents(amount + sumCents(item.settlements.map((one) => one.amount))),
      movements: item.settlements.flatMap(({ day: on, amount: paid }) =>
        on === undefined ? [] : [{ kind: "payment" as const, day: on, amount: paid }],
      ),
    })),
  });
}

export interface LetterCase {
  /** Name of the golden copy. */
  readonly name: string;
  readonly input: LetterInput;
}

interface Wanted {
  readonly template: string;
  readonly segment: Segment;
  readonly variant?: string;
  readonly parts: readonly PlanPart[];
  readonly rest?: Partial<PlanLine>;
  readonly extra?: Partial<LetterInput>;
}

function actionOf(channel: Channel): ActionKind {
  if (channel === "téléphone") return "call";
  if (channel === "recommandé") return "registered-letter";
  if (channel === "portail") return "portal-check";
  return channel === "courrier" ? "letter" : "reminder";
}

export function letterCase({ template, segment, variant, parts, rest, extra }: Wanted): LetterCase {
  const steps = DEFAULT_SCENARIOS.find((one) => one.name === segment)?.steps ?? [];
  const step = steps.find((one) => one.template === template);
  const input: LetterInput = {
    line: line(parts, {
      scenario: segment,
      template,
      step: step?.rank,
      channel: step?.channel ?? "e-mail",
      action: step?.rank === 0 ? "preventive" : actionOf(step?.channel ?? "e-mail"),
      ...rest,
    }),
    customer: CUSTOMERS[segment],
    settings: SETTINGS,
    template: templateNamed(template),
    earlier: (step?.rank ?? 0) > 2 ? earlierOf(Math.min(...parts.map(({ open }) => open.daysLate ?? 0))) : [],
    today: TODAY,
    ...extra,
  };
  return { name: `${template}${variant ? ` (${variant})` : ""}`, input };
}
