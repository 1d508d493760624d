import { formatAmount, NO_BREAK_SPACE as NBSP, plural } from "../base/french-format.ts";
import { SEGMENTS, type Segment } from "../model/customer.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";
import type { SegmentProposal } from "../model/segment.ts";

type Clue = SegmentProposal["clues"][number];

const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

/** Why a segment is proposed, one clue: `SIREN d'un organisme public (217 300 016)`. */
function clueClause({ clue, data = {} }: Clue): string {
  const { amount, count = 0, currency, text = "" } = data;
  switch (clue) {
    case "turnover":
      return amount === undefined
        ? "parmi vos plus gros clients de l'année"
        : `${formatAmount(amount, currency)} facturés en un an, ${count}${NBSP}% du total`;
    case "public-name":
      return "nom d'un organisme public";
    case "public-siren":
      return `SIREN d'un organisme public (${text})`;
    case "public-domain":
      return `adresse e-mail d'un organisme public (${text})`;
    case "large-company":
      return text === ""
        ? `règle pour ${plural(count, "site")}`
        : `signe d'un grand groupe${NBSP}: ${quoted(text)}`;
    case "person-name":
      return "nom d'une personne, sans SIREN ni forme de société";
    case "late-payer":
      return `règle d'habitude avec ${plural(count, "jour")} de retard`;
    case "broken-promises":
      return plural(count, "promesse non tenue", "promesses non tenues");
    case "rejected-payment":
      return plural(count, "paiement rejeté", "paiements rejetés");
    case "owner-answer":
      return `vous avez écrit ${quoted(text)}`;
  }
}

/** All the clues of a proposal, in one clause. */
export function cluesClause(clues: SegmentProposal["clues"]): string {
  return clues.map(clueClause).join(", ");
}

/** How sure a proposal is, in a word. */
export function confidenceWord(confidence: number): string {
  if (confidence >= 0.9) return "presque sûr";
  return confidence >= 0.75 ? "probable" : "possible";
}

/** What accepting a segment changes, for who must decide. */
export const SEGMENT_EFFECTS: Readonly<Record<Segment, string>> = {
  standard: "relances d'usage entre professionnels",
  "compte clé": "relances plus personnelles et plus espacées",
  "grand compte": "relances au service comptable, avec numéro de commande",
  public: "délais, intérêts moratoires et destinataires du secteur public",
  "à risque": "relances plus rapprochées, par téléphone d'abord",
  particulier: "ni frais ni 40 €, intérêts au taux légal après mise en demeure",
};

/** Refusals of an accepted segment. */
export const SEGMENT_REFUSALS = {
  unknownCustomer: `Ce client n'est pas dans vos factures${NBSP}: actualisez, puis recommencez.`,
  noColumn: `L'onglet Clients n'a plus de colonne ${quoted("Typologie")}${NBSP}: remettez ce titre, puis recommencez.`,
  noTab: `L'onglet Clients n'existe pas encore${NBSP}: actualisez une première fois, puis recommencez.`,
  formula: `La cellule Typologie de ce client est une formule${NBSP}: écrivez-y la typologie vous-même.`,
} as const;

interface Words {
  readonly problem: string;
  readonly whatToDo: string;
}

const isSegment = (word: string): word is Segment => (SEGMENTS as readonly string[]).includes(word);
const effectOf = (word: string): string => (isSegment(word) ? SEGMENT_EFFECTS[word] : "");

/** What `Anomalies` says about segments. */
export const SEGMENT_PROBLEMS: Readonly<
  Record<Extract<ProblemCode, `segment${string}`>, (problem: Problem) => Words>
> = {
  "segment-unknown": ({ data = {} }) => ({
    problem: `Typologie inconnue${NBSP}: le client est traité comme standard.`,
    whatToDo:
      data.nearest === undefined
        ? `Choisissez une typologie${NBSP}: ${SEGMENTS.join(", ")}.`
        : `Vouliez-vous écrire ${quoted(data.nearest)}${NBSP}? Sinon, choisissez parmi${NBSP}: ${SEGMENTS.join(", ")}.`,
  }),
  "segment-proposed": ({ data = {} }) => ({
    problem: `${data.name ?? ""}${NBSP}: ${quoted(data.segment ?? "")} proposé (${data.confidence ?? ""})${NBSP}; ${data.why ?? ""}. Tant que la cellule est vide, le client est standard.`,
    whatToDo: `Si c'est exact, écrivez ${quoted(data.segment ?? "")} dans Typologie (${effectOf(data.segment ?? "")})${NBSP}; sinon, écrivez ${quoted("standard")}.`,
  }),
  "segment-otherwise": ({ data = {} }) => ({
    problem: `${data.name ?? ""} est écrit ${quoted(data.current ?? "")}, mais autre chose fait penser à ${quoted(data.segment ?? "")}${NBSP}: ${data.why ?? ""}.`,
    whatToDo: `Rien à faire si vous êtes sûr${NBSP}; sinon, écrivez ${quoted(data.segment ?? "")} dans Typologie (${effectOf(data.segment ?? "")}).`,
  }),
  "segments-more": ({ data = {} }) => {
    const count = Number(data.count ?? "0");
    const others = Number(data.others ?? "0") > 0 ? " …" : "";
    return {
      problem: `${plural(count, "autre typologie est proposée", "autres typologies sont proposées")}${NBSP}: ${data.names ?? ""}${others}.`,
      whatToDo:
        "Elles sont à confirmer une à une dans le volet Gmail, ou dans la colonne Typologie de Clients.",
    };
  },
};
