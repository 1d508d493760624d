import { type Day, dayOrUndefined } from "#shared/base/day.ts";
import { type Cents, cents } from "#shared/base/money.ts";
import { type CustomerKey, SEGMENTS } from "#shared/model/customer.ts";
import { FIELDS } from "#shared/model/mapping.ts";
import { TRADES, type Trade } from "#shared/model/settings.ts";
import type { SegmentChoice } from "#shared/workbook/accept-segments.ts";
import type { ColumnCorrection, ReadOptions, ShapeCorrection } from "#shared/workbook/book.ts";
import type { AcceptOptions } from "#shared/workbook/match-report.ts";
import { refusal } from "./platform/refusal.ts";

// What comes from the panel's page or from a caller of the Apps Script API is checked before anything is read.

const LONGEST_IDENTIFIER = 500;
const MOST_ITEMS = 1000;
const UNCHANGED = "Rien n'a été modifié.";

/** An identifier: a text that is neither empty nor endless. `what` names it in the refusal. */
export function identifier(given: unknown, what: string): string {
  if (typeof given === "string" && given.trim() !== "" && given.length <= LONGEST_IDENTIFIER) return given;
  throw refusal(`Il faut dire ${what} par son identifiant, qui est un texte. ${UNCHANGED}`);
}

/** Options of an acceptance: `{residual, releaseDay}`, or only true for « settle what stays open too ». */
export function acceptOptions(given: unknown): AcceptOptions {
  if (!isObject(given)) return { residual: given === true };
  const residual = given.residual === true;
  const { releaseDay } = given;
  if (releaseDay === undefined || releaseDay === null || releaseDay === "") return { residual };
  return { residual, releaseDay: dayOf(releaseDay) };
}

function dayOf(given: unknown): Day {
  const on = typeof given === "string" ? dayOrUndefined(given) : undefined;
  if (on !== undefined) return on;
  throw refusal(`La date de libération de la retenue s'écrit AAAA-MM-JJ, et doit exister. ${UNCHANGED}`);
}

/** Invoices chosen by hand: numbers, or `{number, cents}` for a part. */
export function chosenInvoices(
  given: unknown,
): readonly { readonly number: string; readonly cents?: Cents }[] {
  return listOf(given, "Les factures choisies").map((one) => {
    if (!isObject(one)) return { number: identifier(one, "la facture") };
    const number = identifier(one.number, "la facture");
    if (one.cents === undefined || one.cents === null) return { number };
    if (typeof one.cents !== "number" || !Number.isSafeInteger(one.cents)) {
      throw refusal(`Le montant affecté à la facture ${number} se donne en centimes entiers. ${UNCHANGED}`);
    }
    return { number, cents: cents(one.cents) };
  });
}

/** Segments that the owner chose: a list of `{customer, segment}`, the customer as the proposals name it. */
export function chosenSegments(given: unknown): readonly SegmentChoice[] {
  return listOf(given, "Les typologies choisies").map((one) => {
    const segment = isObject(one) ? SEGMENTS.find((known) => known === one.segment) : undefined;
    if (!isObject(one) || segment === undefined) {
      throw refusal(
        `Une typologie se donne par son client (customer) et son nom (segment)\u00a0: ${SEGMENTS.join(", ")}. ${UNCHANGED}`,
      );
    }
    return { customer: identifier(one.customer, "le client") as CustomerKey, segment };
  });
}

/** One of the trades. */
export function chosenTrade(given: unknown): Trade {
  const trade = TRADES.find((known) => known === given);
  if (trade !== undefined) return trade;
  throw refusal(`Le métier est l'un de ceux-ci\u00a0: ${TRADES.join(", ")}. ${UNCHANGED}`);
}

/** The owner's answers about the columns: a list of corrections of columns, one of shapes; none accepts as proposed. */
export function mappingAnswers(corrections: unknown, shapes: unknown): ReadOptions {
  return {
    accept: true,
    ...(isAbsent(corrections) ? {} : { corrections: listOf(corrections, "Les colonnes").map(columnOf) }),
    ...(isAbsent(shapes) ? {} : { shapes: listOf(shapes, "Les onglets").map(shapeOf) }),
  };
}

function columnOf(given: unknown): ColumnCorrection {
  if (isObject(given)) {
    const { sheetId, column } = given;
    const field = FIELDS.find((one) => one === given.field);
    const known =
      column === "none" || (typeof column === "number" && Number.isInteger(column) && column >= 0);
    if (isSheetId(sheetId) && field !== undefined && known) {
      return { sheetId, field, column: column === "none" ? "none" : Number(column) };
    }
  }
  throw refusal(
    `Une correction de colonne se donne par l'onglet (sheetId), la donnée (field) et la colonne (column). ${UNCHANGED}`,
  );
}

function shapeOf(given: unknown): ShapeCorrection {
  if (isObject(given)) {
    const shape = (["invoices", "lines", "aged", "ignored"] as const).find((one) => one === given.shape);
    if (isSheetId(given.sheetId) && shape !== undefined) return { sheetId: given.sheetId, shape };
  }
  throw refusal(`La nature d'un onglet se donne par l'onglet (sheetId) et sa nature (shape). ${UNCHANGED}`);
}

const isAbsent = (given: unknown): boolean => given === undefined || given === null;

const isSheetId = (given: unknown): given is number => typeof given === "number" && Number.isInteger(given);

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** @param what subject of the refusal, plural feminine or masculine: « Les factures choisies ». */
export function listOf(given: unknown, what: string, most = MOST_ITEMS): readonly unknown[] {
  if (Array.isArray(given) && given.length <= most) return given;
  throw refusal(`${what} se donnent en une liste de ${most} éléments au plus. ${UNCHANGED}`);
}
