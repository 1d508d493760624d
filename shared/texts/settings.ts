/** The rows of `Réglages`: name, default value, what it does. Written once; the values are the owner's. */
export const SETTING_ROWS: readonly (readonly [name: string, value: string | number, explanation: string])[] =
  [
    [
      "Date d'arrêté",
      "",
      "Jour auquel la balance et les relances sont calculées. Vide : aujourd'hui. Jamais rempli par Crescendo.",
    ],
    ["Montant minimum", 15, "En dessous, le client n'est pas relancé par message (en euros)."],
    ["Montant minimum d'un appel", 300, "En dessous, un appel devient un e-mail (en euros)."],
    [
      "Montant minimum d'un recommandé",
      150,
      "En dessous, un recommandé devient une lettre et un e-mail (en euros).",
    ],
    [
      "Délai minimum entre contacts (j)",
      5,
      "Jours entre deux prises de contact avec un même client (7 au moins pour un client public ou particulier).",
    ],
    [
      "Fraîcheur des règlements (j)",
      7,
      "Au-delà, Crescendo demande de mettre les règlements à jour avant de relancer.",
    ],
    ["Tranches", "30/60/90", "Bornes de la balance âgée, en jours de retard."],
    [
      "Conditions par défaut",
      "",
      "Délai de paiement quand ni la facture ni le client n'en indiquent : 30J, 45J FDM, COMPTANT…",
    ],
    [
      "Imputation",
      "intérêts d'abord",
      "Un règlement partiel paie d'abord : « intérêts d'abord » (art.\u00a01343-1 du Code civil) ou « principal d'abord ».",
    ],
    ["Base de calcul", 365, "Jours par an dans le calcul des pénalités."],
    [
      "Taux de pénalité",
      "",
      "Taux de vos conditions générales (15 %). Vide : taux légal (taux de la BCE + 10 points).",
    ],
    [
      "Taux sous le plancher",
      "",
      "Quand votre taux passe sous le minimum légal d'un semestre (3 fois l'intérêt légal) : « plancher » ou « taux légal par défaut ». Vide : rien n'est calculé, les deux montants sont montrés.",
    ],
    ["Coût d'un appel", 12.5, "En euros, préparation comprise : sert au choix du canal."],
    ["Coût d'un courriel", 0, "En euros."],
    ["Coût d'un recommandé", 7, "En euros."],
    [
      "Capacité du jour",
      "5 appels, 15 messages",
      "Ce que vous pouvez faire en une matinée ; le reste est replié.",
    ],
    [
      "Métier",
      "",
      "bâtiment, services, commerce ou transport : ajoute à Scénarios les étapes d'usage du métier. Vide : les étapes générales.",
    ],
    [
      "Mode de priorité",
      "mixte",
      "Ordre des relances : « mixte » (montant et retard à craindre), « montant » ou « retard ».",
    ],
    ["Relances confiées à", "", "Qui relance. Vide : la personne de la colonne Responsable de Clients."],
    ["Litiges confiés à", "", "Qui répond aux réclamations quand le litige ne nomme personne."],
    ["Raison sociale", "", "Nom qui signe vos courriers."],
    ["Forme et capital", "", "Par exemple : SARL au capital de 8 000 €."],
    ["SIREN", "", "9 chiffres."],
    ["Adresse", "", "Siège de votre entreprise."],
    ["E-mail", "", "Adresse à laquelle vos clients répondent."],
    ["Téléphone", "", "Numéro à appeler en cas de doute sur vos coordonnées bancaires."],
    ["IBAN", "", "Compte sur lequel vos clients règlent."],
    ["BIC", "", "Facultatif en France."],
    ["Signataire courant", "", "Nom et qualité : « Camille Durand, gérante »."],
    ["Signataire mise en demeure", "", "Nom et qualité de la personne qui engage l'entreprise."],
    [
      "Médiateur de la consommation",
      "",
      "Nom et adresse du médiateur dont vous relevez : rappelé aux particuliers (art.\u00a0L616-1 du Code de la consommation).",
    ],
    ["Auteur", "", "Nom inscrit dans le journal."],
  ];

/** `Objectif · DSO`: a target that the owner sets, beside the indicator of that name. */
export const TARGET_SETTING = "Objectif · ";
/** `Moyenne publiée · DSO`: a published average; the row's `Explication` is its source. */
export const AVERAGE_SETTING = "Moyenne publiée · ";

/** What to do about a target or an average whose indicator nobody knows; `undefined`: any other unknown setting. */
export function unknownSettingAdvice(name: string): string | undefined {
  const word = /^(?:objectif|moyenne publiée)/i.exec(name)?.[0];
  return word === undefined
    ? undefined
    : `Écrivez après « ${word} · » le nom d'un indicateur, comme dans Indicateurs (DSO et CEI suffisent).`;
}

export const TAB_SETTING = "Onglet · ";
export const MAPPING_SETTING = "Correspondance · ";
export const TAB_SETTING_EXPLANATION = "Repère de l'onglet : il reste connu même renommé.";
export const SOURCE_SETTING_EXPLANATION = "Onglet lu par Crescendo. Écrivez « ignoré » pour ne plus le lire.";
export const MAPPING_SETTING_EXPLANATION =
  "Titre de la colonne lue. Corrigez-le si Crescendo s'est trompé : un autre titre, « colonne C », ou « aucune ».";

/** One row an invoice whose cheque is in hand: the day its status was first seen. */
export const CHEQUE_SETTING = "Chèque reçu · ";
export const CHEQUE_SETTING_EXPLANATION =
  "Jour où ce chèque a été vu dans votre liste, non encaissé : à vérifier 10 jours plus tard. Corrigez-le au besoin.";

/** What may be written in a setting whose words are few; `undefined`: its explanation says all. */
export function settingAdvice(name: string): string | undefined {
  if (name === "Métier") return "Écrivez bâtiment, services, commerce ou transport, ou laissez vide.";
  if (name === "Taux sous le plancher") return "Écrivez plancher ou taux légal par défaut, ou laissez vide.";
  if (name === "Mode de priorité") return "Écrivez mixte, montant ou retard.";
  return name.startsWith(TARGET_SETTING) || name.startsWith(AVERAGE_SETTING)
    ? "Écrivez un nombre, avec ou sans unité (45, 45 j, 12,5 %) ; la source va dans Explication."
    : undefined;
}
