import { withoutAccents } from "#shared/base/normalise.ts";
import type { Chance } from "./random.ts";

/** How one invoice number is written by a payer. `full`: nothing lost; `short`: a part of it, still readable. */
export type Writing =
  | "full"
  | "spaced"
  | "compact"
  | "digits"
  | "fact-serial"
  | "short-prefix"
  | "with-year"
  | "broken"
  | "glued";

export interface NumberParts {
  readonly number: string;
  readonly prefix: string;
  readonly year: string;
  readonly serial: string;
}

const bare = (serial: string): string => String(Number(serial));

export function writeNumber(random: Chance, parts: NumberParts, writing: Writing): string {
  const { number, prefix, serial, year } = parts;
  const compact = number.replace(/[^A-Za-z0-9]/g, "");
  switch (writing) {
    case "full":
      return random.is(0.5)
        ? number
        : `${random.pick(["FACT", "FACTURE", "FACTURE N°", "F/", "Fact.", "REGLEMENT FACTURE"])} ${number}`;
    case "spaced":
      return number.replace(/[^A-Za-z0-9]/g, " ");
    case "compact":
      return random.is(0.5) ? compact : `FACT ${compact}`;
    case "digits":
      return `${random.pick(["FACT ", "", "N° "])}${compact.slice(prefix.length)}`;
    case "fact-serial":
      return `${random.pick(["FACT", "FACTURE", "Fact n°", "FAC", "F"])} ${random.is(0.5) ? serial : bare(serial)}`;
    case "short-prefix":
      return `${prefix === "" ? "F" : prefix.slice(0, random.pick([1, prefix.length]))}${random.is(0.4) ? serial : bare(serial)}`;
    case "with-year":
      return `FACT ${bare(serial)}/${year}`;
    case "broken": {
      const at = random.whole(Math.max(1, compact.length - 3), compact.length - 1);
      return `${compact.slice(0, at)} ${compact.slice(at)}`;
    }
    case "glued":
      return `${random.pick(["FACTURE", "REGLTFACT", "FACT"])}${compact}${random.pick(["", "MERCI"])}`;
  }
}

/** Several numbers together: `FACT 0123 ET 0124`, `FA-12/13/14`, `12 à 15`, or each whole. */
export function writeNumbers(random: Chance, all: readonly NumberParts[]): string {
  const [first] = all;
  if (!first) return "";
  const serials = all.map(({ serial }) => serial);
  const follow = serials.every((serial, at) => at === 0 || Number(serial) === Number(serials[at - 1]) + 1);
  const ways = ["whole", "list", "slashes", ...(follow && all.length > 2 ? ["range"] : [])];
  switch (random.pick(ways)) {
    case "whole":
      return all.map(({ number }) => number).join(random.pick([" ", ", ", " ET ", " + ", "/"]));
    case "list":
      return `${random.pick(["FACT", "FACTURES", "FACT N°"])} ${serials.join(random.pick([" ET ", ", ", " ", " + "]))}`;
    case "slashes":
      return `${first.prefix === "" ? "F" : `${first.prefix}-`}${serials.map(bare).join("/")}`;
    default:
      return `fact. ${bare(first.serial)} à ${bare(serials[serials.length - 1] ?? "")}`;
  }
}

const letters = (random: Chance, count: number): string =>
  Array.from({ length: count }, () => random.pick([..."ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"])).join("");
const digits = (random: Chance, count: number): string =>
  Array.from({ length: count }, () => random.whole(0, 9)).join("");

/** A reference of the payer's own, that means nothing to us. */
export function payerReference(random: Chance): string {
  return random.pick([
    () => `REF ${digits(random, 6)}`,
    () => `CDE ${digits(random, 5)}`,
    () => `DOSSIER ${letters(random, 2)}${digits(random, 4)}`,
    () => `NOTREREF ${letters(random, 10)}`,
    () => `${digits(random, 9)}`,
    () => `CLIENT ${digits(random, 4)}`,
  ])();
}

export type Templates = "usual" | "others";

/** One label as a bank writes it: upper case, no accents, its own words and references, cut where it cuts. */
export function bankLabel(
  random: Chance,
  templates: Templates,
  name: string,
  text: string,
  day: string,
): string {
  const shown = name.length > 24 && random.is(0.5) ? name.slice(0, random.pick([24, 27])) : name;
  const date = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(2, 4)}`;
  const usual = [
    () => `VIR SEPA RECU /DE ${shown} /MOTIF ${text} /REF ${letters(random, 12)}`,
    () => `VIR SEPA ${shown} ${text}`,
    () => `VIR INST ${shown} ${text}`,
    () => `VIREMENT DE ${shown} ${text}`,
    () => `VIR RECU ${digits(random, 10)} DE: ${shown} MOTIF: ${text}`,
    () => `VIREMENT SEPA RECU ${shown} ${date} ${text}`,
    () => `VIR ${text} ${shown}`,
    () => `VIR SEPA ${shown}\n${text}\n${letters(random, 16)}`,
  ];
  const others = [
    () => `ENCAISSEMENT VIREMENT ${shown} RMT/${text}`,
    () => `+VRT SEPA ${shown} ID ${digits(random, 8)} LIB ${text}`,
    () => `VIR.PERMANENT ${shown} ${text}`,
    () => `${shown} - ${text}`,
    () => `VIREMENT EN VOTRE FAVEUR ${shown} REF.CLIENT ${letters(random, 8)} ${text} EREF NOTPROVIDED`,
    () =>
      `VIR INSTANTANE RECU DE ${shown} LE ${date} A ${random.whole(7, 19)}H${digits(random, 2)} - ${text}`,
    () => `VIR SEPA RECU NPY ${shown} RCN ${text} FR76${digits(random, 23)}`,
  ];
  const label = random.pick(templates === "usual" ? usual : others)();
  const plain = random.is(0.85) ? withoutAccents(label).toUpperCase() : label;
  return plain.slice(0, 140);
}

/** A receipt that is nobody's. */
export function strangerLabel(random: Chance, templates: Templates): string {
  const usual = [
    "VIR SEPA DGFIP REMBT CREDIT TVA 3310CA3",
    "DEBLOCAGE PRET 00123456",
    "VIR SEPA URSSAF ILE DE FRANCE RBT",
    "VIR INTERNE LIVRET",
    "REMISE CHEQUES 4",
    "VIR SEPA CPAM INDEMNITES JOURNALIERES",
    "VERSEMENT ESPECES",
  ];
  const others = [
    "VIR FRANCE TRAVAIL AIDE EMBAUCHE",
    "MISE A DISPOSITION FONDS CREDIT 7788",
    "REMB ASSURANCE MAAF SINISTRE 2026114",
    "VIR REGION SUBVENTION INVESTISSEMENT",
    "REMISE CB 0003312 TPE 2218841",
    "APPORT COMPTE COURANT ASSOCIE",
  ];
  return `${random.pick(templates === "usual" ? usual : others)} ${digits(random, 6)}`;
}
