import type { Cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { readAmount } from "../base/read-amount.ts";
import { minimumOf } from "../dunning/default-scenarios.ts";
import type { Cell } from "../model/cell.ts";
import { CHANNELS, type Channel, CONDITIONS, type Condition } from "../model/scenario.ts";
import type { TableRow } from "./read-table.ts";

const CHANNEL_BY_WORD = new Map<string, Channel>([
  ...CHANNELS.map((channel): [string, Channel] => [comparable(channel), channel]),
  ["email", "e-mail"],
  ["mail", "e-mail"],
  ["courriel", "e-mail"],
  ["appel", "téléphone"],
  ["tel", "téléphone"],
  ["lettre", "courrier"],
  ["e mail courrier", "e-mail + courrier"],
  ["e mail et courrier", "e-mail + courrier"],
  ["mail et courrier", "e-mail + courrier"],
  ["email courrier", "e-mail + courrier"],
  ["courrier e mail", "e-mail + courrier"],
  ["courrier recommande", "recommandé"],
  ["lettre recommandee", "recommandé"],
  ["recommande ar", "recommandé"],
  ["lrar", "recommandé"],
  ["texto", "SMS"],
  ["chorus", "portail"],
]);
const CONDITION_BY_WORD = new Map<string, Condition>([
  ...CONDITIONS.map((word): [string, Condition] => [comparable(word), word]),
  ["cible", "ciblée"],
  ["ciblees", "ciblée"],
  ["sans reponses", "sans réponse"],
]);
/** Beyond, a day is a date or a slip of the keyboard. */
const MOST_DAYS = 1000;
const MOST_RANK = 99;

/** What is wrong in a cell of a row. */
interface StepFault {
  readonly column: string;
  readonly fault:
    | "rank-unreadable"
    | "day-unreadable"
    | "day-before-due"
    | "channel-unknown"
    | "condition-unknown"
    | "minimum-unreadable"
    | "template-unknown";
  /** The words that the cell may hold. */
  readonly known?: readonly string[];
}

/** A row of `Scénarios` as far as it can be read. */
export interface StepReading {
  readonly row: TableRow;
  readonly rank: number | undefined;
  readonly offset: number | undefined;
  readonly channel: Channel | undefined;
  readonly condition: Condition | undefined;
  readonly template: string;
  readonly recipient: string;
  readonly minimum: Cents;
  readonly faults: readonly StepFault[];
  /** The first column that keeps the step from being played. */
  readonly unreadable: string | undefined;
}

/** Every dash that stands for a minus. */
const plain = (cell: Cell): string => comparableSign(String(cell ?? ""));
const comparableSign = (text: string): string =>
  text
    .replace(/[−–—‐‑]/g, "-")
    .trim()
    .toLowerCase();

function wholeNumber(cell: Cell, form: RegExp): number | undefined {
  if (typeof cell === "number") return Number.isInteger(cell) ? cell : undefined;
  const digits = form.exec(plain(cell))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `2`, `étape 2`. */
function readRank(cell: Cell): number | undefined {
  const rank = wholeNumber(cell, /^(?:[ée]tape ?)?(\d{1,2})$/);
  return rank !== undefined && rank >= 0 && rank <= MOST_RANK ? rank : undefined;
}

/** `10`, `J+10`, `-7`, `10 j`, `10 jours`. */
function readOffset(cell: Cell): number | undefined {
  const offset = wholeNumber(cell, /^j? ?([+-]? ?\d{1,4}) ?(?:j|jours?)?$/);
  return offset !== undefined && Math.abs(offset) <= MOST_DAYS ? offset : undefined;
}

/** Reads one row; nothing is guessed, what cannot be read is among the faults. */
export function readStep(row: TableRow, isTemplate: (name: string) => boolean): StepReading {
  const faults: StepFault[] = [];
  const rank = readRank(row.cell("Étape"));
  if (rank === undefined) faults.push({ column: "Étape", fault: "rank-unreadable" });
  const offset = readOffset(row.cell("Jour"));
  if (offset === undefined) faults.push({ column: "Jour", fault: "day-unreadable" });
  else if (offset < 0 && rank !== undefined && rank >= 1)
    faults.push({ column: "Jour", fault: "day-before-due" });
  const channel = CHANNEL_BY_WORD.get(comparable(row.text("Canal")));
  if (channel === undefined) faults.push({ column: "Canal", fault: "channel-unknown", known: CHANNELS });
  const word = row.text("Condition");
  const condition = word === "" ? "toujours" : CONDITION_BY_WORD.get(comparable(word));
  if (condition === undefined)
    faults.push({ column: "Condition", fault: "condition-unknown", known: CONDITIONS });
  const template = row.text("Modèle");
  const needsTemplate = channel !== "décision" && channel !== "portail";
  if (needsTemplate && !isTemplate(template)) faults.push({ column: "Modèle", fault: "template-unknown" });
  const unreadable = faults[0]?.column;

  const amount = readAmount(row.cell("Montant minimum"));
  const isEmpty = row.text("Montant minimum") === "";
  const readable = amount.kind === "amount" && amount.cents >= 0;
  // The minimum of the channel then counts: a minimum never keeps a step from being played.
  if (!isEmpty && !readable) faults.push({ column: "Montant minimum", fault: "minimum-unreadable" });
  return {
    row,
    rank,
    offset,
    channel,
    condition,
    template,
    recipient: row.text("Destinataire"),
    minimum: amount.kind === "amount" && readable ? amount.cents : minimumOf(channel ?? "décision"),
    faults,
    unreadable,
  };
}
