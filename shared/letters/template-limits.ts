import { formatInteger } from "../base/french-format.ts";
import { ownValue } from "../base/own-value.ts";

/** A cell of a workbook holds no more. */
export const LONGEST_TEMPLATE = 50_000;
/** Tags of one template: our longest letter holds fewer than a hundred. */
export const MOST_TAGS = 400;
/** Sections inside sections. */
export const DEEPEST = 12;
/** Characters of one tag: a name, or a remark `{{! … }}`. */
export const LONGEST_TAG = 500;
/** Characters of a letter once written, its tables included. */
export const LONGEST_LETTER = 200_000;

/** Characters of a tag that a message quotes. */
const SHOWN = 40;

const WHERE = "Corrigez-le dans l'onglet Modèles.";

/** What a tag begins with when it is none of ours, and what to write in its place. */
const REFUSED: Readonly<Record<string, string>> = {
  ">": "{{>…}} (modèle dans un modèle) n'existe pas ici\u00a0: écrivez le texte lui-même.",
  "=": "{{=…}} (changement de balises) n'existe pas ici\u00a0: les champs s'écrivent {{champ}}.",
};

/** What an owner reads of a tag: its first characters, on one line. */
const shown = (tag: string): string => {
  const line = tag.split("\n")[0] ?? "";
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

/**
 * Why a template is refused before it is even read, in French; `undefined`: its tags are closed, its sections too, and
 * it is within the limits. One pass over the text, whatever it holds: the engine then reads it in linear time.
 */
export function templateLimit(template: string): string | undefined {
  if (template.length > LONGEST_TEMPLATE) {
    return `Le modèle dépasse ${formatInteger(LONGEST_TEMPLATE)} caractères. Raccourcissez-le dans l'onglet Modèles.`;
  }
  const open: string[] = [];
  let tags = 0;
  for (let at = template.indexOf("{{"); at !== -1; ) {
    tags += 1;
    if (tags > MOST_TAGS) {
      return `Le modèle contient plus de ${formatInteger(MOST_TAGS)} balises {{…}}. Simplifiez-le dans l'onglet Modèles.`;
    }
    // A third brace, that other engines give a meaning to, must be closed by three; here it changes nothing.
    const closing = template[at + 2] === "{" ? "}}}" : "}}";
    const end = template.indexOf(closing, at + 2);
    if (end === -1 || end - at - 2 > LONGEST_TAG) {
      return `La balise «\u00a0${shown(template.slice(at, at + LONGEST_TAG))}\u00a0» n'est pas fermée par ${closing}, ou dépasse ${LONGEST_TAG} caractères. ${WHERE}`;
    }
    const problem = tagProblem(template.slice(at + 2, end).trim(), open);
    if (problem !== undefined) return problem;
    at = template.indexOf("{{", end + closing.length);
  }
  const left = open[open.length - 1];
  return left === undefined
    ? undefined
    : `La section {{#${shown(left)}}} du modèle n'est pas fermée\u00a0: ajoutez {{/${shown(left)}}}, ou retirez-la, dans l'onglet Modèles.`;
}

/** @param open names of the sections that are open there; the tag opens or closes one */
function tagProblem(inside: string, open: string[]): string | undefined {
  const sign = inside.charAt(0);
  const refused = ownValue(REFUSED, sign);
  if (refused !== undefined) return `La balise ${refused} ${WHERE}`;
  const name = inside.slice(1).trim();
  if (sign === "#" || sign === "^") {
    open.push(name);
    return open.length > DEEPEST
      ? `Le modèle emboîte plus de ${DEEPEST} sections {{#…}} les unes dans les autres. Simplifiez-le dans l'onglet Modèles.`
      : undefined;
  }
  if (sign !== "/") return undefined;
  const last = open.pop();
  if (last === name) return undefined;
  return last === undefined
    ? `{{/${shown(name)}}} ferme une section qui n'est pas ouverte\u00a0: ajoutez {{#${shown(name)}}} avant, ou retirez-la, dans l'onglet Modèles.`
    : `{{/${shown(name)}}} ferme la section {{#${shown(last)}}}\u00a0: les deux noms doivent être les mêmes. ${WHERE}`;
}

/** Why a letter once written is refused, in French; `undefined`: its length is within the limit. */
export function letterLimit(text: string): string | undefined {
  if (text.length <= LONGEST_LETTER) return undefined;
  return `Le courrier ferait plus de ${formatInteger(LONGEST_LETTER)} caractères, ce qu'aucun message ne porte\u00a0: limitez-le à une partie des factures, ou raccourcissez le modèle.`;
}
