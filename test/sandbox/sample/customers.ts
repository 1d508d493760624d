import { comparable } from "#shared/base/normalise.ts";
import type { Segment } from "#shared/model/customer.ts";
import { type CustomerLine, customerTable } from "./customer-table.ts";
import type { SampleCustomer } from "./model.ts";
import { type Random, randomFrom } from "./random.ts";

const streets = [
  "rue des Tonneliers",
  "rue du Four-Banal",
  "avenue des Platanes",
  "chemin des Balmes",
  "quai des Mariniers",
  "impasse du Rabot",
  "place de la Fontaine",
  "route des Coteaux",
  "montée du Belvédère",
  "rue de la Scierie",
];

const towns = [
  "69001 Lyon",
  "69003 Lyon",
  "69006 Lyon",
  "69008 Lyon",
  "69100 Villeurbanne",
  "69200 Vénissieux",
  "69300 Caluire-et-Cuire",
  "69400 Villefranche-sur-Saône",
  "69600 Oullins-Pierre-Bénite",
  "01700 Miribel",
  "38200 Vienne",
];

/** The residences are paid by the managing agent, which is a customer of its own. */
const payers: Readonly<Record<string, string>> = {
  "Résidence Les Tilleuls": "Régie des Deux Fleuves",
  "Résidence Bellevue": "Régie des Deux Fleuves",
};

const escalations: Readonly<Partial<Record<Segment, string>>> = {
  "compte clé": "gérant",
  "grand compte": "direction financière",
  public: "direction générale",
};

/** The sixty customers of the sample, in the order of their codes. */
export function sampleCustomers(): readonly SampleCustomer[] {
  const random = randomFrom("clients");
  const drawn: DrawnNumbers = { sirens: new Set(), phones: new Set() };
  let rank = 0;
  return customerTable.flatMap(([segment, lines]) =>
    lines.map((line) => {
      rank += 1;
      return customerOf(`C${String(rank).padStart(3, "0")}`, segment, line, random, drawn);
    }),
  );
}

interface DrawnNumbers {
  readonly sirens: Set<string>;
  readonly phones: Set<string>;
}

function customerOf(
  code: string,
  segment: Segment,
  line: CustomerLine,
  random: Random,
  drawn: DrawnNumbers,
): SampleCustomer {
  const consumer = segment === "particulier";
  const domain = consumer ? "courriel.example" : `${slug(line.name)}.example`;
  const street = `${random.integer(1, 98)} ${random.pick(streets)}, ${random.pick(towns)}`;
  const phone = newNumber(drawn.phones, () => phoneNumber(consumer ? "06 39 98" : "04 65 71", random));
  const siren = newNumber(drawn.sirens, () => fictitiousSiren(random));
  const escalation = escalations[segment];
  const means = line.extra?.means ?? (consumer && random.chance(0.4) ? "carte" : "virement");
  return {
    code,
    name: line.name,
    ...(line.extra?.otherSpelling === undefined ? {} : { otherSpelling: line.extra.otherSpelling }),
    segment,
    contact: line.contact,
    email: line.extra?.noEmail === true ? "" : `${mailbox(line.contact)}@${domain}`,
    copy: line.extra?.copy === true || segment === "grand compte" ? `comptabilite@${domain}` : "",
    phone,
    address: street,
    siren: consumer ? "" : siren,
    terms: line.terms,
    owner: segment === "compte clé" || segment === "grand compte" ? "Paul Durand" : "Claire Durand",
    language: line.extra?.language ?? "",
    circuit: segment === "public" ? "Chorus Pro" : segment === "grand compte" ? "portail fournisseurs" : "",
    means,
    sector: line.sector,
    payer: payers[line.name] ?? "",
    escalation: escalation === undefined ? "" : `${escalation}, direction@${domain}`,
    note: line.extra?.note ?? "",
    habit: line.habit,
  };
}

/** `Auberge du Mont Cindre` → `auberge-du-mont-cindre`. */
function slug(name: string): string {
  return comparable(name).replace(/ /g, "-");
}

/** `M. Luc Perrin` → `luc.perrin`. */
function mailbox(contact: string): string {
  const words = comparable(contact).split(" ");
  return words.slice(1).join(".");
}

/** Draws until the number is one that nobody of the sample has. */
function newNumber(taken: Set<string>, draw: () => string): string {
  let number = draw();
  while (taken.has(number)) number = draw();
  taken.add(number);
  return number;
}

/** A number in a range that the French regulator keeps for works of fiction. */
function phoneNumber(prefix: string, random: Random): string {
  const pair = (): string => String(random.integer(0, 99)).padStart(2, "0");
  return `${prefix} ${pair()} ${pair()}`;
}

/** Passes the control key but starts with 000, which is never given out. */
export function fictitiousSiren(random: Random): string {
  const head = `000${String(random.integer(10_000, 99_999))}`;
  let sum = 0;
  // From the right of the whole number: the digit just before the key is doubled, then one in two.
  for (let at = 0; at < head.length; at += 1) {
    const digit = Number(head[head.length - 1 - at]);
    const weighted = at % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  const siren = `${head}${(10 - (sum % 10)) % 10}`;
  return `${siren.slice(0, 3)} ${siren.slice(3, 6)} ${siren.slice(6)}`;
}
