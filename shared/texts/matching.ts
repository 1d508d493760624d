import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { MatchReason, Residual } from "../model/matching.ts";

/** `Motif` of the journal's notes that record what a run changed, and what the owner refused. */
export const MATCHED_MOTIVE = "rapprochement";
export const REFUSED_MOTIVE = "rapprochement refusé";
/** `Motif` of the pause that keeps a retention out of what is overdue. */
export const RETENTION_MOTIVE = "retenue de garantie";

/** `État` of a row of `Règlements`; an empty cell is a payment with nothing found. */
export const PAYMENT_STATES = {
  lettered: "lettré",
  partial: "partiel",
  toConfirm: "à confirmer",
  ignored: "ignoré",
} as const;

export type ResidualKind = Residual["kind"];

/** Up to this much a small difference is a slip of the pen; above it, more likely bank fees. */
const SLIP = 100;

/** Motif of a note by which the owner says that a receipt is not the money of a ledger line. */
export const OTHER_MONEY_MOTIVE = "autre règlement";

/** What `residualMeans` may say: a row with one of these is no money received. */
export const RESIDUAL_MEANS: readonly string[] = ["écart", "frais bancaires", "escompte", "commission carte"];

/** `Moyen` of the row that settles a residual; a retention has none. */
export function residualMeans(kind: Exclude<ResidualKind, "retention">, amount: Cents): string {
  if (kind === "early-discount") return "escompte";
  if (kind === "card-commission") return "commission carte";
  return amount <= SLIP ? "écart" : "frais bancaires";
}

const quoted = (text: string | undefined): string => `«\u00a0${text ?? ""}\u00a0»`;

/** Why two things were put together, one clause: « Le libellé porte le numéro FA-2026-0123 ». */
export function matchReasonWords(reason: MatchReason, currency: string): string {
  const amount = formatAmount(reason.amount ?? (0 as Cents), currency);
  const count = reason.count ?? 0;
  switch (reason.code) {
    case "number":
      return `Le libellé porte le numéro ${reason.text ?? ""}`;
    case "number-abbreviated":
      return `Le libellé porte ${quoted(reason.text)}, forme abrégée ou coupée d'un numéro de facture`;
    case "customer-known":
      return "Le règlement est déjà au compte de ce client";
    case "customer-name":
      return `Le libellé nomme le client\u00a0: ${quoted(reason.text)}`;
    case "customer-code":
      return `Le libellé porte le code du client\u00a0: ${quoted(reason.text)}`;
    case "payer-name":
      return `Le libellé nomme le payeur inscrit dans «\u00a0Clients\u00a0»\u00a0: ${quoted(reason.text)}`;
    case "payer-learned":
      return `Le même payeur a déjà réglé pour ce client\u00a0: ${quoted(reason.text)}`;
    case "other-payer":
      return `Le libellé nomme quelqu'un d'autre\u00a0: ${quoted(reason.text)}`;
    case "exact-amount":
      return "Montant exact d'une seule facture ouverte de ce client";
    case "sum-of-invoices":
      return `Somme exacte de ${plural(count, "facture")}`;
    case "whole-balance":
      return "Montant exact de tout ce que doit ce client";
    case "amount-unique":
      return "Aucun autre client ne doit exactement ce montant";
    case "oldest-first":
      return "Affecté aux factures les plus anciennes, faute d'indice plus précis";
    case "partial":
      return `Paiement partiel\u00a0: il restera ${amount}`;
    case "credit-note-used":
      return `L'avoir ${reason.text ?? ""} est utilisé pour ${amount}`;
    case "small-difference":
      return `Écart de ${amount}\u00a0: peut-être un arrondi ou des frais bancaires`;
    case "early-discount":
      return `Il manque ${amount}, payé avant l'échéance\u00a0: peut-être un escompte`;
    case "retention":
      return `Il manque 5\u00a0% (${amount})\u00a0: peut-être une retenue de garantie`;
    case "card-commission":
      return count > 0
        ? `Encaissement par carte de ${plural(count, "facture")}, net d'une commission de ${amount}`
        : `Encaissement par carte, net d'une commission de ${amount}`;
    case "overpayment":
      return `Trop-perçu de ${amount}, qui reste à affecter`;
    case "rejected-payment":
      return reason.day === undefined
        ? "Rejet d'un règlement\u00a0: ses factures redeviennent dues"
        : `Rejet du règlement du ${formatDay(reason.day)}\u00a0: ses factures redeviennent dues`;
    case "several-candidates":
      return `${plural(count, "possibilité")} ${count < 2 ? "se vaut" : "se valent"}`;
    case "before-issue":
      return "Payé avant la date de la facture";
  }
}

/** What agreeing to settle a residual does. */
export function residualOfferWords(
  { kind, number, amount }: Residual,
  currency: string,
  releaseDay: Day | undefined,
): string {
  const rest = `${formatAmount(amount, currency)} de ${number}`;
  if (kind === "retention") {
    const until = releaseDay === undefined ? "" : `, à réclamer à partir du ${formatDay(releaseDay)}`;
    return `Mettre de côté ${rest} en retenue de garantie${until}.`;
  }
  const as = {
    "early-discount": "escompte accordé",
    "card-commission": "commission de carte",
    "small-difference": amount <= SLIP ? "écart de règlement" : "frais bancaires",
  }[kind];
  return `Solder aussi ${rest} en ${as}.`;
}

/** `Libellé` of the row that settles a residual. */
export function residualLabel(
  { kind, number, amount }: Residual,
  payment: { readonly day: Day | undefined; readonly label: string },
): string {
  const what = {
    "early-discount": "Escompte accordé",
    "card-commission": "Commission de carte",
    retention: "Retenue de garantie",
    "small-difference": amount <= SLIP ? "Écart de règlement" : "Frais bancaires",
  }[kind];
  const when = payment.day === undefined ? "" : ` du ${formatDay(payment.day)}`;
  return `${what} sur ${number}, règlement${when}\u00a0: ${payment.label}`;
}

/** `Libellé` of the rows that a receipt of several customers is cut into. */
export function shareLabel(label: string): string {
  return `Part d'un encaissement groupé\u00a0: ${label}`;
}

/** `Détail` of the event that keeps a retention out of what is overdue. */
export function retentionDetail(amount: Cents, currency: string, number: string, day: Day): string {
  return `Retenue de ${formatAmount(amount, currency)} sur ${number}, exigible le ${formatDay(day)}`;
}

export function confidenceWord(confidence: number, sure: boolean): "sûr" | "probable" | "possible" {
  if (sure) return "sûr";
  return confidence >= 0.7 ? "probable" : "possible";
}

/** What a run of sure matches did, as the journal and the list of runs say it. */
export function runSentence(count: number, amounts: readonly string[], groups: number): string {
  const paid =
    count === 0
      ? []
      : [`${plural(count, "règlement")} ${count < 2 ? "affecté" : "affectés"} (${amounts.join(" et ")})`];
  const lettered =
    groups === 0
      ? []
      : [`${plural(groups, "groupe")} ${groups < 2 ? "lettré" : "lettrés"} dans «\u00a0Grand livre\u00a0»`];
  const all = [...paid, ...lettered];
  return `Rapprochement\u00a0: ${all.join(", ")}.`;
}

/** What one accepted proposal, or the owner's own choice, did. */
export function choiceSentence(
  how: "accepted" | "assigned",
  what: { readonly amount: string; readonly day: Day | undefined; readonly customer: string },
  numbers: readonly string[],
  extras: readonly string[],
): string {
  const when = what.day === undefined ? "" : ` du ${formatDay(what.day)}`;
  const on = numbers.length === 0 ? "sans facture" : numbersInWords(numbers);
  const first = how === "accepted" ? "Proposition acceptée" : "Affectation choisie";
  return [`${first}\u00a0: ${what.amount}${when}, ${what.customer}, ${on}.`, ...extras].join(" ");
}

/** Some numbers by name, the others counted. */
function numbersInWords(numbers: readonly string[]): string {
  const shown = numbers.slice(0, 5).join(", ");
  return numbers.length > 5 ? `${shown} et ${plural(numbers.length - 5, "autre")}` : shown;
}

/** Gives a sentence that was read from a cell its no-break spaces back: reading makes every space an ordinary one. */
export function withFrenchSpaces(text: string): string {
  return text
    .replace(/(\d) (?=\d{3}(?:\D|$))/g, "$1\u202f")
    .replace(/(\d) (?=\p{L})/gu, "$1\u00a0")
    .replace(/ (?=[:;?!%€»])/g, "\u00a0")
    .replace(/« /g, "«\u00a0");
}

/** Beginning of the rows that go on with the detail of a run. */
export function runContinuation(part: number, parts: number): string {
  return `Suite du détail, ${part} sur ${parts}`;
}

/** State of the payments in one sentence. */
export function matchSentence(state: {
  readonly payments: number;
  readonly applied: number;
  readonly amounts: readonly string[];
  readonly groups: number;
  readonly ready: number;
  readonly toConfirm: number;
  readonly withoutMatch: number;
}): string {
  const { applied, ready, toConfirm, withoutMatch } = state;
  const parts: string[] = [];
  if (applied > 0)
    parts.push(
      `${plural(applied, "règlement")} ${applied < 2 ? "affecté" : "affectés"} (${state.amounts.join(" et ")})`,
    );
  if (state.groups > 0)
    parts.push(`${plural(state.groups, "groupe")} du grand livre ${state.groups < 2 ? "lettré" : "lettrés"}`);
  if (ready > 0) parts.push(`${plural(ready, "règlement")} à affecter sans hésitation`);
  if (toConfirm > 0) parts.push(`${plural(toConfirm, "règlement")} à confirmer`);
  if (withoutMatch > 0) parts.push(`${plural(withoutMatch, "règlement")} sans facture trouvée`);
  if (parts.length === 0)
    return state.payments === 0 ? "Aucun règlement à rapprocher." : "Tous les règlements sont affectés.";
  return `${parts.join(", ")}.`;
}

/** What happened after an undo. */
export function undoSentence(restored: number, leftAlone: number): string {
  const done =
    restored === 0
      ? "Rapprochement annulé\u00a0: aucune ligne n'a été modifiée."
      : `Rapprochement annulé\u00a0: ${plural(restored, "ligne")} ${restored < 2 ? "remise" : "remises"} comme avant.`;
  if (leftAlone === 0) return done;
  return `${done} ${plural(leftAlone, "ligne")} ${
    leftAlone < 2
      ? "a été modifiée depuis, elle est laissée telle quelle"
      : "ont été modifiées depuis, elles sont laissées telles quelles"
  }.`;
}

export function refusedSentence(amount: string): string {
  return `Proposition refusée pour le règlement de ${amount}\u00a0: elle ne sera plus faite.`;
}

/** `Motif` of the note by which a residual is refused: the invoice stays due for it. */
export function residualRefusedMotive(kind: ResidualKind): string {
  return {
    "small-difference": "écart refusé",
    "early-discount": "escompte refusé",
    "card-commission": "commission refusée",
    retention: "retenue de garantie refusée",
  }[kind];
}

export function residualRefusedSentence(numbers: readonly string[]): string {
  return `Le reste de ${numbersInWords(numbers)} n'est pas soldé\u00a0: il reste dû, et la question ne sera plus posée.`;
}

export function ignoredSentence(amount: string): string {
  return `Le règlement de ${amount} est laissé de côté\u00a0: rien ne sera plus proposé pour lui.`;
}

/** Refusals of matching: complete sentences, nothing was written. */
export const MATCH_REFUSALS = {
  noPayments:
    "Le classeur n'a pas d'onglet «\u00a0Règlements\u00a0»\u00a0: importez d'abord un relevé de banque.",
  columns: (missing: readonly string[]): string =>
    `Il manque à l'onglet «\u00a0Règlements\u00a0» ${missing.length < 2 ? "la colonne" : "les colonnes"} ${missing
      .map((name) => `«\u00a0${name}\u00a0»`)
      .join(
        ", ",
      )}\u00a0: rien n'a été écrit. Rétablissez ${missing.length < 2 ? "cette colonne" : "ces colonnes"}, puis recommencez.`,
  proposalGone:
    "Cette proposition n'existe plus\u00a0: le classeur a changé depuis. Rien n'a été écrit. Relisez les règlements.",
  paymentGone:
    "Ce règlement n'est plus à affecter\u00a0: le classeur a changé depuis. Rien n'a été écrit. Relisez les règlements.",
  runGone: "Ce rapprochement n'est plus dans le journal, ou il a déjà été annulé. Rien n'a été écrit.",
  runUnreadable:
    "Le détail de ce rapprochement a été modifié dans l'onglet «\u00a0Journal\u00a0»\u00a0: il ne peut plus être annulé exactement. Rien n'a été écrit.",
  customerUnknown: "Ce client n'est pas dans le classeur. Rien n'a été écrit.",
  invoiceUnknown: (number: string): string =>
    `La facture ${number} n'est pas ouverte au compte de ce client, ou son numéro y figure deux fois. Rien n'a été écrit.`,
  otherCustomer: (name: string): string =>
    `Ce règlement est déjà affecté en partie à ${name}. Rien n'a été écrit\u00a0: videz d'abord ses «\u00a0Factures\u00a0», ou choisissez des factures de ce client.`,
  otherCurrency: (number: string): string =>
    `La facture ${number} est dans une autre devise que le règlement. Rien n'a été écrit.`,
  tooMuchForPayment: (rest: string): string =>
    `Les montants choisis dépassent ce qui reste du règlement (${rest}). Rien n'a été écrit.`,
  tooMuchForInvoice: (number: string, open: string): string =>
    `Le montant choisi dépasse ce qui reste dû de ${number} (${open}). Rien n'a été écrit.`,
  needsIdentifier:
    "Cet encaissement groupé n'a pas d'«\u00a0Identifiant\u00a0» dans «\u00a0Règlements\u00a0»\u00a0: donnez-lui-en un (n'importe quel texte), puis recommencez. Rien n'a été écrit.",
  nothingChosen: "Choisissez au moins une facture ou un client. Rien n'a été écrit.",
  doesNotFit:
    "Cette affectation ne tient plus\u00a0: le règlement ou une facture a été affecté entre-temps. Rien n'a été écrit. Relisez les règlements.",
} as const;
