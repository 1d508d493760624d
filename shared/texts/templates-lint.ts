import { NO_BREAK_SPACE as NBSP } from "../base/french-format.ts";

const quoted = (words: string): string => `«${NBSP}${words}${NBSP}»`;

/** A field that no letter knows, with the one that was most likely meant. */
export function unknownFieldMessage(name: string, nearest: string | undefined): string {
  const advice =
    nearest === undefined
      ? "La liste des champs est dans l'aide."
      : `Vouliez-vous écrire {{${nearest}}}${NBSP}?`;
  return `Champ inconnu${NBSP}: {{${name}}}. Aucune lettre ne peut être écrite avec ce modèle. ${advice}`;
}

/** Why a template cannot be read at all. */
export function templateFaultMessage(fault: {
  readonly kind: "limit" | "unclosed" | "unopened" | "tag";
  readonly message?: string;
  readonly name?: string;
}): string {
  if (fault.kind === "limit") return fault.message ?? "";
  if (fault.kind === "unclosed") {
    return `La section {{#${fault.name}}} n'est pas fermée${NBSP}: ajoutez {{/${fault.name}}} là où elle finit.`;
  }
  if (fault.kind === "unopened") {
    return `La section {{/${fault.name}}} se ferme sans avoir été ouverte${NBSP}: ajoutez {{#${fault.name}}} là où elle commence, ou retirez-la.`;
  }
  return `Une balise {{…}} est mal fermée${NBSP}: chaque champ s'écrit entre deux accolades de chaque côté.`;
}

const BY_HAND: Readonly<Record<string, (excerpt: string) => string>> = {
  "amount-by-hand": (excerpt) =>
    `Un montant est écrit à la main (${quoted(excerpt)})${NBSP}: il serait le même dans toutes les lettres. Écrivez {{total}} ou {{tableau}}.`,
  "date-by-hand": (excerpt) =>
    `Une date est écrite à la main (${quoted(excerpt)})${NBSP}: elle serait la même dans toutes les lettres. Écrivez {{échéance}}, {{date_limite}} ou {{date_longue}}.`,
  "rate-by-hand": (excerpt) =>
    `Un taux est écrit à la main (${quoted(excerpt)})${NBSP}: il change chaque semestre. Écrivez {{taux}}.`,
  "iban-by-hand": () =>
    `Un IBAN est écrit à la main${NBSP}: s'il change, cette lettre ferait payer ailleurs. Écrivez {{iban}}, lu dans Réglages.`,
  "company-by-hand": (excerpt) =>
    `Un nom d'entreprise est écrit à la main (${quoted(excerpt)})${NBSP}: écrivez {{société}} pour la vôtre, {{client}} pour celle du client.`,
  "single-brace": (excerpt) =>
    `${quoted(excerpt)} n'est pas un champ${NBSP}: doublez les accolades, {{champ}}.`,
  "left-placeholder": (excerpt) =>
    `Il reste un blanc à remplir (${quoted(excerpt)})${NBSP}: il partirait tel quel. Écrivez le champ, ou le texte.`,
};

/** Something typed by hand where a field belongs. */
export function byHandMessage(code: string, excerpt: string): string {
  return BY_HAND[code]?.(excerpt) ?? "";
}

export const NO_SUBJECT = `L'objet est vide${NBSP}: écrivez {{objet}}, qui nomme les factures et leur échéance.`;

export const LONG_FOR_PAGE = "Ce courrier dépasse une page. Raccourcissez-le, ou laissez-le s'il le faut.";

export const LONG_FOR_COMPOSE =
  "Ce message est trop long pour s'ouvrir déjà rempli dans Gmail\u00a0: il faudra le coller. Raccourcissez-le, ou laissez-le s'il le faut.";

/** An English template that no step can reach. */
export function languageTwinMessage(french: string): string {
  return `Ce modèle anglais n'a pas de modèle français ${quoted(french)}${NBSP}: aucune étape ne le trouve. Ajoutez la ligne française, ou corrigez le nom.`;
}

/** « (typologies : public, particulier) ». */
export function forSegments(segments: readonly string[]): string {
  return `(${segments.length === 1 ? "Typologie" : "Typologies"}${NBSP}: ${segments.join(", ")}.)`;
}

/** What `Anomalies` asks for, by the code of a finding. */
export function templateWhatToDo(code: string): string {
  if (code === "long-for-page" || code === "long-for-compose" || code === "english-alone") {
    return "Rien n'est bloqué.";
  }
  if (code === "unknown-field" || code === "template-syntax") {
    return "Corrigez la cellule dans Modèles\u00a0: d'ici là, aucune lettre n'est écrite avec ce modèle.";
  }
  if (code === "body-empty") return "Écrivez le corps, ou supprimez la ligne.";
  if (code === "template-twice") return "Gardez une seule des deux lignes, ou changez un nom.";
  return "Corrigez la cellule dans Modèles, puis actualisez.";
}

/** A row of `Modèles` with a name and no text. */
export const BODY_EMPTY =
  "Ce modèle n'a pas de texte\u00a0: celui de Crescendo est utilisé s'il porte ce nom, sinon aucune lettre n'est écrite.";

export const TEMPLATE_TWICE = "Deux modèles portent ce nom\u00a0: seul le premier est utilisé.";
