import { MAJORITIES } from "#shared/texts/setup.ts";
import { identifier, listOf, mappingAnswers } from "../given-arguments.ts";
import { refusal } from "../platform/refusal.ts";
import type { SetupAnswer } from "./contract.ts";

const UNCHANGED = "Rien n'a été modifié.";
const MOST_CUSTOMERS = 10_000;
/** Longer than any field may be: what is too long for its field is said by the field. */
const LONGEST_TEXT = 1000;

type Given = Readonly<Record<string, unknown>>;

function isObject(given: unknown): given is Given {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

function text(given: unknown, what: string): string {
  if (given === undefined || given === null) return "";
  if (typeof given === "string" && given.length <= LONGEST_TEXT) return given;
  throw refusal(`${what} se donne en texte. ${UNCHANGED}`);
}

function wholeNumber(given: unknown, what: string): number {
  if (typeof given === "number" && Number.isSafeInteger(given)) return given;
  throw refusal(`${what} se donne en nombre entier. ${UNCHANGED}`);
}

/**
 * An answer of the set-up, as the page or a caller of the Apps Script API gives it, checked before anything is read.
 * @throws Error in French, with nothing changed, when it is not one of them.
 */
export function givenAnswer(given: unknown): SetupAnswer {
  const answer: Given = isObject(given) ? given : {};
  switch (answer.question) {
    case "columns": {
      const { corrections = [], shapes = [] } = mappingAnswers(answer.corrections, answer.shapes);
      return { question: "columns", corrections, shapes };
    }
    case "balance":
      return {
        question: "balance",
        exact: answer.exact === true,
        total: wholeNumber(answer.total, "Le montant vu, en centimes,"),
      };
    case "terms":
      return { question: "terms", terms: text(answer.terms, "Le délai") };
    case "customers":
      return customersAnswer(answer);
    case "history":
      return {
        question: "history",
        customers: listOf(answer.customers, "Les relances déjà faites", MOST_CUSTOMERS).map((one) => {
          const given: Given = isObject(one) ? one : {};
          return {
            customer: identifier(given.customer, "le client"),
            rank: wholeNumber(given.rank, "L'étape"),
            day: text(given.day, "La date"),
          };
        }),
      };
    case "sender":
      return {
        question: "sender",
        name: text(answer.name, "La raison sociale"),
        signatory: text(answer.signatory, "Le signataire"),
        signsNotices: answer.signsNotices === true,
        siren: text(answer.siren, "Le SIREN"),
        iban: text(answer.iban, "L'IBAN"),
      };
    case "finish":
      return { question: "finish" };
    case "skip":
      return { question: "skip" };
    default:
      throw refusal(`Cette réponse n'est pas l'une de celles de la mise en route. ${UNCHANGED}`);
  }
}

function customersAnswer(answer: Given): SetupAnswer {
  const majority = MAJORITIES.find((known) => known === answer.majority);
  if (majority === undefined) {
    throw refusal(`Vos clients sont surtout l'un de ceux-ci\u00a0: ${MAJORITIES.join(", ")}. ${UNCHANGED}`);
  }
  const choices = listOf(answer.choices, "Les exceptions", MOST_CUSTOMERS).map((one) => {
    const given: Given = isObject(one) ? one : {};
    return {
      customer: identifier(given.customer, "le client"),
      segment: identifier(given.segment, "la typologie"),
    };
  });
  return {
    question: "customers",
    majority,
    choices,
    rest: wholeNumber(answer.rest, "Le nombre des autres clients"),
  };
}
