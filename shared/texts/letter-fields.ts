/** How a field of a template is written: a word in a sentence, a table or list on its own line, or a condition. */
type LetterFieldKind = "texte" | "bloc" | "condition";

/** A field that an owner may write in a template. */
export interface LetterFieldWords {
  readonly name: string;
  readonly kind: LetterFieldKind;
  /** Which shelf of the list it stands on. */
  readonly group: LetterFieldGroup;
  /** In French: what it gives, and where it comes from. */
  readonly explanation: string;
  /** What it gives in a French letter; empty for a condition. */
  readonly sample: string;
}

export const LETTER_FIELD_GROUPS = [
  "Votre entreprise",
  "Le client",
  "Les factures",
  "Pénalités et indemnité",
  "Dates et délais",
  "Échanges",
  "Litige",
  "Offre et échéancier",
  "Recommandé",
  "Après le paiement ou le recouvrement",
  "Conditions",
] as const;
type LetterFieldGroup = (typeof LETTER_FIELD_GROUPS)[number];

type Row = readonly [name: string, explanation: string, sample: string, kind?: LetterFieldKind];

const group = (name: LetterFieldGroup, rows: readonly Row[]): readonly LetterFieldWords[] =>
  rows.map(([field, explanation, sample, kind = name === "Conditions" ? "condition" : "texte"]) => ({
    name: field,
    kind,
    group: name,
    explanation,
    sample,
  }));

/**
 * Every field of a template with what it gives; the fields of a letter are exactly these (a test compares them). In an
 * English template (« … (EN) ») the same names give English words, dates and amounts.
 */
export const LETTER_FIELDS: readonly LetterFieldWords[] = [
  ...group("Votre entreprise", [
    ["société", "Votre raison sociale (Réglages).", "Menuiserie Valbois"],
    ["forme", "Forme et capital (Réglages).", "SARL au capital de 8\u202f000\u00a0€"],
    ["siren", "Votre SIREN (Réglages).", "912\u00a0345\u00a0674"],
    ["adresse", "Votre adresse (Réglages).", "12 rue des Scieurs, 39000 Lons-le-Saunier"],
    ["courriel", "Votre adresse e-mail (Réglages).", "contact@valbois.example"],
    ["téléphone", "Votre téléphone (Réglages).", "03\u00a084\u00a000\u00a000\u00a012"],
    ["iban", "Votre IBAN (Réglages).", "FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189"],
    ["bic", "Votre BIC (Réglages).", "AGRIFRPP"],
    [
      "signature",
      "Nom et qualité du signataire courant, votre entreprise, téléphone et e-mail.",
      "Nadia Perrin, assistante de gestion\nMenuiserie Valbois\n03\u00a084\u00a000\u00a000\u00a012 – contact@valbois.example",
    ],
    [
      "signature_mise_en_demeure",
      "La même chose, avec le signataire des mises en demeure.",
      "Claire Valbois, gérante\nMenuiserie Valbois\n03\u00a084\u00a000\u00a000\u00a012 – contact@valbois.example",
    ],
    [
      "médiateur",
      "Médiateur de la consommation (Réglages)\u00a0: son nom et son adresse.",
      "Médiateur de la consommation, 1 place du Marché, 75001 Paris",
    ],
  ]),
  ...group("Le client", [
    [
      "salutation",
      "La formule d'appel\u00a0; «\u00a0Bonjour,\u00a0» quand la civilité n'est pas connue.",
      "Bonjour Madame Lefèvre,",
    ],
    ["civilité", "Le titre seul, pour ouvrir et fermer une lettre.", "Madame"],
    ["client", "Nom du client (Clients).", "Boulangerie Morel"],
    ["client_adresse", "Son adresse postale (Clients).", "3 place du Marché\n39100 Dole"],
    ["client_siren", "Son SIREN (Clients).", "812\u00a0345\u00a0671"],
    [
      "client_contact",
      "Interlocuteur, téléphone et e-mail (Clients)\u00a0: pour une lettre qui ne va pas au client.",
      "Mme Lefèvre, 03 84 00 00 45, compta@morel.example",
    ],
  ]),
  ...group("Les factures", [
    ["facture", "Numéro de la première facture.", "FA-12"],
    ["factures", "Tous les numéros.", "FA-12, FA-13 et FA-14"],
    ["nombre_factures", "Combien de factures.", "3\u00a0factures"],
    ["échéance", "Échéance de la première facture.", "11/04/2026"],
    ["total", "Ce que la lettre réclame\u00a0; ce qui va échoir, avant l'échéance.", "1\u202f234,56\u00a0€"],
    ["devise", "Code de la devise.", "EUR"],
    ["objet", "L'objet habituel d'une relance.", "Menuiserie Valbois – facture FA-12 échue le 11/04/2026"],
    [
      "objet_à_échoir",
      "L'objet d'un message avant l'échéance.",
      "Menuiserie Valbois – facture FA-12 à échéance du 11/04/2026",
    ],
    ["tableau", "Les factures, leurs échéances, ce qui reste à régler.", "", "bloc"],
    ["également_échues", "Les factures échues citées à part, hors du total.", "", "bloc"],
    ["avoirs_déduits", "Les avoirs et règlements déjà déduits.", "", "bloc"],
    ["références", "Commande, engagement, service\u00a0: ce dont ce client a besoin pour payer.", "", "bloc"],
    [
      "relevé",
      "Le compte du client\u00a0: factures échues et à échoir, avoirs et règlements, solde.",
      "",
      "bloc",
    ],
    ["relevé_solde", "Le solde de ce compte.", "1\u202f734,56\u00a0€"],
    [
      "pièces_jointes",
      "Ce qu'il faut joindre à cette lettre.",
      "copie de la facture, copies des relances, décompte des pénalités (annexe)",
    ],
  ]),
  ...group("Pénalités et indemnité", [
    ["taux", "Taux annuel des pénalités en vigueur.", "12,40\u00a0%"],
    ["pénalités", "Pénalités (ou intérêts moratoires) arrêtées au jour de la lettre.", "35,20\u00a0€"],
    ["pénalités_par_jour", "Ce qui s'y ajoute chaque jour.", "0,42\u00a0€"],
    ["indemnité", "40\u00a0€ par facture en retard.", "40,00\u00a0€"],
    ["total_avec_accessoires", "Principal, pénalités et indemnité.", "1\u202f309,76\u00a0€"],
    ["montants", "Principal, pénalités, indemnité et total, en tableau.", "", "bloc"],
    ["décompte", "Le calcul des pénalités, facture par facture et période par période.", "", "bloc"],
  ]),
  ...group("Dates et délais", [
    ["date", "Le jour de la lettre.", "22/11/2026"],
    ["date_longue", "Le jour de la lettre, en lettres.", "22\u00a0novembre\u00a02026"],
    [
      "date_limite",
      "Le délai imprimé\u00a0: avis + 8 jours, message ferme + 5, mise en demeure dépôt + 3 + 8 (15 pour un particulier).",
      "3\u00a0décembre\u00a02026",
    ],
    ["prochain_point", "Le jour où vous regarderez à nouveau.", "14/12/2026"],
    ["relances_précédentes", "Les relances déjà faites, datées.", "", "bloc"],
    ["mise_en_demeure_date", "Le jour de la mise en demeure envoyée.", "02/11/2026"],
  ]),
  ...group("Échanges", [
    ["appel_date", "Le jour de l'appel noté.", "20/11/2026"],
    ["appel_interlocuteur", "Avec qui.", "Mme Lefèvre"],
    ["appel_propos", "Ce qui a été dit, dans vos mots.", "le virement part vendredi"],
    ["rappel_date", "Le jour où vous rappellerez.", "27/11/2026"],
    ["promesse_dite_le", "Le jour où la promesse a été faite.", "20/11/2026"],
    ["promesse_date", "Le jour promis.", "10/12/2026"],
    ["promesse_montant", "La somme promise.", "1\u202f234,56\u00a0€"],
    ["promesse_moyen", "Le moyen de paiement annoncé.", "par virement"],
    ["promesse_signataire", "Qui a validé.", "M. Morel"],
  ]),
  ...group("Litige", [
    ["litige_motif", "Ce que le client conteste, dans ses mots.", "deux portes rayées à la livraison"],
    ["litige_responsable", "Qui lui répondra.", "Julien Roche"],
    ["litige_réponse", "Pour quel jour.", "02/12/2026"],
    ["litige_date", "Le jour où il l'a dit.", "18/11/2026"],
    ["litige_faits", "Motif et sommes, contestées ou non.", "", "bloc"],
    ["non_contesté", "La somme qui n'est pas contestée.", "834,56\u00a0€"],
  ]),
  ...group("Offre et échéancier", [
    ["offre_date", "Le jour de son offre.", "19/11/2026"],
    ["offre_points", "Ce qu'il propose.", "", "bloc"],
    ["contre_proposition", "Son offre et votre réponse, point par point.", "", "bloc"],
    ["plan_total", "La somme que l'échéancier règle.", "1\u202f200,00\u00a0€"],
    ["plan_total_en_lettres", "La même, en toutes lettres.", "mille deux cents euros"],
    ["plan_moyen", "Comment les versements sont faits.", "par virement"],
    ["plan_échéances", "Les versements, un par un.", "", "bloc"],
    [
      "plan_imputation",
      "À quoi va chaque versement.",
      "d'abord sur les pénalités échues, puis sur la facture",
    ],
    ["plan_délai", "Délai pour régler un versement manqué.", "huit jours"],
  ]),
  ...group("Recommandé", [
    ["recommandé_numéro", "Numéro de la lettre recommandée.", "1A 123 456 7890 1"],
    ["recommandé_dépôt", "Jour de son dépôt.", "20/11/2026"],
  ]),
  ...group("Après le paiement ou le recouvrement", [
    ["règlement_date", "Le jour du règlement reçu.", "21/11/2026"],
    ["règlement_montant", "La somme reçue.", "1\u202f234,56\u00a0€"],
    ["collecteur", "À qui le dossier est transmis.", "Cabinet Durand, commissaire de justice"],
  ]),
  ...group("Conditions", [
    ["une_facture", "Il y a une seule facture.", ""],
    ["plusieurs_factures", "Il y en a plusieurs.", ""],
    ["professionnel", "Le client est une entreprise.", ""],
    ["public", "Le client est un acheteur public.", ""],
    ["particulier", "Le client est un particulier.", ""],
    ["société_cliente", "Le client n'est pas un particulier.", ""],
    ["autre_interlocuteur", "La personne eue au téléphone n'est pas l'interlocuteur de Clients.", ""],
    ["interlocuteur_connu", "La civilité et le nom de l'interlocuteur sont connus.", ""],
    ["compte_clé", "C'est un compte clé.", ""],
    ["grand_compte", "C'est un grand compte.", ""],
    ["recommandé", "La lettre part en recommandé.", ""],
    ["échéance_estimée", "L'échéance d'une facture est estimée.", ""],
    ["appel_litige", "L'appel a fini sur un litige.", ""],
    ["appel_règlement_annoncé", "Le client a dit avoir payé.", ""],
    ["appel_à_rappeler", "Il faut rappeler.", ""],
    ["appel_trésorerie", "Le client a des difficultés de trésorerie.", ""],
    ["appel_refus", "Le client refuse de payer.", ""],
    ["plan_virement", "Les versements se font par virement.", ""],
    ["plan_pénalités_maintenues", "Les pénalités restent dues.", ""],
    ["plan_pénalités_abandonnées_si_tenu", "Elles sont abandonnées si l'échéancier est tenu.", ""],
    ["plan_pénalités_abandonnées", "Elles sont abandonnées.", ""],
    ["remise", "Votre proposition est inférieure à ce qui est dû.", ""],
    ["compte_soldé", "Plus rien n'est dû après ce règlement.", ""],
  ]),
];

/** What introduces the list of fields, for an owner who writes a template. */
export const LETTER_FIELDS_HELP: readonly string[] = [
  "{{champ}} est remplacé par sa valeur. S'il n'en a pas, la lettre s'arrête et dit où la remplir.",
  "{{#champ}} … {{/champ}} n'est écrit que si le champ a une valeur, ou si la condition est vraie\u00a0; {{^champ}} … {{/champ}}, dans le cas contraire.",
  "Un bloc (tableau ou liste) se met seul sur sa ligne.",
];
