import type { Day } from "../base/day.ts";
import { formatDay, plural } from "../base/french-format.ts";
import { namedInvoices } from "./notice-guard.ts";

/** Words of the evidence file: names of its parts, titles, columns, what is missing. */
export const EVIDENCE = {
  name: (customer: string, on: Day): string => `Dossier ${customer} ${on}`,
  about: (debtor: string): string => `Débiteur\u00a0: ${debtor}`,
  lettersFolder: "04 Lettres",
  chronology: {
    file: "01 Chronologie",
    title: "Chronologie",
    columns: ["Date", "Événement", "Canal", "Factures", "Montant", "Ce qui est noté"],
    cancelled: "annulé",
    received: "reçu",
    step: (step: number): string => `étape ${step}`,
    intro: (customer: string, on: Day): string =>
      `Ce que le Journal a noté au sujet de ${customer}, au ${formatDay(on)}. Une ligne annulée reste écrite, marquée «\u00a0annulé\u00a0».`,
    leftOut: (count: number): string =>
      `${plural(count, "note interne", "notes internes")} (notes, solvabilité) ${count < 2 ? "n'y figure" : "n'y figurent"} pas.`,
    empty: "Le Journal n'a rien noté au sujet de ce client.",
  },
  statement: {
    file: "02 Décompte",
    refused: (why: string): string => `Le décompte n'est pas calculé\u00a0: ${why}`,
    foreign: (currency: string): string =>
      `Pas de décompte pour les factures en ${currency}\u00a0: les intérêts ne se calculent qu'en euros.`,
  },
  account: {
    file: "03 Relevé de compte",
    title: (on: Day, currency: string): string =>
      `Relevé de compte au ${formatDay(on)}${currency === "EUR" ? "" : ` (${currency})`}`,
    columns: ["Facture", "Émise le", "Échéance", "Montant TTC", "Reçu et avoirs", "Reste dû"],
    total: "Total restant dû",
    credits: "Avoirs et règlements non affectés",
    balance: "Solde",
    disputed: (amount: string): string => `Dont contesté\u00a0: ${amount}.`,
    undated: "Échéance inconnue pour les factures sans date dans la colonne Échéance.",
  },
  links: {
    file: "05 Pièces du classeur",
    title: "Pièces indiquées dans le classeur",
    columns: ["Facture", "Pièce", "Où elle se trouve"],
    intro: "Ces pièces restent où elles sont\u00a0: joignez-en une copie au dossier.",
    whats: {
      invoice: "Facture",
      order: "Commande ou engagement",
      quote: "Devis",
      delivery: "Bon de livraison ou réception",
      contract: "Contrat ou conditions",
      other: "Autre pièce",
    },
  },
  registered: {
    title: "Lettres recommandées",
    columns: ["Déposée le", "Numéro", "Présentée le", "Factures"],
    unknown: "non noté",
  },
  index: {
    title: "Sommaire du dossier",
    intro: (customer: string, on: Day): string => `Dossier de ${customer}, préparé le ${formatDay(on)}.`,
    debtor: "Débiteur",
    files: "Documents",
    own: "Pièces jointes par le créancier",
    missing: "Ce qui manque",
    nothing: "Rien ne manque de ce qui se vérifie dans le classeur.",
    remarks: "À vérifier",
    sums: "L'empreinte SHA-256 de chaque document est dans le fichier SHA-256.txt.",
    size: (bytes: number): string => plural(Math.max(1, Math.round(bytes / 1024)), "Ko", "Ko"),
  },
  letter: (on: Day | undefined, step: number | undefined, subject: string): string =>
    [on ?? "sans date", step === undefined ? "" : `étape ${step}`, subject]
      .filter((part) => part !== "")
      .join(" "),
} as const;

/** What is missing, where to find it. */
export const MISSING = {
  invoices: (numbers: readonly string[]): string =>
    `Factures sans lien\u00a0: ${namedInvoices(numbers)}. Joignez-en une copie (colonne «\u00a0Lien facture\u00a0» de votre tableau).`,
  contract: (numbers: readonly string[]): string =>
    `Ni commande, ni devis, ni contrat indiqué pour ${namedInvoices(numbers)}\u00a0: c'est la preuve de l'accord (colonnes «\u00a0Commande / engagement\u00a0» ou «\u00a0Autres pièces\u00a0»).`,
  delivery: (numbers: readonly string[]): string =>
    `Ni livraison ni réception indiquée pour ${namedInvoices(numbers)}\u00a0: c'est la preuve de l'exécution (colonne «\u00a0Autres pièces\u00a0»).`,
  registeredNumber: (on: Day): string =>
    `Numéro du recommandé déposé le ${formatDay(on)} non noté\u00a0: il est sur la preuve de dépôt.`,
  presentation: (on: Day): string =>
    `Première présentation du recommandé déposé le ${formatDay(on)} non notée\u00a0: elle est sur l'avis de réception.`,
  formalNotice: "Aucune mise en demeure envoyée n'est notée pour les factures échues.",
  letter: (kind: string, on: Day): string =>
    `Le texte de la ligne «\u00a0${kind}\u00a0» du ${formatDay(on)} n'est pas dans Courriers\u00a0: joignez-en une copie.`,
  noLetters: "Aucune lettre n'est gardée dans Courriers pour ce client.",
  siren: "SIREN du débiteur\u00a0: son identité légale et son siège se prouvent par un extrait du registre.",
  address: "Adresse du débiteur\u00a0: remplissez Clients, colonne Adresse.",
} as const;
