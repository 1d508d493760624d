import { addDays, type Day, day, daysBetween } from "#shared/base/day.ts";
import { cents, sumCents } from "#shared/base/money.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { penaltyStatement, type StatementResult } from "#shared/law/penalty-statement.ts";
import type { EarlierReminder, LetterInput } from "#shared/letters/compose.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import { usesStatement } from "#shared/letters/statement-use.ts";
import type { CallOutcome } from "#shared/model/commitments.ts";
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
const MEDIATOR = "Médiation des artisans, 4 place de la Paix, 75002 Paris, www.mediation.example";

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

const sent = (daysAgo: number, channel: string, kind = "relance envoyée"): EarlierReminder => ({
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
function statementOf({ line: { parts }, customer: { segment }, settings }: LetterInput): StatementResult {
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

const one = (daysLate: number, item: Partial<LedgerItem> = {}) => [
  part("FA-2026-118", 148_000, daysLate, item),
];
const two = (daysLate: number, item: Partial<LedgerItem> = {}) => [
  part("FA-2026-104", 62_550, daysLate + 4, item),
  part("FA-2026-118", 148_000, daysLate, item),
];
const ORDER = { orderReference: "CDE-45120" };
const ENGAGEMENT = { orderReference: "EJ 2026-0457", portalReceived: addDays(TODAY, -95) };

const promise = {
  call: {
    day: day("2026-11-20"),
    who: "Mme Lefèvre",
    said: "la facture est validée, le virement part en fin de semaine",
    promisedDay: day("2026-11-27"),
    amount: cents(148_000),
  },
};
const dispute = {
  dispute: {
    motive: "deux poignées manquent sur les portes du fournil",
    owner: "Claire Valbois",
    answerBy: day("2026-12-04"),
    undisputed: cents(112_000),
  },
};
/** A call of the same day that ended otherwise. */
const ended = (outcome: CallOutcome, said: string, more: Partial<LetterInput["call"]> = {}) => ({
  call: { day: day("2026-11-20"), who: "Mme Lefèvre", said, outcome, ...more },
});
const offer = {
  day: day("2026-11-18"),
  amount: cents(200_000),
  instalments: [
    { day: day("2026-12-10"), amount: cents(100_000) },
    { day: day("2027-01-10"), amount: cents(100_000) },
  ],
  points: ["Délai : livraison du solde avant le 15/12/2026", "pas de pénalités"],
};
const counter = {
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
const threeTimes = (...amounts: readonly number[]) =>
  amounts.map((amount, index) => ({
    day: [day("2026-12-10"), day("2027-01-11"), day("2027-02-10")][index] ?? TODAY,
    amount: cents(amount),
  }));
const registered = { registered: { deposit: TODAY as Day, number: "1A 204 567 8901 2" } };
const noticeSent = [sent(27, "e-mail"), sent(15, "recommandé", "mise en demeure envoyée")];

const PORT = "port" as CustomerKey;
const QUAI = "quai" as CustomerKey;
const PAID_FOR = [
  { key: PORT, name: "Café du Port" },
  { key: QUAI, name: "Hangar du Quai" },
];

/** One representative case for each template, and the variants where the words change. */
const PLAIN_CASES: readonly LetterCase[] = [
  letterCase({
    template: "Facture en ordre",
    segment: "standard",
    parts: one(-7),
    rest: { claimed: cents(0) },
  }),
  letterCase({ template: "Oubli", segment: "standard", parts: one(3) }),
  letterCase({
    template: "Oubli",
    segment: "standard",
    variant: "plusieurs factures, avoir et autre échue",
    parts: two(4),
    rest: {
      creditsDeducted: cents(10_550),
      claimed: cents(200_000),
      informed: [part("FA-2026-125", 38_000, 1)],
    },
  }),
  letterCase({
    template: "Oubli",
    segment: "standard",
    variant: "payeur de plusieurs clients",
    parts: [
      part("FA-2026-104", 62_550, 8, { customer: PORT }),
      part("FA-2026-109", 20_000, 5, { customer: QUAI, site: "Extension" }),
      part("FA-2026-111", 40_000, 4, { customer: QUAI, site: "Ancien hangar" }),
      part("FA-2026-118", 148_000, 3, { customer: PORT }),
    ],
    rest: { accounts: PAID_FOR, informed: [part("FA-2026-125", 38_000, 1, { customer: QUAI })] },
  }),
  letterCase({
    template: "Oubli",
    segment: "standard",
    variant: "payeur, une facture",
    parts: [part("FA-2026-118", 148_000, 3, { customer: PORT })],
    rest: { accounts: PAID_FOR },
  }),
  letterCase({
    template: "Avis d'impayé",
    segment: "standard",
    variant: "plusieurs chantiers",
    parts: [
      part("SIT-2", 500_000, 24, { site: "Lycée Pergaud" }),
      part("SIT-1", 250_000, 22, { site: "Halle couverte" }),
      part("FA-2026-118", 148_000, 21),
    ],
  }),
  letterCase({ template: "Date de règlement", segment: "standard", parts: two(11) }),
  letterCase({ template: "Avis d'impayé", segment: "standard", parts: one(21) }),
  letterCase({
    template: "Avis d'impayé",
    segment: "à risque",
    variant: "plusieurs factures",
    parts: two(17),
  }),
  letterCase({ template: "Mise en demeure", segment: "standard", parts: one(145) }),
  letterCase({
    template: "Mise en demeure",
    segment: "grand compte",
    variant: "plusieurs factures, déposée",
    parts: two(61, ORDER),
    extra: registered,
  }),
  letterCase({
    template: "Mise en demeure",
    segment: "standard",
    variant: "sous le minimum d'un recommandé",
    parts: [part("FA-2026-099", 9_800, 40)],
    rest: { channel: "e-mail + courrier", action: "letter" },
  }),
  letterCase({
    template: "Mise en demeure",
    segment: "à risque",
    variant: "réglée en partie",
    parts: [
      part("FA-2026-104", 62_550, 40),
      part("FA-2026-118", 148_000, 36, {
        amount: cents(200_000),
        settlements: [{ day: addDays(TODAY, -20), amount: cents(52_000) }],
      }),
    ],
  }),
  letterCase({
    template: "Dernier appel",
    segment: "standard",
    parts: one(46),
    extra: { earlier: noticeSent },
  }),
  letterCase({
    template: "Facture en ordre – compte clé",
    segment: "compte clé",
    parts: two(-10),
    rest: { claimed: cents(0) },
  }),
  letterCase({ template: "Comptabilité – compte clé", segment: "compte clé", parts: one(5) }),
  letterCase({ template: "Relevé – compte clé", segment: "compte clé", parts: two(15) }),
  letterCase({ template: "Décideur – compte clé", segment: "compte clé", parts: one(25) }),
  letterCase({ template: "Avis d'impayé – compte clé", segment: "compte clé", parts: one(41) }),
  letterCase({
    template: "Facture reçue – grand compte",
    segment: "grand compte",
    parts: one(-15, ORDER),
    rest: { claimed: cents(0) },
  }),
  letterCase({ template: "Statut – grand compte", segment: "grand compte", parts: two(6, ORDER) }),
  letterCase({ template: "Comptabilité – grand compte", segment: "grand compte", parts: one(12, ORDER) }),
  letterCase({ template: "Acheteur – grand compte", segment: "grand compte", parts: two(25) }),
  letterCase({
    template: "Direction financière – grand compte",
    segment: "grand compte",
    parts: two(40, ORDER),
  }),
  letterCase({
    template: "Suivi du dépôt – public",
    segment: "public",
    parts: one(-10, { ...ENGAGEMENT, portalReceived: addDays(TODAY, -20) }),
    rest: { claimed: cents(0) },
  }),
  letterCase({ template: "Service gestionnaire – public", segment: "public", parts: one(65, ENGAGEMENT) }),
  letterCase({
    template: "Service gestionnaire – public",
    segment: "public",
    variant: "échéance estimée, sans engagement",
    parts: two(8, { dueSource: "estimate" }),
  }),
  letterCase({ template: "Mandatement – public", segment: "public", parts: one(65, ENGAGEMENT) }),
  letterCase({ template: "Comptable public – public", segment: "public", parts: one(65, ENGAGEMENT) }),
  letterCase({ template: "Intérêts moratoires – public", segment: "public", parts: two(65, ENGAGEMENT) }),
  letterCase({ template: "Mise en demeure – public", segment: "public", parts: one(65, ENGAGEMENT) }),
  letterCase({ template: "Date et montant – à risque", segment: "à risque", parts: one(3) }),
  letterCase({ template: "Date ferme – à risque", segment: "à risque", parts: one(6) }),
  letterCase({ template: "Plan de règlement – à risque", segment: "à risque", parts: two(11) }),
  letterCase({ template: "Oubli – particulier", segment: "particulier", parts: one(5) }),
  letterCase({ template: "Facilités de paiement – particulier", segment: "particulier", parts: one(15) }),
  letterCase({ template: "Échange – particulier", segment: "particulier", parts: one(25) }),
  letterCase({ template: "Avis d'impayé – particulier", segment: "particulier", parts: one(35) }),
  letterCase({ template: "Mise en demeure – particulier", segment: "particulier", parts: one(50) }),
  letterCase({
    template: "Mise en demeure – particulier",
    segment: "particulier",
    variant: "médiateur connu, plusieurs factures",
    parts: two(50),
    extra: { settings: { ...SETTINGS, consumerMediator: MEDIATOR } },
  }),
  letterCase({ template: "Point sur votre compte", segment: "standard", parts: two(75) }),
  letterCase({
    template: "Point sur votre compte",
    segment: "public",
    variant: "public",
    parts: one(75, ENGAGEMENT),
  }),
  letterCase({
    template: "Point sur votre compte",
    segment: "particulier",
    variant: "particulier",
    parts: one(75),
  }),
  letterCase({ template: "Récapitulatif d'appel", segment: "standard", parts: one(12), extra: promise }),
  letterCase({
    template: "Récapitulatif d'appel",
    segment: "public",
    variant: "public, sans promesse",
    parts: one(65, ENGAGEMENT),
    extra: { call: { day: day("2026-11-20"), said: "la facture est au visa du service technique" } },
  }),
  letterCase({
    template: "Récapitulatif d'appel",
    segment: "standard",
    variant: "promesse par chèque, validée par le gérant",
    parts: two(12),
    extra: {
      call: {
        ...promise.call,
        said: "les factures sont validées, le chèque part en fin de semaine",
        outcome: "promise",
        means: "par chèque",
        signatory: "M. Morel",
        amount: cents(210_550),
      },
    },
  }),
  letterCase({
    template: "Récapitulatif d'appel",
    segment: "standard",
    variant: "litige",
    parts: one(12),
    extra: {
      ...ended("dispute", "deux poignées manquent sur les portes du fournil."),
      dispute: {
        motive: "deux poignées manquent sur les portes du fournil",
        owner: "Claire Valbois",
        answerBy: day("2026-12-04"),
        undisputed: cents(0),
      },
    },
  }),
  letterCase({
    template: "Récapitulatif d'appel",
    segment: "particulier",
    variant: "annoncé payé",
    parts: one(26),
    extra: ended("announced-paid", "le virement est parti hier", { amount: cents(148_000) }),
  }),
  letterCase({
    template: "Récapitulatif d'appel",
    segment: "compte clé",
    variant: "à rappeler",
    parts: one(12),
    extra: ended("call-back", "la personne qui valide est absente", { backOn: day("2026-11-26") }),
  }),
  letterCase({
    template: "Récapitulatif d'appel",
    segment: "à risque",
    variant: "difficultés de trésorerie",
    parts: two(12),
    extra: ended("cash-difficulty", "la trésorerie est courte jusqu'à la fin du mois"),
  }),
  letterCase({
    template: "Récapitulatif d'appel",
    segment: "standard",
    variant: "refus",
    parts: one(12),
    extra: ended("refusal", "le règlement n'est pas prévu"),
  }),
  letterCase({
    template: "Confirmation de promesse",
    segment: "standard",
    parts: two(12),
    extra: {
      promise: {
        saidOn: day("2026-11-20"),
        promisedDay: day("2026-11-27"),
        amount: cents(210_550),
        means: "par virement",
        signatory: "M. Morel",
      },
    },
  }),
  letterCase({
    template: "Confirmation de promesse",
    segment: "particulier",
    variant: "particulier, sans montant",
    parts: one(26),
    extra: { promise: { saidOn: day("2026-11-20"), promisedDay: day("2026-11-27") } },
  }),
  letterCase({
    template: "Confirmation de promesse",
    segment: "public",
    variant: "public",
    parts: one(65, ENGAGEMENT),
    extra: {
      promise: {
        saidOn: day("2026-11-20"),
        promisedDay: day("2026-12-04"),
        means: "par mandat administratif",
      },
    },
  }),
  letterCase({
    template: "Demande de confirmation écrite",
    segment: "standard",
    parts: two(40),
    extra: { offer },
  }),
  letterCase({
    template: "Demande de confirmation écrite",
    segment: "particulier",
    variant: "particulier",
    parts: one(40),
    extra: { offer: { ...offer, amount: cents(148_000), instalments: [], points: ["en trois fois"] } },
  }),
  letterCase({
    template: "Contre-proposition",
    segment: "standard",
    parts: two(40),
    extra: { offer, counter },
  }),
  letterCase({
    template: "Contre-proposition",
    segment: "grand compte",
    variant: "remise, sans offre notée",
    parts: two(40, ORDER),
    extra: { counter: { ...counter, amount: cents(190_000), instalments: [], points: [] } },
  }),
  letterCase({
    template: "Échéancier proposé",
    segment: "standard",
    parts: two(40),
    extra: {
      plan: {
        instalments: threeTimes(70_184, 70_183, 70_183),
        interest: "waived-if-kept",
        means: "par prélèvement",
      },
    },
  }),
  letterCase({
    template: "Échéancier proposé",
    segment: "à risque",
    variant: "pénalités maintenues",
    parts: one(40),
    extra: { plan: { instalments: threeTimes(48_000, 50_000, 50_000), interest: "kept" } },
  }),
  letterCase({
    template: "Échéancier proposé",
    segment: "standard",
    variant: "pénalités abandonnées",
    parts: one(40),
    extra: { plan: { instalments: threeTimes(74_000, 74_000), interest: "waived" } },
  }),
  letterCase({
    template: "Échéancier proposé",
    segment: "particulier",
    variant: "particulier",
    parts: one(40),
    extra: { plan: { instalments: threeTimes(48_000, 50_000, 50_000), interest: "kept" } },
  }),
  letterCase({
    template: "Échéancier proposé",
    segment: "public",
    variant: "public",
    parts: one(65, ENGAGEMENT),
    extra: { plan: { instalments: threeTimes(74_000, 74_000), interest: "kept" } },
  }),
  letterCase({
    template: "Transmission du litige",
    segment: "standard",
    parts: one(12),
    extra: {
      dispute: {
        motive: "deux poignées manquent sur les portes du fournil.",
        owner: "Claire Valbois",
        reason: "livraison non reçue ou en retard",
        openedOn: day("2026-11-20"),
        answerBy: day("2026-12-04"),
        undisputed: cents(112_000),
        disputed: cents(36_000),
      },
      handOver: { to: "Claire Valbois", email: "claire@valbois.example" },
    },
  }),
  letterCase({
    template: "Transmission du litige",
    segment: "particulier",
    variant: "sans date, plusieurs factures",
    parts: two(26),
    extra: {
      dispute: { motive: "les joints sont à reprendre", undisputed: cents(0), disputed: cents(210_550) },
      handOver: { to: "Karim" },
    },
  }),
  letterCase({
    template: "Accusé de réception de litige",
    segment: "standard",
    parts: one(12),
    extra: dispute,
  }),
  letterCase({
    template: "Accusé de réception de litige",
    segment: "particulier",
    variant: "tout est contesté",
    parts: one(12),
    extra: { dispute: { ...dispute.dispute, owner: undefined, undisputed: cents(0) } },
  }),
  letterCase({
    template: "Copie de la lettre recommandée",
    segment: "standard",
    parts: one(30),
    extra: registered,
  }),
  letterCase({
    template: "Copie de la lettre recommandée",
    segment: "particulier",
    variant: "particulier",
    parts: one(50),
    extra: registered,
  }),
  letterCase({
    template: "Relevé de compte",
    segment: "standard",
    parts: two(12),
    extra: {
      account: { due: two(12), coming: [part("FA-2026-130", 40_000, -9)], credits: cents(10_550) },
    },
  }),
  letterCase({
    template: "Relevé de compte",
    segment: "public",
    variant: "public, rien d'échu",
    parts: one(-12, ENGAGEMENT),
    rest: { claimed: cents(0) },
    extra: { account: { due: [], coming: one(-12, ENGAGEMENT), credits: cents(0) } },
  }),
  letterCase({
    template: "Remerciement après règlement",
    segment: "standard",
    parts: [],
    extra: { received: { day: day("2026-11-20"), amount: cents(148_000), settled: true } },
  }),
  letterCase({
    template: "Remerciement après règlement",
    segment: "particulier",
    variant: "particulier, il reste un solde",
    parts: one(12),
    extra: { received: { day: day("2026-11-20"), amount: cents(50_000), settled: false } },
  }),
  letterCase({
    template: "Transmission au recouvrement",
    segment: "standard",
    parts: two(60),
    extra: { earlier: noticeSent, collector: { name: "Cabinet Durand", email: "contact@durand.example" } },
  }),
  letterCase({
    template: "Transmission au recouvrement",
    segment: "particulier",
    variant: "particulier, point contesté",
    parts: one(80),
    extra: {
      earlier: noticeSent,
      collector: { name: "Cabinet Durand" },
      dispute: { motive: "les joints sont à reprendre", undisputed: cents(148_000) },
    },
  }),
];

/** The same, with the statement that the workbook gives to a letter that speaks of penalties. */
export const CASES: readonly LetterCase[] = PLAIN_CASES.map(({ name, input }) => ({
  name,
  input: usesStatement(input.template) ? { ...input, statement: statementOf(input) } : input,
}));

/** What people say in the cases, for the letters in English: their words are quoted as they are. */
const SAID_IN_ENGLISH: Readonly<Record<string, string>> = {
  "la facture est validée, le virement part en fin de semaine":
    "the invoice is approved, the transfer goes out at the end of the week",
  "les factures sont validées, le chèque part en fin de semaine":
    "the invoices are approved, the cheque goes out at the end of the week",
  "la facture est au visa du service technique": "the invoice is with the technical department for approval",
  "deux poignées manquent sur les portes du fournil.": "two handles are missing on the bakehouse doors.",
  "deux poignées manquent sur les portes du fournil": "two handles are missing on the bakehouse doors",
  "le virement est parti hier": "the transfer went out yesterday",
  "la personne qui valide est absente": "the person who approves payments is away",
  "la trésorerie est courte jusqu'à la fin du mois": "cash is short until the end of the month",
  "le règlement n'est pas prévu": "no payment is planned",
  "les joints sont à reprendre": "the joints need redoing",
  "Délai : livraison du solde avant le 15/12/2026": "Delivery: the balance before 15 December 2026",
  "pas de pénalités": "no penalties",
  "en trois fois": "in three instalments",
  "Délai : livraison le 11/12/2026, après le premier versement":
    "Delivery: on 11 December 2026, after the first instalment",
  "nous en reparlons au dernier versement": "to be discussed at the last instalment",
  "livraison non reçue ou en retard": "delivery not received or late",
};

/** Facts with every quotation in English. */
function saidInEnglish(value: unknown): unknown {
  if (typeof value === "string") return SAID_IN_ENGLISH[value] ?? value;
  if (Array.isArray(value)) return value.map(saidInEnglish);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, saidInEnglish(inside)]));
}

/** The same letter for a customer who reads English. */
export function inEnglish({ name, input }: LetterCase): LetterCase {
  const { call, dispute, offer, counter } = input;
  const facts = saidInEnglish({ call, dispute, offer, counter }) as Partial<LetterInput>;
  return {
    name,
    input: {
      ...input,
      ...facts,
      language: "en",
      customer: { ...input.customer, language: "en" },
      template: templateNamed(`${input.template.name} (EN)`),
    },
  };
}

/** The same cases in English. */
export const ENGLISH_CASES: readonly LetterCase[] = CASES.map(inEnglish);

export const CASES_BY_LANGUAGE = { fr: CASES, en: ENGLISH_CASES } as const;
