import type { GuardCode } from "../../model/formal-notice.ts";
import { type GuideSection, item, said } from "./line.ts";

/** What stops or delays a letter, a plan or a formal notice. */
export const LETTER_FAILURES: readonly GuideSection[] = [
  {
    id: "lettre-incomplete",
    title: "Il manque une information pour écrire cette lettre",
    paragraphs: [
      said(
        "Un champ du modèle n'a pas de valeur, ou n'existe pas. La lettre s'arrête plutôt que de partir avec un blanc. Le message dit quel champ et où le remplir.",
      ),
      item("« Réglages › … » : votre identité, votre IBAN, votre signataire."),
      item(
        "« Un autre IBAN que celui de Réglages » : un compte est écrit dans un modèle ou dans une cellule ; retirez-le, ou mettez le vôtre dans Réglages.",
      ),
      item("« Clients, colonne … » : l'adresse, le SIREN, l'interlocuteur."),
      item(
        "« Champ inconnu » : corrigez le nom entre {{ }} dans Modèles ; la liste est dans « Les lettres et les messages ».",
      ),
    ],
  },
  {
    id: "lettre-adresse-refusee",
    title: "Une adresse e-mail est refusée",
    paragraphs: [
      said(
        "Elle est incomplète ou contient un signe impossible. Corrigez Clients, colonnes E-mail et Copie : une adresse par cellule, comme nom@exemple.fr.",
      ),
    ],
  },
  {
    id: "lettre-trop-lourde",
    title: "Les pièces jointes pèsent trop lourd",
    paragraphs: [
      said(
        "Gmail accepte 25 Mo par message, soit environ 17 Mo de fichiers. Retirez-en, ou envoyez un lien. Un fichier vide ou illisible n'est pas joint : choisissez-le à nouveau.",
      ),
    ],
  },
  {
    id: "lettre-sans-objet",
    title: "Il n'y a pas de message à préparer",
    paragraphs: [
      said(
        "Personne n'a répondu à l'appel, la promesse n'a pas de date, le litige n'a pas de responsable, le règlement est revenu impayé, ou un remerciement a déjà été préparé. Le message dit ce qui manque.",
      ),
    ],
  },
  {
    id: "echeancier-refuse",
    title: "L'échéancier ne tient pas",
    paragraphs: [
      item("La somme des versements doit faire exactement la dette choisie."),
      item("Chaque versement a un montant, et une date à venir, après la précédente ; 24 au plus."),
      item("Les avoirs et règlements non affectés se rapprochent d'abord."),
      item("Un échéancier par entreprise débitrice, avec ses seules factures."),
      item(
        "Avec un organisme public, les pénalités se maintiennent : y renoncer ne vaudrait rien (art. L2192-14 du Code de la commande publique).",
      ),
    ],
  },
  {
    id: "preuves-fichier-refuse",
    title: "Dossier de preuves : un fichier n'a pas été ajouté",
    paragraphs: [
      said(
        "Il est vide, trop lourd, ou l'ensemble dépasse ce que le navigateur peut mettre dans un ZIP. Les autres fichiers sont gardés.",
      ),
    ],
  },
];

/** What the guard of the formal notice says, by kind. */
export const GUARD_FAILURES: readonly GuideSection[] = [
  {
    id: "garde-rien-a-reclamer",
    title: "Rien à réclamer, ou pas d'étape par recommandé",
    paragraphs: [
      said(
        "Le client n'est plus dans le classeur, aucune facture échue n'est réclamable, ou son scénario ne prévoit pas de recommandé. Actualisez ; ou ajoutez à Scénarios une ligne : Canal « recommandé », Modèle « Mise en demeure ».",
      ),
    ],
  },
  {
    id: "garde-deja-preparee",
    title: "Une mise en demeure est déjà préparée ou partie",
    paragraphs: [
      said(
        "Une seconde n'y ajouterait rien. Répondez d'abord à « Envoyé ? », ou annulez dans le Journal celle qui n'est pas partie. Les factures d'une autre mise en demeure en cours sont laissées de côté.",
      ),
    ],
  },
  {
    id: "garde-avoirs",
    title: "Des avoirs ou des règlements ne sont pas affectés",
    paragraphs: [
      said(
        "Une mise en demeure réclame la somme exacte : affectez-les d'abord (Règlements, colonne Factures).",
      ),
    ],
  },
  {
    id: "garde-procedure",
    title: "Procédure collective notée",
    paragraphs: [
      said(
        "Les créances d'avant le jugement se déclarent, elles ne se réclament plus. La lettre ne peut porter que sur les livraisons postérieures.",
      ),
    ],
  },
  {
    id: "garde-taux-ou-devise",
    title: "Un taux manque, ou la devise n'est pas l'euro",
    paragraphs: [
      said(
        "Le décompte ne se calcule qu'en euros, avec des taux connus. Ajoutez le taux du semestre, répondez au plancher, ou rédigez cette lettre à la main.",
      ),
    ],
  },
  {
    id: "garde-adresse",
    title: "L'adresse ou l'identité du client",
    paragraphs: [
      said(
        "Une lettre part au siège : rue, code postal, ville dans Clients, colonne Adresse. Le SIREN permet de vérifier à qui l'on écrit.",
      ),
    ],
  },
  {
    id: "garde-identite",
    title: "Votre identité manque",
    paragraphs: [
      said(
        "Raison sociale, Forme et capital, SIREN, Adresse, IBAN, Signataire mise en demeure : remplissez ces lignes de Réglages. Une mise en demeure dit qui écrit, et où payer.",
      ),
    ],
  },
  {
    id: "garde-trop-tot",
    title: "C'est plus tôt que prévu",
    paragraphs: [
      said(
        "Des étapes n'ont pas été faites, la dernière relance écrite date de moins de 8 jours, personne n'a encore été joint, ou l'appel qui suit une parole non tenue n'est pas noté. Vous pouvez avancer en disant pourquoi : votre motif est gardé au Journal (« étape avancée »). Un juge regarde la progression.",
      ),
    ],
  },
  {
    id: "garde-laisse-de-cote",
    title: "Des factures sont laissées hors de la lettre",
    paragraphs: [
      said(
        "Un litige, une promesse, un échéancier, un paiement annoncé, une pause, une négociation, un rappel prévu, un dossier transmis, une perte, une retenue, un acompte, ou un statut à corriger les concerne. La lettre ne réclame que le reste ; confirmez que c'est bien cela.",
      ),
    ],
  },
  {
    id: "garde-echeance",
    title: "Des échéances manquent ou sont estimées",
    paragraphs: [
      said(
        "Sans échéance, la facture reste hors de la lettre. Estimée (organisme public sans date de réception), elle est réclamée sans intérêts : remplissez « Réception Chorus ».",
      ),
    ],
  },
  {
    id: "garde-prescription",
    title: "La prescription est proche ou passée",
    paragraphs: [
      said(
        "La date est une hypothèse, sans interruption. Une lettre n'arrête pas ce délai contre un débiteur privé : voyez vite un professionnel du droit si la somme compte.",
      ),
    ],
  },
  {
    id: "garde-points-a-verifier",
    title: "Autres points à vérifier",
    paragraphs: [
      item("D'autres débiteurs : une mise en demeure va à celui qui doit ; préparez la leur à part."),
      item(
        "Sous le minimum d'un recommandé : elle part en lettre simple et par e-mail, sans preuve de dépôt.",
      ),
      item("Sous le montant minimum d'une relance : le coût dépasse peut-être l'enjeu."),
      item("Tout autre avertissement : lisez-le, puis cochez la case."),
    ],
  },
];

/** Where each finding of the guard is explained: a new code without a section does not compile. */
export const GUARD_ANCHORS: Readonly<Record<GuardCode, string>> = {
  "unknown-customer": "garde-rien-a-reclamer",
  "no-step": "garde-rien-a-reclamer",
  "nothing-to-claim": "garde-rien-a-reclamer",
  "already-prepared": "garde-deja-preparee",
  "already-sent": "garde-deja-preparee",
  credits: "garde-avoirs",
  insolvency: "garde-procedure",
  currency: "garde-taux-ou-devise",
  "rate-unknown": "garde-taux-ou-devise",
  "rate-under-floor": "garde-taux-ou-devise",
  "address-missing": "garde-adresse",
  "address-incomplete": "garde-adresse",
  "sender-name": "garde-identite",
  "sender-form": "garde-identite",
  "sender-siren": "garde-identite",
  "sender-address": "garde-identite",
  "sender-iban": "garde-identite",
  "sender-iban-invalid": "garde-identite",
  "sender-signatory": "garde-identite",
  "letter-gap": "lettre-incomplete",
  "steps-skipped": "garde-trop-tot",
  "before-its-day": "garde-trop-tot",
  "written-recently": "garde-trop-tot",
  "nobody-reached": "garde-trop-tot",
  "other-notice-running": "garde-deja-preparee",
  "draft-unsettled": "garde-deja-preparee",
  "word-broken": "garde-trop-tot",
  dispute: "garde-laisse-de-cote",
  promise: "garde-laisse-de-cote",
  "instalment-plan": "garde-laisse-de-cote",
  "announced-paid": "garde-laisse-de-cote",
  pause: "garde-laisse-de-cote",
  negotiation: "garde-laisse-de-cote",
  "call-back": "garde-laisse-de-cote",
  "handed-over": "garde-laisse-de-cote",
  "written-off": "garde-laisse-de-cote",
  retention: "garde-laisse-de-cote",
  deposit: "garde-laisse-de-cote",
  status: "garde-laisse-de-cote",
  "no-due-date": "garde-echeance",
  "estimated-due": "garde-echeance",
  "limitation-passed": "garde-prescription",
  "limitation-near": "garde-prescription",
  "other-debtors": "garde-points-a-verifier",
  "sender-siren-invalid": "garde-identite",
  "customer-siren": "garde-adresse",
  "below-registered": "garde-points-a-verifier",
  "below-minimum": "garde-points-a-verifier",
  warning: "garde-points-a-verifier",
};
