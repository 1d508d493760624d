import { type ContactChange, isContactHeader } from "#shared/entry/contact-form.ts";
import type { EntryOrder } from "#shared/entry/entry-order.ts";
import type { Typed } from "#shared/entry/event-form.ts";
import type { OtherKind } from "#shared/entry/other-forms.ts";
import type { TypedPlan } from "#shared/entry/plan-draft.ts";
import { CALL_OUTCOMES } from "#shared/model/commitments.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { identifier } from "../given-arguments.ts";
import { refusal } from "../platform/refusal.ts";
import { currencyOf } from "./read-customers.ts";

// What comes from the panel's page or from a caller of the Apps Script API is checked before anything is read.

const UNCHANGED = "Rien n'a été modifié.";
const MOST_ITEMS = 500;
const LONGEST_TEXT = 5_000;

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === "object" && given !== null && !Array.isArray(given);

const notUnderstood = (what: string): Error => refusal(`${what} ne se lit pas. ${UNCHANGED}`);

/** A text of bounded length; `undefined` becomes an empty one. */
function text(given: unknown, what: string): string {
  if (given === undefined || given === null) return "";
  if (typeof given !== "string") throw notUnderstood(what);
  if (given.length > LONGEST_TEXT) {
    throw refusal(`${what} est trop long (5\u202f000 caractères au plus). ${UNCHANGED}`);
  }
  return given;
}

function list(given: unknown, what: string): readonly unknown[] {
  if (Array.isArray(given) && given.length <= MOST_ITEMS) return given;
  throw notUnderstood(what);
}

/** Identifiers of events. */
export function givenIds(given: unknown): readonly string[] {
  return list(given, "La liste des lignes à annuler").map((one) => identifier(one, "la ligne du journal"));
}

/** The fields of a form, as typed: texts by name, nothing else. */
function typedOf(given: unknown): Typed {
  if (given === undefined || given === null) return {};
  if (!isObject(given)) throw notUnderstood("Le formulaire");
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, text(value, "Un champ du formulaire")]),
  );
}

const numbersOf = (given: unknown): readonly string[] =>
  list(given ?? [], "La liste des factures").map((one) => identifier(one, "la facture"));

/** What a page asks to note. @throws Error in French that says what cannot be read. */
export function givenOrder(given: unknown): EntryOrder {
  if (!isObject(given)) throw notUnderstood("Ce qu'il faut noter");
  const ids = isObject(given.ids) ? given.ids : {};
  const about = {
    customer: identifier(given.customer, "le client") as CustomerKey,
    currency: currencyOf(given.currency) ?? "EUR",
    ids: {
      first: identifier(ids.first, "la ligne à écrire"),
      next: identifier(ids.next, "la ligne qui suit"),
    },
  };
  const typed = typedOf(given.typed);
  const named = (): string => identifier(given.about, "la ligne du journal");
  switch (given.kind) {
    case "call": {
      const outcome = CALL_OUTCOMES.find((one) => one === given.outcome);
      if (outcome === undefined) throw notUnderstood("L'issue de l'appel");
      return { ...about, kind: "call", outcome, typed, invoices: numbersOf(given.invoices) };
    }
    case "other": {
      const event = (Object.keys(callTexts.other.kinds) as OtherKind[]).find((one) => one === given.event);
      if (event === undefined) throw notUnderstood("L'événement à noter");
      return { ...about, kind: "other", event, typed, invoices: numbersOf(given.invoices) };
    }
    case "plan":
      return { ...about, kind: "plan", plan: planOf(given.plan) };
    case "confirm-promise":
      return { ...about, kind: "confirm-promise", about: named() };
    case "retarget-dispute":
      return { ...about, kind: "retarget-dispute", about: named(), typed };
    case "resume":
      return { ...about, kind: "resume", about: named(), typed };
    default:
      throw notUnderstood("Ce qu'il faut noter");
  }
}

const SHAPES: readonly TypedPlan["shape"][] = ["equal", "amounts", "dates"];
const INTERESTS: readonly TypedPlan["interest"][] = ["kept", "waived-if-kept", "waived"];

function planOf(given: unknown): TypedPlan {
  const shape = isObject(given) ? SHAPES.find((one) => one === given.shape) : undefined;
  const interest = isObject(given) ? INTERESTS.find((one) => one === given.interest) : undefined;
  if (!isObject(given) || shape === undefined || interest === undefined) throw notUnderstood("L'échéancier");
  return {
    shape,
    interest,
    count: text(given.count, "Le nombre d'échéances"),
    firstDay: text(given.firstDay, "La première échéance"),
    means: text(given.means, "Le moyen de paiement"),
    rows: list(given.rows ?? [], "Les échéances").map((row) => {
      if (!isObject(row)) throw notUnderstood("Une échéance");
      return { day: text(row.day, "La date d'une échéance"), amount: text(row.amount, "Un montant") };
    }),
    invoices: numbersOf(given.invoices),
  };
}

/** Cells of `Clients` to change: what each held when it was shown, what it is to hold. */
export function givenChanges(given: unknown): readonly ContactChange[] {
  return list(given, "Les changements").map((one) => {
    if (!isObject(one) || !isContactHeader(one.header)) throw notUnderstood("Un changement");
    return {
      header: one.header,
      before: text(one.before, "L'ancienne valeur"),
      value: text(one.value, `«\u00a0${one.header}\u00a0»`),
    };
  });
}

/** A place in the workbook: a tab's name, a row and a column from 1 (0: the first). */
export function givenPlace(
  tab: unknown,
  row: unknown,
  column: unknown,
): { readonly tab: string; readonly row: number; readonly column: number } {
  const count = (given: unknown): number =>
    typeof given === "number" && Number.isSafeInteger(given) && given > 0 ? given : 0;
  return { tab: identifier(tab, "l'onglet"), row: count(row), column: count(column) };
}
