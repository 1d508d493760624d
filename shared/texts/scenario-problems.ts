import { NO_BREAK_SPACE as NBSP } from "../base/french-format.ts";
import type { Problem } from "../model/problem.ts";

interface Words {
  readonly problem: string;
  readonly whatToDo: string;
}

const quoted = (words: string): string => `«${NBSP}${words}${NBSP}»`;
const said = (problem: string, whatToDo: string): Words => ({ problem, whatToDo });

/** What follows from a step that cannot be read, whatever the cell. */
const HELD =
  "l’étape n’est ni sautée ni envoyée : les factures qui y arrivent attendent votre décision dans Relances";

/** « Vouliez-vous écrire « e-mail » ? Sinon, … »; only the rest when no known word is near. */
function corrected(nearest: string | undefined, otherwise: string): string {
  if (nearest === undefined) return otherwise.charAt(0).toUpperCase() + otherwise.slice(1);
  return `Vouliez-vous écrire ${quoted(nearest)}${NBSP}? Sinon, ${otherwise}`;
}

const UNREADABLE = said("Étape de scénario illisible.", "Corrigez la ligne dans Scénarios.");

/** What is wrong in a scenario, by `data.fault`. */
const FAULTS: Readonly<Record<string, (data: NonNullable<Problem["data"]>) => Words>> = {
  "no-steps": () =>
    said("Ce scénario n’a aucune étape : rien n’y sera relancé.", "Ajoutez ses étapes dans Scénarios."),
  "duplicated-rank": () =>
    said(
      `Deux étapes du scénario portent le même numéro et disent autre chose : ${HELD}.`,
      "Numérotez les étapes 1, 2, 3 … dans la colonne Étape.",
    ),
  "repeated-row": () =>
    said("Cette étape est écrite deux fois, à l’identique : elle compte une fois.", "Rien à faire."),
  "rank-unreadable": () =>
    said(
      `Numéro d’étape illisible : ${HELD}.`,
      "Écrivez un nombre entier : 0 avant l’échéance, puis 1, 2, 3 …",
    ),
  "day-unreadable": () =>
    said(
      `Jour illisible : ${HELD}.`,
      "Écrivez un nombre de jours à partir de l’échéance, par exemple 10 ; -7 pour sept jours avant.",
    ),
  "day-before-due": () =>
    said(
      `Une relance ne part pas avant l’échéance : ${HELD}.`,
      "Écrivez un jour positif, ou le numéro d’étape 0 si c’est le message préventif.",
    ),
  "channel-unknown": ({ nearest }) =>
    said(
      `Canal inconnu : ${HELD}.`,
      corrected(
        nearest,
        "choisissez : e-mail, téléphone, courrier, e-mail + courrier, recommandé, SMS, portail ou décision.",
      ),
    ),
  "condition-unknown": ({ nearest }) =>
    said(
      `Condition inconnue : ${HELD}.`,
      corrected(nearest, "choisissez : toujours, ciblée ou sans réponse (vide : toujours)."),
    ),
  "minimum-unreadable": () =>
    said(
      "Montant minimum illisible : celui du canal est utilisé.",
      "Écrivez un montant en euros, par exemple 300, ou laissez la cellule vide.",
    ),
  "name-missing": () =>
    said(
      "Cette ligne ne dit pas de quel scénario elle est : elle n’est pas jouée.",
      "Écrivez le nom du scénario dans la colonne Scénario.",
    ),
  "name-carried": ({ scenario = "" }) =>
    said(
      `Le nom du scénario manque : la ligne compte pour ${quoted(scenario)}, comme celle du dessus.`,
      "Rien à faire si c’est exact.",
    ),
  "missing-rank": ({ missing = "", step = "" }) =>
    said(
      `Il n’y a pas d’étape ${missing} avant l’étape ${step} : le scénario passe directement à l’étape ${step}.`,
      "Rien à faire si c’est voulu ; sinon ajoutez l’étape qui manque.",
    ),
  "preventive-late": () =>
    said(
      "L’étape 0 est préventive : elle n’est jamais envoyée le jour de l’échéance ni après.",
      "Écrivez un jour négatif, par exemple -7, ou donnez-lui un autre numéro d’étape.",
    ),
  "preventive-not-first": () =>
    said("L’étape 0 est écrite après d’autres étapes : elle passe avant elles.", "Rien à faire."),
  "milder-after-notice": () =>
    said(
      "Ce message suit la mise en demeure : après elle, plus rien de plus doux ne devrait partir.",
      "Placez cette étape avant la mise en demeure, ou choisissez le canal téléphone ou décision.",
    ),
  "offsets-not-growing": () =>
    said(
      "Cette étape n’est pas plus tardive que la précédente : les jours du scénario doivent croître.",
      "Corrigez la colonne Jour dans Scénarios.",
    ),
  "unknown-scenario": ({ nearest }) =>
    said(
      "Ce scénario n’existe pas dans Scénarios : le client suit celui de sa typologie.",
      corrected(nearest, "corrigez la colonne Scénario de Clients."),
    ),
  "unused-scenario": ({ nearest }) =>
    said(
      "Aucune typologie ni aucun client ne suit ce scénario : il n’est jamais joué.",
      corrected(
        nearest,
        "écrivez son nom dans la colonne Scénario des clients concernés, ou n’y touchez pas.",
      ),
    ),
  "no-formal-notice": () =>
    said(
      "Ce scénario n’a pas de mise en demeure (canal recommandé) : il s’arrête avant.",
      "Rien à faire si c’est voulu ; sinon ajoutez une étape au canal recommandé.",
    ),
};

/** The French words for a fault of `Scénarios`, or of the customers who follow them. */
export function scenarioProblem({ data = {} }: Problem): Words {
  return FAULTS[data.fault ?? ""]?.(data) ?? UNREADABLE;
}

/** The words for a template that `Modèles` does not hold. */
export function templateProblem({ data = {} }: Problem): Words {
  return said(
    `Ce modèle n’existe pas dans Modèles : ${HELD}.`,
    corrected(data.nearest, "créez le modèle, ou corrigez son nom dans Scénarios."),
  );
}
