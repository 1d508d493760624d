import { formatDay } from "../base/french-format.ts";
import type { EventKind, JournalEvent } from "../model/journal.ts";

const WORDS: Readonly<Record<EventKind, string>> = {
  "relance préparée": "Message préparé, envoi à confirmer",
  "relance envoyée": "Message envoyé",
  appel: "Appel",
  "message reçu": "Message reçu",
  promesse: "Promesse de règlement",
  "annoncé payé": "Règlement annoncé",
  "litige ouvert": "Litige ouvert",
  "litige clos": "Litige clos",
  "offre reçue": "Offre reçue",
  "contre-proposition envoyée": "Contre-proposition",
  échéancier: "Échéancier convenu",
  "mise en demeure préparée": "Mise en demeure préparée, envoi à confirmer",
  "mise en demeure envoyée": "Mise en demeure envoyée",
  "accusé de réception": "Accusé de réception",
  pause: "Pause",
  reprise: "Reprise des relances",
  "paiement rejeté": "Paiement rejeté",
  solvabilité: "Information sur la solvabilité",
  "procédure collective": "Procédure collective",
  "dossier transmis": "Dossier transmis",
  "passage en perte": "Passage en perte",
  "reprise d'historique": "Relances faites avant Crescendo",
  "étape avancée": "Étape avancée",
  note: "Note",
  annulation: "Annulation",
};

/** Past this length a line of history is cut: the journal has the rest. */
const LONGEST_DETAIL = 160;

/** What an event was, in a few words: its kind, the channel of a message, how a call ended. */
export function historyWords(event: Pick<JournalEvent, "kind" | "channel" | "motive" | "direction">): string {
  const { kind, channel, motive, direction } = event;
  if (kind === "appel") {
    const way = direction === "entrant" ? "Appel reçu" : "Appel";
    return motive === undefined ? way : `${way}\u00a0: ${lowered(motive)}`;
  }
  // What a message outside the steps is stands in its motive.
  if (kind === "relance envoyée" && motive !== undefined) return motive;
  const by = kind === "relance envoyée" || kind === "message reçu" ? channel : undefined;
  return by === undefined ? WORDS[kind] : `${WORDS[kind]} (${by})`;
}

const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** What else an event says: its motive, its detail, the day it promises. */
export function historyDetail(
  event: Pick<JournalEvent, "kind" | "motive" | "detail" | "promisedDay">,
): string {
  const { kind, motive, detail, promisedDay } = event;
  const isSaid = kind === "appel" || kind === "relance envoyée";
  const until = promisedDay === undefined ? undefined : `pour le ${formatDay(promisedDay)}`;
  const whole = [until, isSaid ? undefined : motive, detail]
    .filter((part): part is string => part !== undefined && part !== "")
    .join(" – ");
  const signs = [...whole];
  return signs.length <= LONGEST_DETAIL ? whole : `${signs.slice(0, LONGEST_DETAIL).join("").trimEnd()}…`;
}

export const PAYMENT_WORDS = { received: "Règlement reçu", returned: "Règlement revenu impayé" } as const;

/** A settlement noted on an invoice's own row. */
export const settledWords = (number: string): string => `Règlement noté sur la facture ${number}`;
