import type { Day } from "../../base/day.ts";
import { formatDay, plural } from "../../base/french-format.ts";

/** What the owner reads about notes that are not in the workbook yet. */
export const queueTexts = {
  region: "Connexion et notes en attente",
  offline: "Hors ligne",
  offlineHint:
    "Continuez à noter appels, promesses et réponses\u00a0: Crescendo les garde dans ce navigateur et les inscrira au retour du réseau. Les brouillons, eux, attendent la connexion.",
  waiting: (count: number): string => `${plural(count, "note")} en attente d'envoi`,
  why: {
    offline: (count: number): string =>
      count < 2
        ? "Pas de connexion à Internet. Elle est gardée dans ce navigateur et partira toute seule au retour du réseau."
        : "Pas de connexion à Internet. Elles sont gardées dans ce navigateur et partiront toutes seules au retour du réseau.",
    "sign-in": (count: number): string =>
      count < 2
        ? "Google demande de vous reconnecter avant de l'inscrire dans le classeur. Elle est gardée ici d'ici là."
        : "Google demande de vous reconnecter avant de les inscrire dans le classeur. Elles sont gardées ici d'ici là.",
    unavailable: (count: number): string =>
      count < 2
        ? "Google ne répond pas en ce moment. Elle est gardée dans ce navigateur\u00a0; un nouvel essai se fait tout seul."
        : "Google ne répond pas en ce moment. Elles sont gardées dans ce navigateur\u00a0; un nouvel essai se fait tout seul.",
    refused: (count: number): string =>
      count < 2
        ? "Google refuse de l'inscrire dans le classeur. Elle est gardée ici\u00a0; la raison est écrite ci-dessous."
        : "Google refuse d'inscrire certaines notes dans le classeur. Elles sont gardées ici\u00a0; la raison est écrite ci-dessous.",
  },
  see: "Voir ce qui attend",
  item: (kind: string, name: string, day: Day): string => `${kind} · ${name} · ${formatDay(day)}`,
  draftItem: "Le brouillon est dans Gmail\u00a0; il manque sa ligne dans le journal.",
  send: "Envoyer maintenant",
  reconnect: "Se reconnecter et envoyer",
  sending: "Envoi…",
  sent: (rows: number): string =>
    `${plural(rows, "ligne")} ${rows < 2 ? "inscrite" : "inscrites"} dans le journal.`,
  still: "Rien n'a pu être inscrit pour le moment. Tout reste gardé ici.",
  drop: "Retirer",
  dropLabel: (kind: string, name: string): string => `Retirer\u00a0: ${kind}, ${name}`,
  dropSure: "Retirer pour de bon",
  dropKeep: "Garder",
  dropped: "La note est retirée\u00a0: elle ne sera pas inscrite dans le classeur.",
  elsewhere: (count: number): string =>
    count < 2
      ? "1 note attend un autre classeur\u00a0: elle partira quand vous le rouvrirez."
      : `${count} notes attendent un autre classeur\u00a0: elles partiront quand vous le rouvrirez.`,
} as const;
