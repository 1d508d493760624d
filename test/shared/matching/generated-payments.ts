import { addDays, type Day, day } from "#shared/base/day.ts";
import type { PayerNames } from "#shared/model/matching.ts";
import type { Bill } from "./generated-bills.ts";
import {
  bankLabel,
  payerReference,
  strangerLabel,
  type Writing,
  writeNumber,
  writeNumbers,
} from "./generated-labels.ts";
import { nameInLabel } from "./generated-names.ts";
import type { Noise, Style } from "./generated-styles.ts";
import type { Chance } from "./random.ts";

/** A receipt of the bank with what it really settles. */
export interface Draft {
  readonly noise: Noise;
  readonly day: Day;
  readonly amount: number;
  readonly label: string;
  readonly customer: number | undefined;
  readonly parts: readonly { readonly number: string; readonly amount: number }[];
  readonly numbersTold: boolean;
  readonly payerTold: boolean;
}

function drawn(random: Chance, weights: Readonly<Record<Noise, number>>, allowed: readonly Noise[]): Noise {
  const total = allowed.reduce((sum, noise) => sum + weights[noise], 0);
  let left = random.next() * total;
  for (const noise of allowed) {
    left -= weights[noise];
    if (left < 0) return noise;
  }
  return allowed[0] ?? "number";
}

const ALONE: readonly Noise[] = [
  "number",
  "number-abbreviated",
  "number-cut",
  "name-and-amount",
  "part-with-number",
  "several-payments-for-one",
  "cents",
  "bank-fees",
  "early-discount",
  "retention",
  "too-much",
  "other-payer-with-number",
  "other-payer-without-number",
  "paid-twice",
  "amount-alone",
  "not-in-ledger",
  "number-of-the-payer",
];
const TOGETHER: readonly Noise[] = ["several-with-numbers", "several-without-number", "whole-balance"];

/** Every receipt of the year, in no order: what customers pay, and what is nobody's. */
export function draftsOf(
  random: Chance,
  style: Style,
  bills: readonly Bill[],
  customers: readonly PayerNames[],
): Draft[] {
  const drafts: Draft[] = [];
  const byCustomer = new Map<number, Bill[]>();
  for (const bill of bills) byCustomer.set(bill.customer, [...(byCustomer.get(bill.customer) ?? []), bill]);
  for (const [customer, own] of byCustomer) {
    const payer = customers[customer];
    if (!payer) continue;
    const invoices = own.filter(({ credit }) => !credit);
    for (const bill of invoices) {
      if (bill.paid || random.is(0.14)) continue;
      const paidOn = addDays(bill.issued, random.whole(20, 70));
      const open = invoices.filter((one) => !one.paid && one.issued <= paidOn && !one.subscription);
      const note = own.find((one) => one.credit && !one.paid && one.issued <= paidOn);
      const noise = bill.subscription
        ? "subscription"
        : payer.payer && random.is(0.6)
          ? "payer-of-clients"
          : note && random.is(style.weights["credit-note-deducted"] / 6)
            ? "credit-note-deducted"
            : drawn(random, style.weights, open.length > 1 ? [...ALONE, ...TOGETHER] : ALONE);
      drafts.push(...payment(random, style, noise, bill, open, note, customer, payer, paidOn));
    }
  }
  const strangers = Math.round((drafts.length * style.weights.nobody) / 100);
  for (let at = 0; at < strangers; at += 1)
    drafts.push({
      noise: "nobody",
      day: addDays(day("2025-11-01"), random.whole(0, 330)),
      amount: random.is(0.5) ? random.whole(10, 900) * 1_000 : random.whole(5_000, 600_000),
      label: strangerLabel(random, style.templates),
      customer: undefined,
      parts: [],
      numbersTold: false,
      payerTold: false,
    });
  return drafts;
}

function payment(
  random: Chance,
  style: Style,
  noise: Noise,
  bill: Bill,
  open: readonly Bill[],
  note: Bill | undefined,
  customer: number,
  payer: PayerNames,
  day: Day,
): Draft[] {
  const label = (name: string, text: string, on = day): string =>
    bankLabel(random, style.templates, name, text, on);
  const named = (): string => nameInLabel(random, payer.name);
  const short: readonly Writing[] = style.writings.filter((writing) => writing !== "full");
  const number = (writing: Writing = random.pick(style.writings)): string =>
    writeNumber(random, bill.number, writing);
  const all = (settled: readonly Bill[]) =>
    settled.map((one) => ({ number: one.number.number, amount: one.amount }));
  const draft = (over: Partial<Draft> & Pick<Draft, "amount" | "label">): Draft => ({
    noise,
    day,
    customer,
    parts: all([bill]),
    numbersTold: true,
    payerTold: true,
    ...over,
  });
  const { amount } = bill;
  bill.paid = true;
  switch (noise) {
    case "number":
      return [draft({ amount, label: label(named(), number("full")) })];
    case "number-abbreviated":
      return [draft({ amount, label: label(random.is(0.85) ? named() : "", number(random.pick(short))) })];
    case "number-cut": {
      const full = label(
        named(),
        `${"REGLEMENT DE VOTRE ".repeat(random.whole(1, 3))}FACTURE ${bill.number.number}`,
      );
      return [
        draft({
          amount,
          label: full.slice(0, Math.max(30, full.length - random.whole(1, 4))),
          numbersTold: false,
        }),
      ];
    }
    case "name-and-amount":
      return [
        draft({
          amount,
          label: label(
            named(),
            random.is(0.4) ? payerReference(random) : random.pick(["", "REGLEMENT", "FACTURE", "SOLDE"]),
          ),
          numbersTold: false,
        }),
      ];
    case "payer-of-clients":
      return [
        draft({
          amount,
          label: label(payer.payer ?? "", random.is(0.5) ? payerReference(random) : ""),
          numbersTold: false,
        }),
      ];
    case "subscription":
      return [
        draft({
          amount,
          label: label(named(), random.is(0.3) ? number() : random.pick(["ABONNEMENT", "MENSUALITE", ""])),
          numbersTold: false,
        }),
      ];
    case "part-with-number": {
      const given = Math.round((amount * random.pick([30, 40, 50, 60])) / 100);
      return [
        draft({
          amount: given,
          label: label(named(), `ACOMPTE ${number("full")}`),
          parts: [{ number: bill.number.number, amount: given }],
        }),
      ];
    }
    case "several-payments-for-one": {
      const given = Math.round(amount / 3);
      return [given, given, amount - 2 * given].map((one, at) => {
        const on = addDays(day, at * 20);
        return draft({
          amount: one,
          day: on,
          label: label(named(), number("full"), on),
          parts: [{ number: bill.number.number, amount: one }],
        });
      });
    }
    case "cents": {
      const gap = random.pick([-4, -2, -1, 1, 2]);
      const given = Math.min(amount, amount + gap);
      return [
        draft({
          amount: amount + gap,
          label: label(named(), random.is(0.5) ? number() : ""),
          parts: [{ number: bill.number.number, amount: given }],
          numbersTold: false,
        }),
      ];
    }
    case "bank-fees": {
      const given =
        amount - Math.max(6, Math.min(random.pick([500, 850, 1_200, 1_500]), Math.floor(amount / 110)));
      return [
        draft({
          amount: given,
          label: label(named(), number("full")),
          parts: [{ number: bill.number.number, amount: given }],
        }),
      ];
    }
    case "early-discount": {
      const given = amount - Math.round((amount * random.pick([10, 20, 30])) / 1_000);
      const on = bill.due > bill.issued ? addDays(bill.due, -1) : day;
      return [
        draft({
          amount: given,
          day: on,
          label: label(named(), `${number("full")} ESCOMPTE`, on),
          parts: [{ number: bill.number.number, amount: given }],
        }),
      ];
    }
    case "retention": {
      const given = amount - Math.round(amount / 20);
      return [
        draft({
          amount: given,
          label: label(named(), `${number("full")} RG 5%`),
          parts: [{ number: bill.number.number, amount: given }],
        }),
      ];
    }
    case "too-much":
      return [
        draft({
          amount: amount + random.pick([1_000, 2_000, 4_000, 137]),
          label: label(named(), number("full")),
        }),
      ];
    case "other-payer-with-number":
      return [
        draft({
          amount,
          label: label(
            random.pick(["SCI LES TILLEULS", "NOTAIRE ME CASTEL", "ASSURANCES AXELIA"]),
            number(random.pick(["full", "compact"])),
          ),
          payerTold: false,
        }),
      ];
    case "other-payer-without-number":
      return [
        draft({
          amount,
          label: label(
            random.pick(["SCI LES TILLEULS", "NOTAIRE ME CASTEL", "ASSURANCES AXELIA"]),
            "REGLEMENT",
          ),
          numbersTold: false,
          payerTold: false,
        }),
      ];
    case "paid-twice": {
      const on = addDays(day, random.whole(3, 25));
      return [
        draft({ amount, label: label(named(), number("full")) }),
        draft({
          amount,
          day: on,
          label: label(named(), random.is(0.5) ? number("full") : "", on),
          parts: [],
          numbersTold: false,
          payerTold: false,
        }),
      ];
    }
    case "not-in-ledger": {
      // Named, of an ordinary amount, for an invoice that the ledger lacks.
      bill.paid = false;
      const other = random.is(style.round) ? random.whole(3, 400) * 1_200 : random.whole(3_600, 480_000);
      const text = random.pick(["", "REGLEMENT", `FACT ${random.whole(100, 9_999)}`, payerReference(random)]);
      return [draft({ amount: other, label: label(named(), text), parts: [], numbersTold: false })];
    }
    case "number-of-the-payer": {
      // The payer's own number, which may be that of another invoice of ours.
      const text = `${random.pick(["FACT", "N°", "REF", ""])} ${random.whole(1, 2_500)}`;
      return [draft({ amount, label: label(named(), text), numbersTold: false })];
    }
    case "amount-alone":
      return [
        draft({
          amount,
          label: `REMISE CHEQUE N ${random.whole(1_000_000, 9_999_999)}`,
          numbersTold: false,
          payerTold: false,
        }),
      ];
    case "several-with-numbers":
    case "several-without-number":
    case "whole-balance": {
      const others = open.filter((one) => one !== bill);
      const settled = noise === "whole-balance" ? [...open] : [bill, ...others.slice(0, random.whole(1, 3))];
      if (!settled.includes(bill)) settled.push(bill);
      for (const one of settled) one.paid = true;
      const withNumbers = noise === "several-with-numbers";
      const text = withNumbers
        ? writeNumbers(
            random,
            settled.map((one) => one.number),
          )
        : random.pick(["", "SOLDE COMPTE", "REGLEMENT FACTURES"]);
      const sum = settled.reduce((total, one) => total + one.amount, 0);
      return [
        draft({ amount: sum, label: label(named(), text), parts: all(settled), numbersTold: withNumbers }),
      ];
    }
    case "credit-note-deducted": {
      if (!note || note.amount + amount <= 0)
        return [draft({ noise: "number", amount, label: label(named(), number("full")) })];
      note.paid = true;
      const text = random.is(0.6) ? `${number("full")} MOINS AVOIR ${note.number.number}` : number("full");
      return [draft({ amount: amount + note.amount, label: label(named(), text), parts: all([bill, note]) })];
    }
    case "nobody":
      return [];
  }
}
