import type { Day } from "../../base/day.ts";
import { formatAmount, formatDay } from "../../base/french-format.ts";
import type { Cents } from "../../base/money.ts";
import type { StaleDraft } from "../../model/stale-draft.ts";

/** « FA-1 », « FA-1 et FA-2 », « FA-1, FA-2 et 3 autres factures ». */
function listed(numbers: readonly string[]): string {
  const [first = "", second = "", ...others] = numbers;
  if (numbers.length === 1) return first;
  if (others.length === 0) return `${first} et ${second}`;
  const more = others.length === 1 ? "une autre facture" : `${others.length}\u00a0autres factures`;
  return `${first}, ${second} et ${more}`;
}

/** What is left of the claim, when it is known. */
function left({ before, now, currency }: StaleDraft): string {
  if (before === undefined) return "";
  if (now === 0) return ` Des ${formatAmount(before, currency)} réclamés, plus rien n'est à relancer.`;
  return ` Des ${formatAmount(before, currency)} réclamés, ${formatAmount(now, currency)} restent à relancer.`;
}

/** Why a draft is no longer right, for the panel and for Gmail; complete French sentences. */
export function staleSentence(stale: StaleDraft, name: string): string {
  const { why, numbers, day, now } = stale;
  const which = numbers.length === 0 ? "" : ` ${listed(numbers)}`;
  const until = day === undefined ? "" : `, jusqu'au ${formatDay(day)}`;
  switch (why) {
    case "paid":
      return `${name} a réglé depuis\u00a0: ce message réclame ce qui n'est plus dû.`;
    case "partly-paid":
      return which === ""
        ? `Un règlement de ${name} est arrivé depuis.${left(stale)}`
        : `${name} a réglé${which} depuis.${left(stale)}`;
    case "disputed":
      return `${name} conteste${which === "" ? " ce qui est réclamé" : which}.${left(stale)}`;
    case "promised":
      return `${name} a promis de régler${which}${day === undefined ? "" : ` le ${formatDay(day)}`}.${left(stale)}`;
    case "planned":
      return `Un échéancier est en cours avec ${name}.${left(stale)}`;
    case "announced":
      return `Un règlement de ${name} est annoncé${which === "" ? "" : ` pour${which}`}.${left(stale)}`;
    case "held":
      return `La relance de ${name} est suspendue${which === "" ? "" : ` pour${which}`}${until}.${left(stale)}`;
    case "credit":
      return `Un avoir ou un règlement à affecter baisse ce que doit ${name}.${left(stale)}`;
    case "vanished":
      return `${numbers.length === 0 ? "Ce que ce message réclame n'est plus" : `${listed(numbers)} ${numbers.length === 1 ? "n'est plus" : "ne sont plus"}`} dans votre classeur.${now === 0 ? "" : left(stale)}`;
    case "overdue":
      return `${numbers.length === 0 ? "L'échéance" : `L'échéance de ${listed(numbers)}`} est passée\u00a0: ce message l'annonce encore à venir.`;
  }
}

/** Words of drafts: rewriting one before it exists, its conversation, and what makes it wrong since. */
export const draftTexts = {
  edit: {
    open: "Modifier le texte",
    subject: "Objet",
    text: (at: number, count: number): string => (count === 1 ? "Texte" : `Texte, partie ${at} sur ${count}`),
    fixed: "Cette partie vient de vos factures et de votre journal\u00a0: elle ne se modifie pas ici.",
    done: "Voir le message",
    back: "Revenir au texte proposé",
    edited: "Vous avez modifié ce message. C'est ce texte qui sera préparé et gardé.",
    subjectChanged: "Avec un autre objet, le message ouvrira une nouvelle conversation dans Gmail.",
  },
  thread: (day: Day): string => `Suit la relance du ${formatDay(day)}, dans la même conversation de Gmail.`,
  contact: {
    missing: (name: string): string => `Il manque l'adresse e-mail de ${name}.`,
    label: "Adresse e-mail",
    hint: "Elle sera inscrite dans l'onglet «\u00a0Clients\u00a0» de votre classeur.",
    save: "Enregistrer l'adresse",
    saving: "Enregistrement…",
  },
  stale: {
    title: "Ce brouillon n'est plus à jour",
    titlePaper: "Ce courrier n'est plus à jour",
    redo: "Refaire",
    remove: "Supprimer le brouillon",
    removePaper: "Annuler ce courrier",
    keep: "Garder",
    gone: "Il est déjà parti",
    back: "Retour",
    removeAsk: {
      gmail: "Le brouillon sera supprimé de Gmail, et l'annulation notée au journal.",
      compose:
        "L'annulation sera notée au journal. Si le message est encore ouvert ou en brouillon dans Gmail, supprimez-le vous-même.",
      paper: "L'annulation sera notée au journal. Ne postez pas la lettre imprimée.",
    },
    removeConfirm: "Oui, supprimer",
    removeConfirmPaper: "Oui, annuler",
    keepAsk: "Garder ce message tel qu'il est\u00a0? Rien ne sera changé.",
    keepConfirm: "Oui, le garder",
    keptSaid: (name: string): string => `Le message pour ${name} est gardé tel quel.`,
    redoAsk: (claimed: Cents, currency: string, numbers: readonly string[]): string =>
      `Le nouveau message réclame ${formatAmount(claimed, currency)} (${listed(numbers)}).`,
    redoAskNothingClaimed: (numbers: readonly string[]): string =>
      `Le nouveau message concerne ${listed(numbers)}.`,
    /** What becomes of the old one, by the way it went. */
    redoRemoves: {
      gmail: "L'ancien sera supprimé.",
      compose:
        "L'ancien est annulé au journal\u00a0: s'il est encore ouvert ou en brouillon dans Gmail, supprimez-le vous-même.",
      paper: "L'ancien est annulé au journal\u00a0: ne postez pas la lettre imprimée.",
    },
    redoSubject: "Objet",
    redoLoses: "Vos modifications du texte et vos pièces jointes ne sont pas reprises.",
    redoConfirm: "Remplacer le brouillon",
    redoing: "Remplacement…",
    redoNone:
      "Aujourd'hui, il n'y a plus de message à préparer pour ces factures. Supprimez ce brouillon\u00a0: la liste dira quand relancer.",
    redone: (name: string): string =>
      `Le brouillon pour ${name} a été refait. Quand il est parti, répondez «\u00a0Envoyé\u00a0».`,
    removedOnly: (name: string): string =>
      `L'ancien message pour ${name} est annulé. Il n'y en a pas d'autre à préparer aujourd'hui.`,
    notYet:
      "L'annulation attend le réseau\u00a0: le nouveau brouillon se préparera ensuite, depuis la liste du jour.",
    halfDone: (name: string, because: string): string =>
      `L'ancien message pour ${name} est annulé, mais le nouveau n'a pas pu être préparé. ${because} Vous le retrouverez dans la liste du jour.`,
    warnings: "À vérifier avant d'envoyer",
  },
} as const;
