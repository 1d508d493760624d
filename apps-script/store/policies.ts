import { escaped, htmlPage } from "./html.ts";
import { LIMITED_USE, LIMITED_USE_POLICY } from "./permissions.ts";

/** A page of law: titles and paragraphs. */
interface Policy {
  readonly language: "fr" | "en";
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
}

const PRIVACY_FR: Policy = {
  language: "fr",
  title: "Crescendo – politique de confidentialité",
  description: "Ce que Crescendo lit, où cela reste, et ce qui ne quitte jamais votre compte.",
  lead: "Crescendo travaille dans votre classeur Google Sheets, votre Gmail et votre navigateur. Son éditeur ne reçoit aucune de vos données. Version du 22 novembre 2026.",
  sections: [
    {
      title: "Ce que Crescendo lit et écrit",
      paragraphs: [
        "Le module de Google Sheets lit, dans le classeur où vous l'ouvrez et dans aucun autre, vos factures, règlements, clients et réglages. Il écrit dans ses propres onglets (Balance âgée, Relances, Anomalies, Indicateurs, Journal, Clients, Règlements, Scénarios, Modèles, Réglages, Grand livre) et ne modifie pas les onglets que vous tenez vous-même.",
        "L'extension Chrome lit le classeur que vous choisissez, y complète ces mêmes onglets et Courriers, et, si vous l'autorisez, crée et retire des brouillons dans Gmail. Dans Gmail, elle compare, dans la page, les adresses et les numéros de facture de la conversation ouverte à ceux de vos clients ; elle ne garde aucun message et n'en envoie aucun. Choisi dans la fenêtre de Google, le classeur est le seul fichier auquel elle accède ; par un lien collé, Google demande l'accès à tous vos classeurs, et elle ne lit que celui du lien.",
      ],
    },
    {
      title: "À quoi cela sert",
      paragraphs: [
        "À vous montrer qui vous doit combien et depuis quand, à proposer un ordre de relance, et à préparer des messages que vous relisez et envoyez. À rien d'autre.",
        "L'ordre des relances est une priorité de travail fondée sur le montant, le retard et vos échanges. Ce n'est pas une évaluation de la solvabilité d'une personne ou d'une entreprise, et rien n'est partagé entre utilisateurs.",
      ],
    },
    {
      title: "Où sont les données",
      paragraphs: [
        "Dans votre classeur, votre boîte Gmail et votre navigateur. Crescendo n'a pas de serveur. Il n'y a ni statistique d'usage, ni publicité, ni code chargé à distance.",
        "Un fichier importé est lu dans votre navigateur et par le module, dans votre compte Google ; ses lignes vont dans votre classeur. L'extension garde dans le navigateur l'identifiant du classeur et l'adresse du compte choisis, vos préférences, l'identifiant de connexion si vous en avez mis un, l'accès temporaire donné par Google (effacé à la fermeture du navigateur) et le message en cours de préparation. Le module note dans les propriétés du document où en est la mise en forme de ses onglets : aucune donnée personnelle.",
      ],
    },
    {
      title: "Ce qui est transmis",
      paragraphs: [
        "Rien à l'éditeur, rien à un tiers. Une exception, que vous demandez client par client dans l'extension : le numéro SIREN d'une entreprise est envoyé à recherche-entreprises.api.gouv.fr et à bodacc-datadila.opendatasoft.com, deux registres publics, qui voient aussi l'adresse internet de votre connexion. La réponse est gardée un jour dans votre navigateur.",
        "Les données ne sont ni vendues, ni cédées, ni utilisées pour de la publicité, un profilage ou l'entraînement d'un modèle.",
      ],
    },
    {
      title: "Données reçues des API Google",
      paragraphs: [LIMITED_USE.fr, `Ce règlement : ${LIMITED_USE_POLICY}.`],
    },
    {
      title: "Combien de temps, et comment effacer",
      paragraphs: [
        "Aussi longtemps que vous gardez le classeur et les brouillons : c'est vous qui décidez. « Se déconnecter » dans l'extension oublie la connexion et le classeur choisi ; la désinstaller efface ce qu'elle gardait dans le navigateur. Les autorisations se retirent sur myaccount.google.com/connections.",
      ],
    },
    {
      title: "Sécurité",
      paragraphs: [
        "Les accès sont limités au nécessaire ; ceux de l'extension sont demandés un par un, au premier usage. Les échanges avec Google sont chiffrés. Les accès temporaires ne sont écrits ni sur disque, ni dans le classeur.",
      ],
    },
    {
      title: "Vos clients",
      paragraphs: [
        "Vous êtes responsable du traitement de leurs données. L'aide contient un texte pour votre registre des traitements (RGPD, art.\u00a030), un texte pour les informer, et les durées de conservation.",
      ],
    },
    {
      title: "Changements et contact",
      paragraphs: [
        "Un changement de cette politique est annoncé dans le produit avant de prendre effet. Pour toute question : l'adresse d'assistance indiquée sur la fiche de Crescendo.",
      ],
    },
  ],
};

const PRIVACY_EN: Policy = {
  language: "en",
  title: "Crescendo – privacy policy",
  description: "What Crescendo reads, where it stays, and what never leaves your account.",
  lead: "Crescendo works in your Google Sheets workbook, your Gmail and your browser. Its publisher receives none of your data. Version of 22 November 2026.",
  sections: [
    {
      title: "What Crescendo reads and writes",
      paragraphs: [
        "The Google Sheets add-on reads your invoices, payments, customers and settings in the workbook where you open it, and in no other. It writes in its own tabs (Balance âgée, Relances, Anomalies, Indicateurs, Journal, Clients, Règlements, Scénarios, Modèles, Réglages, Grand livre) and does not change the tabs that you keep yourself.",
        "The Chrome extension reads the workbook that you choose, completes those same tabs and Courriers, and, if you allow it, creates and removes drafts in Gmail. In Gmail it compares, in the page, the addresses and invoice numbers of the open conversation with those of your customers; it keeps no message and sends none. Chosen in Google's window, the workbook is the only file that it can reach; with a pasted link, Google asks for access to all your spreadsheets, and it reads only the one of the link.",
      ],
    },
    {
      title: "What it is for",
      paragraphs: [
        "To show who owes you how much and since when, to propose an order of reminders, and to prepare messages that you read and send yourself. Nothing else.",
        "The order of reminders is a working priority based on amount, lateness and your exchanges. It is not an assessment of the creditworthiness of a person or company, and nothing is shared between users.",
      ],
    },
    {
      title: "Where the data is",
      paragraphs: [
        "In your workbook, your Gmail mailbox and your browser. Crescendo has no server. There are no usage statistics, no advertising and no code loaded from elsewhere.",
        "An imported file is read in your browser and by the add-on, in your Google account; its rows go to your workbook. The extension keeps in the browser the identifier of the chosen workbook, the address of the chosen account, your preferences, the connection identifier if you entered one, the temporary access given by Google (erased when the browser closes) and the message being prepared. The add-on notes in the document's properties how far the look of its tabs has come: no personal data.",
      ],
    },
    {
      title: "What is transmitted",
      paragraphs: [
        "Nothing to the publisher, nothing to a third party. One exception, which you ask for customer by customer in the extension: a company's SIREN number is sent to recherche-entreprises.api.gouv.fr and bodacc-datadila.opendatasoft.com, two public registers, which also see the internet address of your connection. The answer is kept for one day in your browser.",
        "The data is not sold, transferred, or used for advertising, profiling or training a model.",
      ],
    },
    {
      title: "Data received from Google APIs",
      paragraphs: [LIMITED_USE.en, `That policy: ${LIMITED_USE_POLICY}.`],
    },
    {
      title: "How long, and how to erase",
      paragraphs: [
        "As long as you keep the workbook and the drafts: you decide. “Se déconnecter” (sign out) in the extension forgets the connection and the chosen workbook; uninstalling it erases what it kept in the browser. Access can be withdrawn at myaccount.google.com/connections.",
      ],
    },
    {
      title: "Security",
      paragraphs: [
        "Access is limited to what is needed; the extension asks for it one feature at a time, when it is first used. Exchanges with Google are encrypted. Temporary access is written neither to disk nor to the workbook.",
      ],
    },
    {
      title: "Your customers",
      paragraphs: [
        "You are the controller of their data. The help pages (in French) hold a text for your record of processing (GDPR, art.\u00a030), a text to inform them, and retention periods.",
      ],
    },
    {
      title: "Changes and contact",
      paragraphs: [
        "A change of this policy is announced in the product before it takes effect. For any question: the support address shown on Crescendo's listing.",
      ],
    },
  ],
};

const TERMS_FR: Policy = {
  language: "fr",
  title: "Crescendo – conditions d'utilisation",
  description: "Ce que fait Crescendo, ce qu'il ne fait pas, et qui décide.",
  lead: "Crescendo est un logiciel libre, sous licence MIT. Version du 22 novembre 2026.",
  sections: [
    {
      title: "Ce que fait Crescendo",
      paragraphs: [
        "Il lit vos factures, calcule ce qui est dû, propose des relances et prépare des messages et des lettres. Il n'envoie rien : vous relisez et envoyez.",
      ],
    },
    {
      title: "Ce qu'il ne fait pas",
      paragraphs: [
        "Il ne donne pas de conseil juridique, ne recouvre pas de créances pour votre compte, ne reçoit pas de fonds et n'évalue la solvabilité de personne. Les calculs citent leurs textes ; en cas de doute, consultez un professionnel.",
      ],
    },
    {
      title: "Ce que vous confirmez",
      paragraphs: [
        "La qualité de vos clients (professionnel, organisme public, particulier), vos conditions de paiement, votre taux, les dates et les montants sont les vôtres : vérifiez-les avant d'envoyer. Vous relancez en votre nom, pour vos propres créances, dans le respect de la loi.",
      ],
    },
    {
      title: "Garantie et responsabilité",
      paragraphs: [
        "Le logiciel est fourni en l'état, sans garantie, selon la licence MIT, dans les limites de la loi applicable. Gardez une copie de vos documents : l'historique des versions de Google Sheets en fait partie.",
      ],
    },
    {
      title: "Données",
      paragraphs: ["Elles restent dans votre compte : voir la politique de confidentialité."],
    },
    {
      title: "Fin",
      paragraphs: [
        "Désinstallez quand vous voulez : vos onglets vous restent. Google et Chrome sont des marques de Google LLC, qui n'a pas de lien avec Crescendo.",
      ],
    },
  ],
};

const TERMS_EN: Policy = {
  language: "en",
  title: "Crescendo – terms of service",
  description: "What Crescendo does, what it does not do, and who decides.",
  lead: "Crescendo is free software under the MIT licence. Version of 22 November 2026.",
  sections: [
    {
      title: "What Crescendo does",
      paragraphs: [
        "It reads your invoices, computes what is due, proposes reminders and prepares messages and letters. It sends nothing: you read and send them.",
      ],
    },
    {
      title: "What it does not do",
      paragraphs: [
        "It gives no legal advice, collects no debt on your behalf, receives no funds and assesses nobody's creditworthiness. Calculations quote their sources; when in doubt, ask a professional.",
      ],
    },
    {
      title: "What you confirm",
      paragraphs: [
        "The quality of your customers (business, public body, consumer), your terms, your rate, dates and amounts are yours: check them before sending. You send reminders in your own name, for your own claims, and within the law.",
      ],
    },
    {
      title: "Warranty and liability",
      paragraphs: [
        "The software is provided as is, without warranty, under the MIT licence, within the limits of the applicable law. Keep a copy of your documents: the version history of Google Sheets is one.",
      ],
    },
    { title: "Data", paragraphs: ["It stays in your account: see the privacy policy."] },
    {
      title: "End",
      paragraphs: [
        "Uninstall whenever you like: your tabs stay yours. Google and Chrome are trademarks of Google LLC, which is not affiliated with Crescendo.",
      ],
    },
  ],
};

function policyPage({ language, title, description, lead, sections }: Policy): string {
  const parts = sections.map(
    (section) =>
      `<section>\n<h2>${escaped(section.title)}</h2>\n${section.paragraphs
        .map((text) => `<p>${escaped(text)}</p>`)
        .join("\n")}\n</section>`,
  );
  const help =
    language === "fr"
      ? '<a href="aide.html">Aide</a>'
      : '<a href="aide.html" hreflang="fr">Help (in French)</a>';
  return htmlPage({
    language,
    title,
    description,
    body: `<header>
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(lead)}</p>
</header>
<main id="contenu">
${parts.join("\n")}
</main>
<footer>
<p>${help}</p>
</footer>`,
  });
}

/** The pages of law that a listing links to, by file name. */
export const POLICY_PAGES: Readonly<Record<string, string>> = {
  "confidentialite.html": policyPage(PRIVACY_FR),
  "privacy.html": policyPage(PRIVACY_EN),
  "conditions.html": policyPage(TERMS_FR),
  "terms.html": policyPage(TERMS_EN),
};
