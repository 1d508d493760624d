import { type Cents, cents, sumCents } from "../base/money.ts";
import type { Block, Section } from "../model/letter.ts";
import type { PlanPart } from "../model/plan.ts";
import { invoiceLabel } from "./invoice-words.ts";
import { type AccountWords, type LetterInput, wordsOf } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";
import type { LetterField } from "./render-template.ts";

const NO_ACCOUNT = "Le relevé de compte se prépare depuis la fiche du client, dans le panneau.";
const NOTHING_OPEN = "Ce compte ne porte aucune facture ouverte, aucun avoir ni aucun règlement à affecter.";
const NO_PAYMENT = "Aucun règlement reçu n'est noté pour ce remerciement.";
const NO_COLLECTOR = "Indiquez à qui le dossier est transmis.";

const sumOf = (parts: readonly PlanPart[]): Cents => sumCents(parts.map(({ amount }) => amount));

/** What the customer owes in all, due or not, its credits taken off; negative: we owe it. */
function balanceOf({ due, coming, credits }: AccountWords): Cents {
  return cents(sumOf(due) + sumOf(coming) - credits);
}

/** The account as a table: what is due, what will fall due, each with its total, then credits and balance. */
function accountBlock(input: LetterInput, account: AccountWords): Block {
  const { language, line } = input;
  const words = wordsOf(input);
  const amount = (value: Cents): string => words.amount(value, line.currency);
  const day = (on: PlanPart["open"]["item"]["due"]): string => (on === undefined ? "–" : words.tableDay(on));
  const everything = [...account.due, ...account.coming];
  const partly = everything.some((part) => part.open.item.amount !== part.amount);
  const row = (part: PlanPart): readonly string[] => {
    const { item } = part.open;
    const ends = partly ? [amount(item.amount), amount(part.amount)] : [amount(part.amount)];
    return [invoiceLabel(part, language), day(item.issued), day(item.due), ...ends];
  };
  const section = (title: string, total: string, parts: readonly PlanPart[]): readonly Section[] =>
    parts.length === 0
      ? []
      : [{ title, rows: parts.map(row), totals: [{ label: total, amount: amount(sumOf(parts)) }] }];
  const balance = balanceOf(account);
  const { account: names } = words;
  return {
    kind: "table",
    columns: [
      { header: words.invoice.header },
      { header: names.issued },
      { header: words.invoice.due },
      ...(partly ? [{ header: words.invoice.amount, right: true }] : []),
      { header: names.left, right: true },
    ],
    rows: [],
    sections: [
      ...section(names.dueSection, names.dueTotal, account.due),
      ...section(names.comingSection, names.comingTotal, account.coming),
    ],
    totals: [
      ...(account.credits > 0 ? [{ label: names.credits, amount: amount(cents(-account.credits)) }] : []),
      balance < 0
        ? { label: names.inYourFavour, amount: amount(cents(-balance)) }
        : { label: names.balance, amount: amount(balance) },
    ],
  };
}

/** What a statement of account, a word of thanks or a letter to a collector adds. */
export function accountFields(input: LetterInput): readonly (readonly [string, LetterField])[] {
  const { account, received, collector, line } = input;
  const words = wordsOf(input);
  const isEmpty =
    account !== undefined && account.due.length + account.coming.length === 0 && account.credits <= 0;
  const missing = isEmpty ? NOTHING_OPEN : NO_ACCOUNT;
  const shown = isEmpty ? undefined : account;
  const text = (value: string | undefined, why: string): LetterField => ({
    kind: "text",
    value,
    missing: why,
  });
  return [
    ["relevé", { kind: "block", value: shown && accountBlock(input, shown), missing }],
    ["relevé_solde", text(shown && words.amount(balanceOf(shown), line.currency), missing)],
    ["règlement_date", text(received && words.day(received.day), NO_PAYMENT)],
    ["règlement_montant", text(received && words.amount(received.amount, line.currency), NO_PAYMENT)],
    ["compte_soldé", { kind: "flag", value: received?.settled === true }],
    ["collecteur", text(collector && plainField(collector.name), NO_COLLECTOR)],
  ];
}
