import type { ProblemCode } from "../model/problem.ts";
import { type ProblemWords, said } from "./problem-words.ts";

/** What `Anomalies` says of rows of `Journal`. */
export const JOURNAL_PROBLEMS = {
  "journal-event-unknown": said(
    "Événement inconnu : la ligne du journal n’est pas prise en compte.",
    "Choisissez un événement de la liste.",
  ),
  "journal-row-unreadable": said(
    "Ligne du journal illisible : elle n’est pas prise en compte.",
    "Vérifiez sa date et son client.",
  ),
  "journal-amount-unreadable": said(
    "Montant illisible : la ligne du journal compte sans ce montant.",
    "Écrivez un nombre, par exemple 1 234,56.",
  ),
  "journal-day-unreadable": said(
    "Date promise illisible : la ligne du journal compte sans cette date.",
    "Écrivez la date sous la forme 12/03/2026.",
  ),
  "journal-step-unreadable": said(
    "Numéro d’étape illisible : la ligne du journal compte sans ce numéro.",
    "Écrivez le numéro de l’étape dans Scénarios : 0 avant l’échéance, puis 1, 2, 3 …",
  ),
  "journal-customer-unknown": said(
    "Ce client du journal n’existe pas dans vos factures.",
    "Écrivez son nom ou son code comme dans vos factures.",
  ),
  "journal-duplicated-identifier": said(
    "Cet identifiant figure plusieurs fois dans le journal : seule la première ligne compte.",
    "Rien à faire si la ligne est une copie.",
  ),
} satisfies Partial<Record<ProblemCode, ProblemWords>>;
