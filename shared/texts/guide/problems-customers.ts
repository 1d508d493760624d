import { help } from "./problem-help.ts";

/** Problems of customers, journal, settings and policy. */
export const CUSTOMER_PROBLEMS = {
  "payer-to-ask": help(
    "Plusieurs clients, un seul payeur ?",
    "Ils partagent une adresse ou un nom : sans doute le même service paie.",
    "remplissez Payeur pour grouper les messages, ou écrivez « aucun ».",
  ),
  "payer-shared-number": help(
    "Même numéro chez deux clients d'un payeur",
    "Groupées, ces factures se confondraient : les relances restent séparées.",
    "donnez à chacune un numéro différent.",
  ),
  "payer-other-quality": help(
    "Payeur d'une autre nature",
    "La loi ne traite pas ce client comme son payeur : les relances restent séparées.",
    "vérifiez leurs typologies.",
  ),
  "statement-to-ask": help(
    "Un relevé par mois ?",
    "Ce client reçoit plusieurs factures par mois : un relevé fatigue moins que des rappels.",
    "écrivez « relevé mensuel » ou « pas de relevé » dans Circuit de paiement.",
  ),
  "contact-invalid": help(
    "Adresse e-mail invalide",
    "Elle n'est pas utilisée : aucun message ne peut partir à cette adresse.",
    "corrigez-la dans Clients.",
  ),
  "segment-unknown": help(
    "Typologie inconnue",
    "Le client est traité comme standard.",
    "choisissez dans la liste de la cellule.",
  ),
  "segment-proposed": help(
    "Typologie proposée",
    "Un indice fait penser que ce client n'est pas standard. Rien ne change tant que la cellule est vide.",
    "acceptez, ou écrivez « standard ».",
  ),
  "segments-more": help(
    "D'autres typologies proposées",
    "Elles attendent votre réponse.",
    "ouvrez la vue Typologies.",
  ),
  "segment-otherwise": help(
    "Typologie à vérifier",
    "Ce que vous avez écrit et un indice se contredisent, et la loi n'est pas la même.",
    "rien si vous êtes sûr.",
  ),
  "journal-event-unknown": help(
    "Événement inconnu",
    "La ligne du Journal n'est pas prise en compte.",
    "choisissez l'événement dans la liste.",
  ),
  "journal-row-unreadable": help(
    "Ligne du Journal illisible",
    "Il lui manque une date ou un client : elle ne compte pas.",
    "vérifiez-les.",
  ),
  "journal-customer-unknown": help(
    "Client du Journal inconnu",
    "Ce nom n'est pas dans vos factures.",
    "écrivez-le comme dans vos factures.",
  ),
  "journal-amount-unreadable": help(
    "Montant du Journal illisible",
    "La ligne compte sans ce montant : une promesse vaut alors pour tout ce qui est dû.",
    "écrivez un nombre.",
  ),
  "journal-day-unreadable": help(
    "Date promise illisible",
    "La ligne compte sans cette date : une promesse sans date ne suspend rien.",
    "écrivez-la comme 12/03/2026.",
  ),
  "journal-step-unreadable": help(
    "Étape du Journal illisible",
    "La ligne compte sans son numéro d'étape.",
    "écrivez 0, 1, 2, 3…",
  ),
  "journal-duplicated-identifier": help(
    "Identifiant en double",
    "La même ligne figure deux fois : seule la première compte.",
    "rien si c'est une copie.",
  ),
  "setting-unreadable": help(
    "Réglage illisible",
    "La valeur d'usage est prise à la place.",
    "corrigez la valeur ; l'explication à droite dit la forme attendue.",
  ),
  "setting-unknown": help(
    "Réglage inconnu",
    "Aucun réglage ne porte ce nom : la ligne est sans effet.",
    "vérifiez son nom, ou laissez-la.",
  ),
  "iban-invalid": help(
    "IBAN faux",
    "Sa clé, sa longueur ou son pays ne va pas. Aucune lettre ne part avec un IBAN faux.",
    "recopiez-le depuis votre RIB.",
  ),
  "bic-invalid": help(
    "BIC faux",
    "Aucun code à scanner n'est joint aux messages.",
    "recopiez-le, ou videz la cellule : il est facultatif en France.",
  ),
  "owner-rates-unreadable": help(
    "Taux du semestre illisibles",
    "La ligne « Taux … » est sans effet.",
    "écrivez les deux taux comme 2,65 / 2,80.",
  ),
  "owner-rates-ignored": help(
    "Taux déjà connus",
    "Crescendo connaît ce semestre : votre ligne ne change rien.",
    "comparez ; elle peut être supprimée.",
  ),
  "owner-rates-without-source": help(
    "Taux sans source",
    "Ils sont utilisés, mais un décompte doit citer d'où ils viennent.",
    "écrivez la source dans Explication.",
  ),
  "rate-half-year-unknown": help(
    "Taux d'un semestre inconnu",
    "Les pénalités de ces jours ne sont pas calculées. Le reste n'est pas bloqué.",
    "ajoutez la ligne « Taux … » à Réglages. Voir « Un nouveau semestre ».",
  ),
  "contract-rate-under-floor": help(
    "Taux sous le plancher légal",
    "Votre taux passe sous trois fois l'intérêt légal. La loi ne dit pas ce qui le remplace.",
    "choisissez dans Réglages, « Taux sous le plancher ».",
  ),
  "scenario-invalid": help(
    "Étape de scénario à corriger",
    "Une cellule de Scénarios ne se lit pas. L'étape n'est ni sautée ni envoyée : elle attend.",
    "voyez le défaut précis, expliqué plus bas.",
  ),
  "template-unknown": help(
    "Modèle inconnu",
    "Scénarios nomme une lettre que Modèles ne contient pas.",
    "créez-la, ou corrigez le nom.",
  ),
  "template-fault": help(
    "Défaut d'un modèle",
    "La lettre contient un champ inconnu, une balise mal fermée, ou quelque chose qu'elle ne devrait pas dire.",
    "corrigez la cellule dans Modèles ; le volet Gmail la montre avec un vrai client.",
  ),
};

/** What may be wrong in `Scénarios`: one entry a fault. */
export const SCENARIO_FAULTS = {
  "no-steps": help("Scénario sans étape", "Rien n'y sera relancé.", "ajoutez ses étapes."),
  "duplicated-rank": help(
    "Deux étapes du même numéro",
    "Elles disent des choses différentes : ni l'une ni l'autre ne part.",
    "numérotez 1, 2, 3…",
  ),
  "repeated-row": help("Étape écrite deux fois", "À l'identique : elle compte une fois.", "rien."),
  "rank-unreadable": help(
    "Numéro d'étape illisible",
    "L'étape attend votre correction.",
    "écrivez un nombre entier.",
  ),
  "day-unreadable": help(
    "Jour illisible",
    "L'étape attend votre correction.",
    "écrivez un nombre de jours, 10 ou -7.",
  ),
  "day-before-due": help(
    "Relance avant l'échéance",
    "Seule l'étape 0, préventive, peut partir avant l'échéance.",
    "écrivez un jour positif, ou le numéro 0.",
  ),
  "channel-unknown": help(
    "Canal inconnu",
    "L'étape attend votre correction.",
    "choisissez dans la liste de la cellule.",
  ),
  "condition-unknown": help(
    "Condition inconnue",
    "L'étape attend votre correction.",
    "écrivez toujours, ciblée ou sans réponse.",
  ),
  "minimum-unreadable": help(
    "Montant minimum illisible",
    "Celui du canal est pris.",
    "écrivez un montant, ou videz la cellule.",
  ),
  "name-missing": help(
    "Étape sans scénario",
    "La ligne n'est jouée pour personne.",
    "écrivez le nom du scénario.",
  ),
  "name-carried": help(
    "Nom repris de la ligne du dessus",
    "La ligne compte pour ce scénario.",
    "rien si c'est exact.",
  ),
  "missing-rank": help(
    "Étape manquante",
    "Le scénario passe directement à la suivante.",
    "rien si c'est voulu.",
  ),
  "preventive-late": help(
    "Préventive après l'échéance",
    "L'étape 0 ne part jamais le jour de l'échéance ni après.",
    "écrivez un jour négatif, ou un autre numéro.",
  ),
  "preventive-not-first": help("Préventive écrite plus bas", "Elle passe quand même la première.", "rien."),
  "milder-after-notice": help(
    "Message doux après la mise en demeure",
    "Il affaiblirait la lettre.",
    "placez-le avant, ou choisissez téléphone ou décision.",
  ),
  "offsets-not-growing": help(
    "Jours qui ne croissent pas",
    "Une étape n'est pas plus tardive que la précédente.",
    "corrigez la colonne Jour.",
  ),
  "unknown-scenario": help(
    "Scénario inconnu",
    "Clients nomme un scénario qui n'existe pas : le client suit celui de sa typologie.",
    "corrigez le nom.",
  ),
  "unused-scenario": help(
    "Scénario jamais joué",
    "Ni typologie ni client ne le suit.",
    "écrivez son nom dans Clients, ou laissez-le.",
  ),
  "no-formal-notice": help("Scénario sans mise en demeure", "Il s'arrête avant.", "rien si c'est voulu."),
};
