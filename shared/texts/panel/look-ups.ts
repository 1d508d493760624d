import type { Day } from "../../base/day.ts";
import { formatDay } from "../../base/french-format.ts";
import type { InsolvencyNotice } from "../../model/insolvency-notice.ts";

/** Why a register is « non vérifié ». */
export type NotVerified = "offline" | "timeout" | "busy" | "refused" | "unreadable";

/** Words of the optional look-ups in public registers. */
export const lookUpTexts = {
  fold: "Vérifier l'entreprise",
  first: "Client à risque\u00a0: consulter les registres d'abord",
  intro:
    "Deux registres publics et gratuits disent si l'entreprise existe toujours et si un jugement a ouvert une procédure collective.",
  before:
    "Avant une mise en demeure à un client à risque, vérifiez qu'aucun jugement n'arrête vos relances (C. com. L622-7, L622-21).",
  explain:
    "Seul le numéro SIREN quitte ce navigateur\u00a0: ni le nom, ni les montants, ni vos factures. Il est envoyé à recherche-entreprises.api.gouv.fr (registre des entreprises, service de l'État) et à bodacc-datadila.opendatasoft.com (annonces du BODACC). Ces sites voient aussi, comme tout site, l'adresse internet de votre connexion.",
  chromeAsks:
    "Chrome va vous demander d'autoriser ces deux sites. Vous pourrez retirer cette autorisation ici à tout moment.",
  allow: "Autoriser et vérifier",
  check: "Vérifier maintenant",
  checkAgain: "Vérifier de nouveau",
  checking: "Vérification…",
  refused: "Non vérifié\u00a0: vous n'avez pas donné l'autorisation. Rien n'a été demandé à personne.",
  stop: "Effacer ces vérifications et retirer l'autorisation",
  stopped: "Les vérifications gardées sont effacées, l'autorisation est retirée.",
  keptOneDay: "Le résultat reste un jour dans ce navigateur, puis il est oublié.",
  siren: {
    of: (siren: string): string => `SIREN ${siren}`,
    empty:
      "Aucun SIREN dans «\u00a0Clients\u00a0» pour ce client\u00a0: complétez la colonne SIREN, puis actualisez.",
    length: (text: string): string =>
      `«\u00a0${text}\u00a0» n'est ni un SIREN (9 chiffres) ni un SIRET (14 chiffres)\u00a0: corrigez la colonne SIREN de «\u00a0Clients\u00a0». Rien n'a été demandé.`,
    key: (text: string): string =>
      `«\u00a0${text}\u00a0» n'est pas un SIREN possible\u00a0: sa clé de contrôle est fausse. Corrigez la colonne SIREN de «\u00a0Clients\u00a0». Rien n'a été demandé.`,
    consumer: "Un particulier ne figure pas dans ces registres.",
  },
  /** @param moment « 22/11/2026 à 10 h 05 », on this computer's clock */
  when: (moment: string): string => `Consulté le ${moment}`,
  company: {
    title: "Registre des entreprises",
    source: "recherche-entreprises.api.gouv.fr",
    states: {
      active: "En activité",
      closed: "Cessée",
      unknown: "État non précisé",
    },
    closedOn: (day: Day): string => `Cessée depuis le ${formatDay(day)}`,
    name: "Nom publié",
    noName: "Nom non publié",
    address: "Siège publié",
    noAddress: "Adresse non publiée",
    inWorkbook: "Dans votre classeur",
    otherAddress:
      "L'adresse diffère de celle de «\u00a0Clients\u00a0»\u00a0: une mise en demeure se poste au siège. Vérifiez avant d'écrire.",
    otherName:
      "Le nom diffère de celui de «\u00a0Clients\u00a0»\u00a0: vérifiez que le SIREN est bien celui de ce client.",
    partial: "Cette entreprise a demandé que certaines informations ne soient pas publiées.",
    nothing: "Fiche non publique ou introuvable sous ce numéro.",
    nothingMore:
      "Une entreprise peut demander à ne pas être publiée\u00a0: ce n'est pas la preuve qu'elle n'existe pas.",
    closedFact: (day: Day | undefined): string =>
      day === undefined
        ? "Entreprise cessée au registre des entreprises"
        : `Entreprise cessée au registre des entreprises depuis le ${formatDay(day)}`,
  },
  notices: {
    title: "Procédures collectives (BODACC)",
    source: "BODACC, bodacc-datadila.opendatasoft.com",
    none: "Aucun avis de procédure collective trouvé sous ce SIREN.",
    noneMore:
      "Un jugement met quelques jours à être publié, et une entreprise sans registre n'y figure pas toujours.",
    noneFact: "Aucun avis de procédure collective trouvé au BODACC sous ce SIREN",
    untitled: "Avis sans intitulé",
    judged: (day: Day): string => `Jugement du ${formatDay(day)}`,
    noDay: "Date du jugement illisible",
    published: (day: Day): string => `publié le ${formatDay(day)}`,
    notPublished: "date de publication illisible",
    types: {
      announcement: "avis",
      correction: "avis rectificatif",
      cancellation: "avis d'annulation",
    } satisfies Record<InsolvencyNotice["type"], string>,
    standings: {
      stands: "",
      corrected: "rectifié par un avis plus récent",
      cancelled: "annulé par un avis plus récent",
      "in-doubt": "un avis d'annulation plus récent ne dit pas lequel il annule",
    } satisfies Record<InsolvencyNotice["standing"], string>,
    open: "Lire l'avis",
    openLabel: (id: string): string => `Lire l'avis ${id} (nouvel onglet)`,
    older: (count: number): string =>
      `Les ${count} avis les plus récents sont montrés\u00a0: lisez les autres sur bodacc.fr.`,
    noDayNote:
      "La date du jugement n'est pas lisible ici\u00a0: lisez l'avis, puis notez la procédure par «\u00a0Noter un autre événement\u00a0».",
  },
  notVerified: "Non vérifié",
  why: {
    offline: "Ce registre n'a pas répondu\u00a0: pas de connexion, ou service injoignable.",
    timeout: "Ce registre a mis trop de temps à répondre.",
    busy: "Ce registre est occupé\u00a0: réessayez dans une minute.",
    refused: "Ce registre a refusé la demande.",
    unreadable: "La réponse de ce registre n'est pas lisible.",
  } satisfies Record<NotVerified, string>,
  noEffect: "Cela ne change rien à vos relances.",
  yours:
    "Crescendo ne décide rien à partir de ces avis\u00a0: lisez-les, puis notez dans le journal ce que vous retenez.",
  note: "Noter dans le journal",
  noteLabel: (what: string): string => `Noter dans le journal\u00a0: ${what}`,
  noteEffect:
    "Noter la procédure arrête les relances des créances nées avant le jugement et rappelle la date limite de déclaration.",
  noted: "Noté dans le journal.",
  undo: "Annuler",
  undoLabel: (what: string): string => `Annuler la note\u00a0: ${what}`,
  undone: "Note annulée.",
  bodaccSource: (id: string, published: Day | undefined): string =>
    published === undefined ? `BODACC, avis ${id}` : `BODACC, avis ${id} publié le ${formatDay(published)}`,
  consulted: (source: string, on: Day): string => `${source}, consulté le ${formatDay(on)}`,
} as const;
