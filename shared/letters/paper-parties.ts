import type { Customer } from "../model/customer.ts";
import type { Sender } from "../model/settings.ts";
import { citySplit } from "./page/address-lines.ts";
import { plainField, plainLines } from "./plain-field.ts";
import { formatSiren } from "./sender-fields.ts";

/** Who a letter on paper is from and to. */
export interface PaperParties {
  readonly sender: Sender;
  readonly customer: Pick<Customer, "name"> & Partial<Pick<Customer, "address">>;
}

const filled = (values: readonly string[]): readonly string[] => values.filter((value) => value !== "");
const field = (value: string | undefined): string => plainField(value ?? "");
const lines = (value: string | undefined): readonly string[] => filled(plainLines(value ?? "").split("\n"));

/** The creditor's head where the letter has none of its own: name, form, address, how to reach it, SIREN. */
export function senderLines(sender: Sender): readonly string[] {
  const siren = field(sender.siren);
  return filled([
    field(sender.name),
    field(sender.legalForm),
    ...lines(sender.address).flatMap(citySplit),
    filled([field(sender.phone), field(sender.email)]).join(" – "),
    siren === "" ? "" : `SIREN ${formatSiren(siren)}`,
  ]);
}

/** The customer as its envelope names it. */
export function customerLines(customer: PaperParties["customer"]): readonly string[] {
  return filled([field(customer.name), ...lines(customer.address)]);
}

/** Legal identity at the foot of the pages: name, form, SIREN, registered office; nothing that the owner did not fill. */
export function footerOf(sender: Sender): readonly string[] {
  const siren = field(sender.siren);
  const line = filled([
    filled([field(sender.name), field(sender.legalForm)]).join(", "),
    siren === "" ? "" : `SIREN ${formatSiren(siren)}`,
    lines(sender.address).join(", "),
  ]).join(" – ");
  return line === "" ? [] : [line];
}

/** Longest name of a French commune, with some room. */
const LONGEST_CITY = 50;

/** The creditor's city, where its letters are dated from; `undefined` when its address does not tell it. */
export function cityOf(sender: Sender): string | undefined {
  for (const line of [...lines(sender.address)].reverse()) {
    const match = /(?:^|[\s,;–-])\d{5} (?=[^\d\s])/.exec(line);
    if (match === null) continue;
    const city = line
      .slice(match.index + match[0].length)
      .split(/[,;(]| cedex/i)[0]
      ?.trim();
    return city === undefined || city === "" || city.length > LONGEST_CITY ? undefined : city;
  }
  return undefined;
}
