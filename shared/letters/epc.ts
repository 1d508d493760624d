import { bicProblem, electronic, ibanProblem, isSepaIban } from "../base/iban.ts";
import type { Cents } from "../base/money.ts";
import type { Segment } from "../model/customer.ts";
import type { EpcTransfer } from "../model/letter.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import type { Settings } from "../model/settings.ts";
import { creditorReference } from "./creditor-reference.ts";
import { plainField } from "./plain-field.ts";
import { mayCarryTransfer } from "./transfer-families.ts";
import { utf8Bytes } from "./utf8.ts";

/** EPC069-12: amounts from 0.01 to 999999999.99, name 70 and remittance 140 characters, 331 bytes in all. */
const LARGEST_AMOUNT = 99_999_999_999;
const LONGEST_NAME = 70;
const LONGEST_REMITTANCE = 140;
const LARGEST_PAYLOAD = 331;

export interface TransferClaim {
  readonly settings: Pick<Settings, "sender">;
  readonly segment: Segment;
  readonly family: LetterFamily;
  readonly currency: string;
  /** What the letter claims, in cents of the currency. */
  readonly amount: Cents;
  /** Numbers of the invoices claimed, in the order of the letter. */
  readonly numbers: readonly string[];
  /** A structured reference instead of the free line, where there is one invoice whose number can be one. */
  readonly structured?: boolean;
}

/**
 * The SEPA credit transfer that a letter offers to scan (EPC069-12). `undefined` where method 8 forbids it (public body,
 * key or large account; a letter that asks for no payment), in another currency than the euro, out of the bounds of the
 * norm, without a name or a valid IBAN of the creditor (or with a wrong BIC), or without an invoice number to recall.
 */
export function epcTransferOf(claim: TransferClaim): EpcTransfer | undefined {
  const { settings, segment, family, currency, amount, numbers } = claim;
  if (!mayCarryTransfer(segment, family)) return undefined;
  if (currency !== "EUR" || amount < 1 || amount > LARGEST_AMOUNT) return undefined;
  const { sender } = settings;
  const name = firstCharacters(plainField(sender.name ?? ""), LONGEST_NAME);
  const iban = electronic(sender.iban ?? "");
  const bic = electronic(sender.bic ?? "");
  if (name === "" || ibanProblem(iban) !== undefined || !isSepaIban(iban)) return undefined;
  if (bic !== "" && bicProblem(bic) !== undefined) return undefined;
  const [only] = numbers.map(plainField);
  const reference = claim.structured && numbers.length === 1 ? creditorReference(only ?? "") : undefined;
  const account = {
    iban,
    ...(bic === "" ? {} : { bic }),
    amount,
    ...(reference === undefined ? {} : { reference }),
  };
  return fitting(
    name,
    numbers.map(plainField).filter((number) => number !== ""),
    (shorter, remittance) => ({ name: shorter, ...account, remittance }),
  );
}

/** As many invoice numbers as the line and the whole payload hold, then a name cut to what is left. */
function fitting(
  name: string,
  numbers: readonly string[],
  transfer: (name: string, remittance: string) => EpcTransfer,
): EpcTransfer | undefined {
  for (let count = Math.min(numbers.length, LONGEST_REMITTANCE / 2); count > 0; count -= 1) {
    const remittance = remittanceOf(numbers, count);
    if ([...remittance].length > LONGEST_REMITTANCE) continue;
    const whole = transfer(name, remittance);
    if (payloadSize(whole) <= LARGEST_PAYLOAD) return whole;
    if (count > 1) continue;
    // Only a name of several bytes a character comes here: letters are taken from its end until the whole fits.
    for (let length = [...name].length - 1; length > 0; length -= 1) {
      const cut = transfer(firstCharacters(name, length), remittance);
      if (payloadSize(cut) <= LARGEST_PAYLOAD) return cut;
    }
  }
  return undefined;
}

/** `FA-12, FA-13 + 4`: the first numbers, and how many more the transfer is for. */
function remittanceOf(numbers: readonly string[], count: number): string {
  const left = numbers.length - count;
  return `${numbers.slice(0, count).join(", ")}${left === 0 ? "" : ` + ${left}`}`;
}

function payloadSize(transfer: EpcTransfer): number {
  return utf8Bytes(epcPayload(transfer)).length;
}

function firstCharacters(text: string, length: number): string {
  return [...text].slice(0, length).join("").trim();
}

/**
 * The text of the QR code, byte for byte (EPC069-12, version 002, UTF-8, lines parted by LF, none after the last used
 * one): service tag, version, charset, SCT, BIC or nothing, name, IBAN, amount, no purpose, then the structured
 * reference or, after its empty line, the free remittance.
 */
export function epcPayload(transfer: EpcTransfer): string {
  const { name, iban, bic = "", amount, remittance, reference } = transfer;
  const about = reference === undefined ? ["", remittance] : [reference];
  return ["BCD", "002", "1", "SCT", bic, name, iban, `EUR${decimalAmount(amount)}`, "", ...about].join("\n");
}

/** `12.34`: two decimals, a point, no thousands. */
function decimalAmount(amount: Cents): string {
  const rest = amount % 100;
  return `${(amount - rest) / 100}.${String(rest).padStart(2, "0")}`;
}
