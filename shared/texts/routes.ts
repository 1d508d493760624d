import { formatAmount, formatDay, plural } from "../base/french-format.ts";
import type {
  ConditionCode,
  ConditionState,
  DocumentState,
  Route,
  RouteCode,
  RouteCondition,
  RouteDocument,
  RouteForum,
  RouteReason,
} from "../model/route.ts";

/** What stands above the routes: they are facts. */
export const ROUTES_ARE_FACTS =
  "Ce que disent les textes, comparé à ce que contient votre classeur. Crescendo ne conseille ni ne choisit\u00a0: pour un avis sur votre cas, adressez-vous à un avocat ou à un commissaire de justice.";

const ROUTE_NAMES: Readonly<Record<RouteCode, string>> = {
  "instalment-plan": "Échéancier amiable",
  conciliation: "Conciliateur de justice",
  "agreed-mediation": "Médiation conventionnelle",
  "consumer-mediator": "Médiateur de la consommation",
  "small-claims": "Procédure simplifiée de recouvrement des petites créances",
  "payment-order": "Injonction de payer",
  "commercial-claims": "Créances commerciales incontestées (procédure nouvelle)",
  "summary-provision": "Référé-provision",
  "full-action": "Assignation au fond",
  "written-claim": "Réclamation écrite à l'ordonnateur",
  "public-accountant": "Comptable public",
  "business-mediator": "Médiateur des entreprises",
  "administrative-provision": "Référé-provision devant le juge administratif",
  prefect: "Préfet (collectivités territoriales)",
  declaration: "Déclaration de créance",
};

const FORUM_WORDS: Readonly<Record<RouteForum, string>> = {
  "commercial-court": "tribunal de commerce",
  "judicial-court": "tribunal judiciaire",
  "court-unknown": "tribunal de commerce entre commerçants, sinon tribunal judiciaire",
  commissaire: "commissaire de justice",
  conciliateur: "conciliateur de justice",
  mediator: "médiateur choisi par les deux parties",
  "consumer-mediator": "médiateur de la consommation dont vous relevez, saisi par le client",
  "business-mediator": "médiateur des entreprises",
  ordonnateur: "ordonnateur (maire, président, directeur)",
  "public-accountant": "comptable public de la collectivité ou de l'établissement",
  "administrative-court": "juge administratif des référés",
  prefect: "préfet du département",
  debtor: "votre client lui-même",
  receiver: "mandataire judiciaire ou liquidateur nommé par le jugement",
};

/** Why the money does not come, as the journal tells it. */
export const REASON_WORDS: Readonly<Record<RouteReason, string>> = {
  dispute: "contestation notée dans le Journal",
  difficulties: "difficultés de trésorerie notées dans le Journal",
  refusal: "refus de payer noté dans le Journal",
  silence: "aucune réponse notée dans le Journal",
};

const FACTS: Readonly<Record<RouteCode, readonly string[]>> = {
  "instalment-plan": [
    "La signature du débiteur reconnaît la dette et fait repartir le délai de prescription, selon l'article 2240 du Code civil.",
    "Le débiteur qui n'est pas commerçant écrit lui-même la somme en lettres et en chiffres, selon l'article 1376 du Code civil.",
    "Un juge peut aussi accorder jusqu'à deux ans de délai, selon l'article 1343-5 du Code civil.",
  ],
  conciliation: [
    "Selon l'article 750-1 du Code de procédure civile, une demande de 5 000\u00a0€ au plus devant le tribunal judiciaire est précédée d'une conciliation, d'une médiation ou d'une procédure participative, sauf exceptions.",
    "La conciliation convenue suspend la prescription, selon l'article 2238 du Code civil.",
  ],
  "agreed-mediation": [
    "La médiation convenue entre les parties suspend la prescription, selon l'article 2238 du Code civil.",
    "Elle vaut tentative préalable au sens de l'article 750-1 du Code de procédure civile.",
  ],
  "consumer-mediator": [
    "Selon l'article L612-1 du Code de la consommation, le client consommateur peut recourir gratuitement au médiateur dont relève le professionnel\u00a0; selon l'article L616-1, le professionnel lui en donne les coordonnées.",
  ],
  "small-claims": [
    "Selon l'article L125-1 du Code des procédures civiles d'exécution, un commissaire de justice peut rechercher un accord puis délivrer un titre pour une créance contractuelle ou statutaire, principal et intérêts, de 5 000\u00a0€ au plus.",
    "Le débiteur a un mois à compter de la lettre pour répondre\u00a0; son silence vaut refus. Son accord suspend la prescription (art.\u00a02238 du Code civil).",
    "Le commissaire de justice qui a délivré le titre ne peut pas l'exécuter lui-même.",
  ],
  "payment-order": [
    "Selon les articles 1405 et suivants du Code de procédure civile, le juge statue sur les pièces, sans audience, pour une créance contractuelle d'un montant déterminé.",
    "Le débiteur a un mois après la signification pour former opposition\u00a0; le greffe l'annonce au créancier dans le mois.",
    "La requête seule n'interrompt pas la prescription\u00a0: c'est la signification de l'ordonnance qui l'interrompt.",
  ],
  "commercial-claims": [
    "Les articles L126-1 à L126-5 du Code des procédures civiles d'exécution prévoient une demande de payer signifiée par commissaire de justice entre commerçants, sans plafond de montant, avec un mois pour payer ou contester.",
    "Sous réserve de vérification\u00a0: aucun décret d'application n'était connu fin septembre 2026\u00a0; cette procédure n'est pas encore utilisable.",
  ],
  "summary-provision": [
    "Selon les articles 835, alinéa 2 (tribunal judiciaire) et 873, alinéa 2 (tribunal de commerce) du Code de procédure civile, le président peut accorder une provision quand l'obligation n'est pas sérieusement contestable.",
    "Une demande en justice, même en référé, interrompt la prescription (art.\u00a02241 du Code civil), sauf désistement, caducité ou rejet (art.\u00a02243).",
  ],
  "full-action": [
    "Selon les articles 54, 56 et 855 du Code de procédure civile, l'assignation expose les faits, les textes et les pièces.",
    "Une demande en justice interrompt la prescription (art.\u00a02241 du Code civil), sauf désistement, caducité ou rejet (art.\u00a02243).",
  ],
  "written-claim": [
    "Contre une personne publique, ni injonction de payer, ni procédure simplifiée, ni saisie.",
    "Intérêts moratoires et indemnité de 40\u00a0€ sont dus de plein droit, selon les articles L2192-13 et suivants du Code de la commande publique\u00a0; ils sont payés dans les 45 jours qui suivent le paiement du principal (art.\u00a0R2192-36).",
    "Selon l'article 2 de la loi n°\u00a068-1250 du 31 décembre 1968, une demande de paiement écrite interrompt la prescription de quatre ans, qui repart au 1er janvier suivant.",
  ],
  "public-accountant": [
    "Le comptable public paie ce que l'ordonnateur a mandaté\u00a0: il dit si le mandat lui est parvenu et à quelle date.",
  ],
  "business-mediator": [
    "Le médiateur des entreprises reçoit les différends entre une entreprise et un acheteur public\u00a0; sa saisine est gratuite et confidentielle.",
  ],
  "administrative-provision": [
    "Le juge administratif des référés peut accorder une provision quand l'obligation n'est pas sérieusement contestable.",
  ],
  prefect: [
    "Pour une collectivité territoriale, selon les articles L1612-15 et L1612-16 du Code général des collectivités territoriales\u00a0: inscription d'office d'une dépense obligatoire, paiement d'office d'une somme due.",
  ],
  declaration: [
    "Les créances nées avant le jugement d'ouverture ne peuvent plus être payées (art.\u00a0L622-7 du Code de commerce) et les poursuites individuelles sont arrêtées (art.\u00a0L622-21)\u00a0: plus aucune relance.",
    "Elles se déclarent au mandataire ou au liquidateur dans les deux mois de la publication du jugement au BODACC, selon les articles L622-24 et R622-24\u00a0; la date d'envoi compte.",
    "Le cours des intérêts est arrêté par le jugement (art.\u00a0L622-28).",
  ],
};

const COSTS: Readonly<Record<RouteCode, string>> = {
  "instalment-plan": "aucun",
  conciliation: "gratuit",
  "agreed-mediation": "honoraires du médiateur, partagés comme les parties en conviennent",
  "consumer-mediator": "gratuit pour le client\u00a0; à la charge du professionnel",
  "small-claims": "à la charge du créancier seul",
  "payment-order": "frais de greffe et de signification",
  "commercial-claims": "non connu",
  "summary-provision": "frais d'assignation et de greffe",
  "full-action": "frais d'assignation et de greffe",
  "written-claim": "aucun, hors envoi",
  "public-accountant": "aucun",
  "business-mediator": "gratuit",
  "administrative-provision": "non connu",
  prefect: "aucun",
  declaration: "aucun, hors envoi",
};

/** What it costs, as far as a text fixes it (the contribution of CGI 1635 bis Q, before the tribunal judiciaire only). */
function costWords({ code, contribution, forum }: Route): string {
  if (contribution === undefined) return COSTS[code];
  const where =
    forum === "judicial-court"
      ? ""
      : " si le tribunal judiciaire est compétent, rien devant le tribunal de commerce";
  return `${COSTS[code]}\u00a0; contribution de ${formatAmount(contribution)}${where} (art.\u00a01635 bis Q du CGI)`;
}

const DELAYS: Readonly<Partial<Record<RouteCode, string>>> = {
  "small-claims": "un mois à compter de la lettre pour répondre",
  "written-claim": "sans délai fixé",
  declaration: "deux mois à compter de la publication au BODACC",
};

function delayWords({ code, serveWithinMonths }: Route): string {
  if (serveWithinMonths !== undefined) {
    const other =
      serveWithinMonths === 3
        ? "6\u00a0mois pour celles rendues avant le 1er\u00a0septembre 2026"
        : "3\u00a0mois pour celles rendues à partir du 1er\u00a0septembre 2026";
    return `ordonnance à signifier dans les ${serveWithinMonths}\u00a0mois (${other})\u00a0; opposition possible pendant un mois`;
  }
  return DELAYS[code] ?? "fixé par la juridiction ou par les parties";
}

function conditionText({ code, state, amount, limit, day }: RouteCondition): string {
  const sum = amount === undefined ? "" : formatAmount(amount);
  const on = day === undefined ? "" : formatDay(day);
  const ceiling = limit === undefined ? "" : formatAmount(limit);
  const words: Readonly<Record<ConditionCode, string>> = {
    "debtor-public": "débiteur public",
    "debtor-local-authority": "débiteur\u00a0: collectivité territoriale ou établissement qui en dépend",
    "debtor-consumer": "débiteur consommateur",
    "both-merchants": "créancier et débiteur commerçants",
    "amount-ceiling": `principal et intérêts de ${ceiling} au plus (ici ${sum})`,
    "contractual-debt": "créance née d'un contrat (devis, commande, conditions acceptées)",
    "amount-determined": "montant déterminé",
    undisputed:
      (amount ?? 0) > 0
        ? `aucune contestation notée dans le Journal (ici ${sum} en litige)`
        : "aucune contestation notée dans le Journal",
    "formal-notice-sent": state === "met" ? `mise en demeure envoyée le ${on}` : "mise en demeure envoyée",
    "formal-notice-expired": `délai de la mise en demeure passé (${on})`,
    "prior-attempt": `tentative de règlement amiable, pour ${ceiling} au plus devant le tribunal judiciaire (art.\u00a0750-1 du CPC)`,
    "debtor-agrees": "accord ou réponse de l'autre partie",
    "complaint-made": "réclamation écrite du client auprès de vous, restée sans solution",
    "judgment-held": "somme due en vertu d'un jugement, ou dépense obligatoire",
    "not-insolvent":
      state === "not-met" ? `pas de procédure collective (jugement du ${on})` : "pas de procédure collective",
    "not-time-barred": `créance non prescrite (au plus tôt le ${on}, hypothèse)`,
    "decree-published": "décret d'application publié",
  };
  return words[code];
}

const STATE_WORDS: Readonly<Record<ConditionState, string>> = {
  met: "oui",
  "not-met": "non",
  unknown: "à vérifier",
};

const DOCUMENT_WORDS: Readonly<Record<RouteDocument, string>> = {
  contract: "devis signé, commande ou contrat",
  delivery: "bon de livraison ou procès-verbal de réception",
  invoices: "factures",
  reminders: "relances envoyées",
  "formal-notice": "mise en demeure",
  "deposit-proof": "preuve de dépôt du recommandé",
  "presentation-proof": "avis de réception ou preuve de présentation",
  statement: "décompte des intérêts et indemnités",
  account: "relevé de compte",
  acknowledgement: "promesse, offre ou échéancier du débiteur",
  answers: "réponses écrites du débiteur",
  portal: "dépôt et statut sur le portail public",
  judgment: "jugement",
  identity: "extrait du registre (identité et siège du débiteur)",
};

const DOCUMENT_STATES: Readonly<Record<"have" | "unknown", string>> = {
  have: "dans le classeur",
  unknown: "à réunir",
};

/** Past this number of invoices a sentence counts the others. */
const NAMED = 4;

function documentText({ document, state, missingFor = [] }: DocumentState): string {
  const shown = missingFor.slice(0, NAMED).join(", ");
  const rest = missingFor.length - NAMED;
  const others = rest > 0 ? ` et ${plural(rest, "autre")}` : "";
  const which = shown === "" ? "" : ` pour ${shown}${others}`;
  const word = state === "part" || state === "missing" ? `manque${which}` : DOCUMENT_STATES[state];
  return `${DOCUMENT_WORDS[document]}\u00a0: ${word}`;
}

/** A route as the owner reads it. */
export interface RouteWords {
  readonly name: string;
  readonly forum: string;
  readonly facts: readonly string[];
  readonly conditions: readonly {
    readonly text: string;
    readonly state: ConditionState;
    readonly word: string;
  }[];
  readonly cost: string;
  readonly delay: string;
  readonly lawyer: string;
  readonly documents: readonly { readonly text: string; readonly state: DocumentState["state"] }[];
  /** Quoted at the end: « art. … » */
  readonly articles: string;
}

/** The French words of a route: facts with their articles, in no way a choice. */
export function routeWords(route: Route): RouteWords {
  const { lawyer } = route;
  return {
    name: ROUTE_NAMES[route.code],
    forum: FORUM_WORDS[route.forum],
    facts: FACTS[route.code],
    conditions: route.conditions.map((condition) => ({
      text: conditionText(condition),
      state: condition.state,
      word: STATE_WORDS[condition.state],
    })),
    cost: costWords(route),
    delay: delayWords(route),
    lawyer:
      lawyer === undefined
        ? ""
        : `avocat obligatoire au-dessus de ${formatAmount(lawyer.above)} (art.\u00a0761 et 853 du CPC)\u00a0: ${lawyer.compulsory ? "c'est le cas ici" : "ce n'est pas le cas ici"}`,
    documents: route.documents.map((one) => ({ text: documentText(one), state: one.state })),
    articles: route.articles.join("\u00a0; "),
  };
}
