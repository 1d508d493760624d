import type { Day } from "../base/day.ts";
import { formatDay, plural } from "../base/french-format.ts";
import type { InstalmentPlan, PlanInterest } from "../model/commitments.ts";

/** Words of the instalment plan in the panel. */
export const planTexts = {
  fold: "Échéancier",
  title: "Proposer un échéancier",
  titleNew: "Proposer un autre échéancier",
  nothingOwed: "Ce client n'a rien d'échu à échelonner dans cette devise.",
  holds:
    "Un plan ne tient qu'une fois accepté par le client. Tant que son accord n'est pas noté, les relances continuent.",
  invoices: (count: number): string => `Factures couvertes (${count})`,
  invoicesMissing: "Choisissez au moins une facture.",
  total: "Total à échelonner",
  shape: "Comment échelonner",
  shapes: {
    equal: "Parts égales, une par mois",
    amounts: "Montants choisis, un par mois",
    dates: "Dates et montants choisis",
  },
  count: "Nombre d'échéances",
  countUnreadable: "Indiquez un nombre entier, par exemple 3.",
  firstDay: "Première échéance le",
  dayMissing: "Indiquez une date.",
  amountMissing: "Indiquez un montant.",
  amountOf: (rank: number): string => `Montant ${rank}`,
  dayOf: (rank: number): string => `Date ${rank}`,
  amountOptional: "Sans montant, les parts sont égales.",
  addRow: "Ajouter une échéance",
  removeRow: "Retirer",
  removeRowLabel: (rank: number): string => `Retirer l'échéance ${rank}`,
  interest: "Pénalités et indemnité de 40\u00a0€",
  interests: {
    kept: "Maintenues",
    "waived-if-kept": "Abandonnées si le plan est tenu",
    waived: "Abandonnées",
  } satisfies Record<PlanInterest, string>,
  interestConsumer: "Pour un particulier, ni indemnité de 40\u00a0€ ni pénalité avant la mise en demeure.",
  means: "Moyen de paiement",
  meansChoices: ["par virement", "par prélèvement", "par chèque"],
  preview: "Échéances",
  instalment: "Échéance",
  amount: "Montant",
  received: "Reçu",
  status: "État",
  letter: "Lettre d'échéancier",
  letterHint:
    "Elle rappelle la dette, les dates, et que tout redevient exigible si une échéance manque. Le client la signe ou l'accepte par écrit.",
  byMail: "Préparer par e-mail",
  onPaper: "Préparer pour impression",
  onPaperHint: "La lettre est inscrite au journal, puis vous l'imprimez.",
  agreed: "Accepté par le client",
  agreedHint:
    "À noter quand le client a dit oui, par écrit de préférence. Les relances de ces factures s'arrêtent alors tant que les échéances sont tenues.",
  agreedDone: (count: number, first: Day): string =>
    `Échéancier noté\u00a0: ${plural(count, "échéance")}, la première le ${formatDay(first)}.`,
  followTitle: (day: Day): string => `Échéancier accepté le ${formatDay(day)}`,
  states: {
    "in-force": "en cours",
    missed: "non tenu",
    done: "soldé",
    replaced: "remplacé",
  } satisfies Record<InstalmentPlan["state"], string>,
  progress: (received: string, total: string): string => `${received} reçus sur ${total}`,
  next: (day: Day, amount: string): string => `Prochaine échéance\u00a0: ${amount} le ${formatDay(day)}`,
  missedAlert: (day: Day): string =>
    `L'échéance du ${formatDay(day)} n'est pas réglée\u00a0: comme une promesse non tenue, elle appelle un appel, puis la relance écrite suivante.`,
  past: (count: number): string => `Plans précédents (${count})`,
} as const;
