import { type GuideSection, item, said, step, warning } from "./line.ts";

/** What Google refuses the extension. */
export const EXTENSION_FAILURES: readonly GuideSection[] = [
  {
    id: "message-connexion-expiree",
    title: "Votre connexion à Google a expiré",
    product: "extension",
    paragraphs: [
      said(
        "L'accès donné par Google dure environ une heure. D'ordinaire il se renouvelle seul ; parfois Google veut vous revoir.",
      ),
      said(
        "Que faire : « Se reconnecter ». Une fenêtre s'ouvre, vous confirmez, vous revenez où vous étiez.",
      ),
    ],
  },
  {
    id: "message-autre-boite",
    title: "La fenêtre de Google a donné une autre boîte que la vôtre",
    product: "extension",
    paragraphs: [
      said(
        "Plusieurs comptes Google sont ouverts dans ce navigateur, et celui qui a répondu n'est pas celui que vous avez indiqué. Aucun brouillon n'a été créé.",
      ),
      item("Recommencez : la fenêtre de Google vous laisse choisir le bon compte."),
      item(
        "Si les deux adresses ouvrent la même boîte (un alias), inscrivez dans Réglages celle que le message nomme.",
      ),
    ],
  },
  {
    id: "message-administrateur",
    title: "L'administrateur n'autorise pas Crescendo",
    product: "extension",
    paragraphs: [
      said(
        "Dans une organisation, l'administrateur de Google Workspace choisit les applications autorisées. Rien n'a été fait.",
      ),
      item("Demandez-lui d'autoriser Crescendo."),
      item("En attendant, ouvrez un fichier sans vous connecter : le volet fonctionne sans Google."),
    ],
  },
  {
    id: "message-autorisation-refusee",
    title: "L'autorisation a été refusée, ou la fenêtre fermée",
    product: "extension",
    paragraphs: [
      said("Rien n'a été fait. Crescendo demande le moins possible, et n'envoie jamais de message."),
      said("Que faire : recommencez quand vous voulez."),
    ],
  },
  {
    id: "message-autorisation-partielle",
    title: "Il manque une autorisation",
    product: "extension",
    paragraphs: [
      said("Une case n'a pas été cochée dans la fenêtre de Google ; le message dit ce qu'elle permettait."),
      said(
        "Que faire : recommencez et laissez-la cochée. Pour les brouillons, vous pouvez aussi choisir la fenêtre de rédaction de Gmail, qui ne demande rien.",
      ),
    ],
  },
  {
    id: "message-reponse-ecartee",
    title: "La réponse reçue ne correspond pas à la demande",
    product: "extension",
    paragraphs: [
      said(
        "La réponse de la fenêtre de connexion n'était pas celle attendue. Par prudence, elle a été écartée.",
      ),
      said(
        "Que faire : recommencez la connexion. Si cela revient, fermez les autres fenêtres de connexion de Google.",
      ),
    ],
  },
  {
    id: "message-aucun-classeur",
    title: "Aucun classeur n'est choisi",
    product: "extension",
    paragraphs: [
      said(
        "Le volet ne sait pas dans quel classeur travailler, ou la fenêtre de Google a été validée sans choix.",
      ),
      said("Que faire : « Choisir mon classeur », cliquez sur le fichier, puis validez."),
    ],
  },
  {
    id: "message-identifiant-client",
    title: "La connexion à Google n'est pas configurée",
    product: "extension",
    paragraphs: [
      said(
        "Il manque l'identifiant client OAuth, que Google demande à chaque installation, ou Google l'a refusé.",
      ),
      step("Ouvrez les options de Crescendo (clic droit sur l'icône › Options)."),
      step("Collez l'identifiant ; il se termine par .apps.googleusercontent.com."),
      step("Vérifiez que l'adresse de redirection affichée est bien déclarée dans la console Google Cloud."),
    ],
  },
  {
    id: "message-compte-sans-droit",
    title: "Votre compte n'a pas le droit de modifier ce classeur",
    product: "extension",
    paragraphs: [
      said(
        "Le classeur n'est pas partagé en modification avec le compte connecté. C'est souvent le mauvais compte.",
      ),
      said("Que faire : reconnectez-vous avec le compte de l'entreprise, ou demandez le partage."),
    ],
  },
  {
    id: "message-boite-refusee",
    title: "Gmail refuse l'accès à cette boîte",
    product: "extension",
    paragraphs: [
      said("Le compte connecté n'est pas celui de la boîte, ou les brouillons n'ont pas été autorisés."),
      item("Reconnectez-vous avec votre adresse professionnelle."),
      item(
        "Ou préparez vos messages dans la fenêtre de rédaction de Gmail (Réglages du volet) : elle ne demande rien.",
      ),
    ],
  },
  {
    id: "message-classeur-non-partage",
    title: "Ce classeur n'a pas été partagé avec Crescendo",
    product: "extension",
    paragraphs: [
      said(
        "L'accès de Crescendo porte sur le seul fichier que vous avez choisi. Celui-ci n'en fait pas partie, ou il a été supprimé.",
      ),
      said("Que faire : s'il s'ouvre dans Google Sheets, choisissez-le à nouveau."),
    ],
  },
  {
    id: "message-brouillon-disparu",
    title: "Ce brouillon n'existe plus dans Gmail",
    product: "extension",
    paragraphs: [
      said("Il a été envoyé ou supprimé. Crescendo ne peut pas le savoir à votre place."),
      said("Que faire : regardez dans les messages envoyés, puis répondez « Envoyé » ou « Pas envoyé »."),
    ],
  },
  {
    id: "message-trop-de-demandes",
    title: "Google demande de ralentir",
    product: "extension",
    paragraphs: [
      said("Trop de demandes en une minute. Crescendo attend déjà entre les essais."),
      said("Que faire : attendez une minute, puis recommencez. Ce qui est fait est fait."),
    ],
  },
  {
    id: "message-demande-refusee",
    title: "Google a refusé la demande",
    product: "extension",
    paragraphs: [
      said("Le plus souvent, un onglet a été renommé, supprimé ou protégé depuis la lecture."),
      said(
        "Que faire : « Relire le classeur ». Si un onglet a disparu, Fichier › Historique des versions le rend.",
      ),
    ],
  },
  {
    id: "message-classeur-a-relire",
    title: "Le classeur ou le journal a changé depuis sa lecture",
    product: "extension",
    paragraphs: [
      said(
        "Quelqu'un a écrit dans le classeur, ou le volet l'a perdu de vue. Par prudence, rien n'a été écrit : le message ou la relance n'est peut-être plus à faire.",
      ),
      said("Que faire : relisez la liste, puis recommencez."),
    ],
  },
  {
    id: "message-lien-illisible",
    title: "Ce texte n'est pas le lien d'un classeur",
    product: "extension",
    paragraphs: [
      said("L'adresse d'un classeur Google Sheets contient /spreadsheets/d/."),
      said("Que faire : ouvrez le classeur, copiez l'adresse de la barre du navigateur, collez-la."),
    ],
  },
  {
    id: "message-lettre-disparue",
    title: "Le texte de cette lettre n'est plus dans Courriers",
    product: "extension",
    paragraphs: [
      said("La ligne de l'onglet Courriers a été effacée ou modifiée."),
      said(
        "Que faire : répondez d'après votre copie ; l'historique des versions du classeur peut rendre la ligne.",
      ),
    ],
  },
  {
    id: "message-iban-change",
    title: "L'IBAN de Réglages a changé",
    product: "extension",
    paragraphs: [
      said(
        "Depuis la dernière fois, quelqu'un a écrit un autre IBAN dans l'onglet Réglages : vos clients régleraient sur ce compte. Tant que vous n'avez pas répondu, aucun message ne se prépare.",
      ),
      said(
        "Que faire : comparez-le à votre RIB. S'il est à vous, confirmez-le en haut du volet. Sinon, corrigez-le dans Réglages, regardez dans le partage du classeur qui peut le modifier, relisez le classeur, et prévenez les clients à qui un message serait déjà parti.",
      ),
      said("Ce navigateur ne garde de votre IBAN qu'une empreinte, qui ne permet pas de le lire."),
    ],
  },
  {
    id: "message-pdf-impossible",
    title: "Le PDF n'a pas pu être mis en page",
    product: "extension",
    paragraphs: [
      said("Rien n'a été inscrit au journal : vous pouvez recommencer sans risque."),
      said("Que faire : réessayez ; si cela continue, rechargez le volet."),
    ],
  },
  {
    id: "message-journal-a-completer",
    title: "Le brouillon est dans Gmail, le journal n'est pas complété",
    product: "extension",
    paragraphs: [
      said("La connexion a été coupée entre les deux. Crescendo s'en souvient."),
      said(
        "Que faire : cliquez à nouveau ; seul le journal sera complété. Sinon, il le fera de lui-même à la prochaine ouverture.",
      ),
      warning("N'écrivez pas un second message à la main : le brouillon existe."),
    ],
  },
];
