import type { Day } from "../base/day.ts";
import { formatDay, plural } from "../base/french-format.ts";
import type { DebtorQuality } from "../model/customer.ts";
import type { SendingGuide } from "../model/formal-notice.ts";
import type { Channel } from "../model/scenario.ts";

/** What `Détail` keeps of what the owner confirmed. */
export function confirmedDetail(subject: string, kept: readonly string[]): string {
  if (kept.length === 0) return subject;
  return `${subject} – Vérifié avant la lettre\u00a0: ${kept.join("\u00a0; ")}`;
}

export const REASON_MISSING = "Dites pourquoi vous avancez cette étape\u00a0: le Journal garde votre motif.";

/** The letter was printed for a deposit on another day: what its printed deadline leaves now. */
export function deadlineTooShort(deadline: Day, left: number, wanted: number): string {
  const days = left < 0 ? "est passé" : `ne laisse plus que ${plural(left, "jour")}`;
  return `Déposée ce jour-là, la lettre imprime un délai (${formatDay(deadline)}) qui ${days}, au lieu de ${wanted} après sa présentation. Annulez-la et préparez-la à nouveau le jour du dépôt.`;
}

export const DEPOSIT_IN_FUTURE = "La date de dépôt est à venir\u00a0: notez-la une fois la lettre déposée.";

export function depositBeforeLetter(prepared: Day): string {
  return `La date de dépôt précède la lettre, préparée le ${formatDay(prepared)}.`;
}

/** How the registered letter was presented, as `Motif` keeps it. */
export const PRESENTATION_WORDS = {
  delivered: "Première présentation, lettre remise",
  unclaimed: "Première présentation, lettre non réclamée",
  refused: "Première présentation, lettre refusée",
  presented: "Première présentation",
} as const;
export type Presentation = keyof typeof PRESENTATION_WORDS;

const LRAR: SendingGuide = {
  title: "Par la poste\u00a0: lettre recommandée avec avis de réception (LRAR)",
  steps: [
    "Imprimez le PDF, relisez-le, signez-le.",
    "Joignez les copies que la lettre annonce au-dessous de la signature, et pliez le tout, l'adresse dans la fenêtre de l'enveloppe.",
    "Déposez-le au bureau de poste, ou en ligne auprès de votre prestataire, avec avis de réception.",
    "Gardez la preuve de dépôt et une copie signée\u00a0; notez ici la date de dépôt et le numéro du recommandé.",
    "Envoyez ensuite la copie par e-mail\u00a0: Crescendo prépare le brouillon.",
    "Au retour de l'avis de réception, notez la date de première présentation et rangez l'avis avec le dossier.",
  ],
  notes: [
    "Le recommandé est une preuve, pas une condition\u00a0: l'article 1344 du Code civil demande une sommation ou un acte portant interpellation suffisante.",
    "Non réclamée ou refusée, la lettre reste valable comme mise en demeure (Cass. 1re civ., 20 janvier 2021, n°\u00a019-20.680).",
  ],
};

/** Electronic registered mail; a person who is not a professional must have agreed to it before. */
function lre(quality: DebtorQuality): SendingGuide {
  return {
    title: "En ligne\u00a0: lettre recommandée électronique (LRE)",
    steps: [
      "Choisissez un prestataire qualifié\u00a0: une LRE qualifiée vaut lettre recommandée (art.\u00a0L100 du Code des postes et des communications électroniques).",
      quality === "particulier"
        ? "Votre client est un particulier\u00a0: il doit avoir accepté avant de recevoir des recommandés électroniques. Sans cet accord, passez par la poste."
        : "Vérifiez que l'adresse e-mail est bien celle de la société destinataire\u00a0; un destinataire non professionnel doit avoir accepté la LRE avant l'envoi.",
      "Joignez le PDF et les copies que la lettre annonce, envoyez, notez ici la date d'envoi et le numéro.",
      "Téléchargez les preuves (dépôt, réception ou refus) et gardez-les avec le dossier.",
    ],
    notes: [
      "Le destinataire a 15 jours, à compter du lendemain de l'avis, pour accepter\u00a0; avant cela il ne voit pas votre nom (art.\u00a0R53-3 du même code).",
      "Le prestataire garde les preuves un an au moins (art.\u00a0R53-2 et R53-3)\u00a0: archivez-les avant.",
    ],
  };
}

const PLAIN_LETTER: SendingGuide = {
  title: "Par lettre simple et e-mail",
  steps: [
    "Imprimez le PDF, signez-le et postez-le\u00a0; notez le jour.",
    "Envoyez le même texte par e-mail le même jour\u00a0: la date d'envoi fait trace.",
  ],
  notes: [
    "La mise en demeure n'a pas de forme imposée (art.\u00a01344 du Code civil)\u00a0; une lettre simple se prouve plus difficilement qu'un recommandé.",
  ],
};

/** How to send a formal notice, by channel and debtor. */
export function sendingGuide(quality: DebtorQuality, channel: Channel | undefined): readonly SendingGuide[] {
  const registered = [LRAR, lre(quality)];
  return channel === "recommandé" ? registered : [PLAIN_LETTER, ...registered];
}
