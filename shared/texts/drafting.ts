import type { Day } from "../base/day.ts";
import { formatAmount, formatDay } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import { englishTemplateName, frenchTemplateName, isEnglishTemplateName } from "./templates.ts";

export function unknownCustomerGap(name: string): { readonly field: string; readonly message: string } {
  return {
    field: "Client",
    message: `Le client « ${name} » n'est plus dans le classeur. Actualisez, puis recommencez.`,
  };
}

export function missingTemplateGap(name: string): { readonly field: string; readonly message: string } {
  return {
    field: "Modèle",
    message:
      name === ""
        ? "Cette étape n'a pas de modèle de courrier. Indiquez-en un dans « Scénarios », colonne « Modèle »."
        : `Le modèle « ${name} » n'existe pas dans « Modèles ». Ajoutez-le, ou corrigez la colonne « Modèle » de « Scénarios ».`,
  };
}

export function translationWarning(name: string): string {
  return isEnglishTemplateName(name)
    ? `Pas de modèle français pour «\u00a0${frenchTemplateName(name)}\u00a0»\u00a0: le message est en anglais. Ajoutez-le dans «\u00a0Modèles\u00a0».`
    : `Pas de modèle anglais pour «\u00a0${name}\u00a0»\u00a0: le message est en français. Ajoutez «\u00a0${englishTemplateName(name)}\u00a0» dans «\u00a0Modèles\u00a0».`;
}

export function noPaymentWarning(): string {
  return "Aucun règlement n'est enregistré : vérifiez sur votre compte que ces factures ne sont pas déjà payées.";
}

export function stalePaymentsWarning(last: Day): string {
  return `Le dernier règlement enregistré date du ${formatDay(last)} : vérifiez sur votre compte avant d'envoyer.`;
}

export function creditWarning(total: Cents, currency: string): string {
  return `Ce client a ${formatAmount(total, currency)} d'avoirs ou de règlements non affectés : rapprochez-les avant d'envoyer.`;
}

export function emailWarning(name: string): string {
  return `Aucune adresse e-mail pour « ${name} » : le brouillon n'aura pas de destinataire. Complétez « Clients », colonne « E-mail ».`;
}

export function orderReferenceWarning(numbers: readonly string[]): string {
  return `Numéro de commande ou d'engagement manquant pour ${numbers.join(", ")} : ce client en a besoin pour payer.`;
}
