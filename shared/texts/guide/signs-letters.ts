import type { Sign } from "./sign.ts";

/** Messages of letters, instalment plans and evidence. */
export const LETTER_SIGNS: readonly Sign[] = [
  [
    "lettre-trop-lourde",
    "les pièces jointes pèsent",
    "n'a pas été joint",
    "n'a pas pu être lu. choisissez-le",
  ],
  ["preuves-fichier-refuse", "il n'est pas ajouté"],
  ["lettre-adresse-refusee", "adresse e-mail refusée"],
  [
    "lettre-sans-objet",
    "il n'y a pas d'échange à récapituler",
    "la promesse ne dit pas de date",
    "personne n'est nommé pour suivre ce litige",
    "il n'y a pas de relevé à envoyer",
    "un remerciement ne part qu'après",
    "il n'y a pas de remerciement à envoyer",
    "un remerciement a déjà été préparé",
  ],
  [
    "echeancier-refuse",
    "il n'y a rien à échelonner",
    "le plan n'a aucune échéance",
    "un plan en compte 24 au plus",
    "n'a pas de montant : chaque échéance",
    "les échéances font",
    "donnez une date à chaque échéance",
    "déjà passé : choisissez une date",
    "déjà passée : choisissez une date",
    "ne vient pas après la précédente",
    "choisissez d'abord les échéances",
    "rédigez cet échéancier à la main",
    "choisissez « pénalités maintenues »",
    "préparez un échéancier par entreprise",
    "pour que l'échéancier porte",
  ],
  [
    "lettre-incomplete",
    "il manque une information pour écrire",
    "champ inconnu :",
    "aucune lettre ne peut être écrite avec ce modèle",
    "réglages › iban est faux",
    "réglages › bic est faux",
    "un autre iban que celui de réglages",
  ],
];
