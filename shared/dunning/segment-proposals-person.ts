import { FIRST_NAMES, NOUN_FIRST_NAMES } from "./segment-proposals-first-names.ts";
import {
  COMPANY_FORMS,
  type Mailbox,
  type NameWords,
  PRIVATE_DOMAINS,
  TRADE_WORDS,
} from "./segment-proposals-words.ts";

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

const TITLES = setOf("m mr mm mme mmes mlle mlles monsieur madame mademoiselle messieurs mesdames famille");
const JOINING = setOf("et ou epouse epoux nee veuve");
const PARTICLES = setOf("de du la le des d l da dos di el ben van von der");
/** Words that no name of a person has: shop signs, offices held. */
const NOT_A_PERSON = setOf(`
  les aux au chez by and the notre mon ma mes nos mairie president presidente directeur directrice gerant gerante
  tresorier tresoriere ministre prefet proviseur curateur tuteur liquidateur mandataire commune ville hopital lycee
  college universite syndicat cie banque credit bio eco new soleil lune mer plage rue avenue village quartier coin
  petite grande belle bonne jolie joli bleue verte noire doree nature pays sud nord est ouest nouvelle nouveau
`);
/** Trades that are surnames too: beside a title or a first name they are those of a person. */
const SURNAMES = setOf(`
  boucher boulanger charpentier couvreur macon moulin peintre menuisier bois jardin chateau cave barbier tapissier
  couturier brasseur maitre forest ferme bar verger berger marchand imprimeur patissier
`);
/** A mailbox that speaks for a business even at a private provider. */
const BUSINESS_BOX = setOf(`
  contact info infos compta comptabilite accueil commercial direction secretariat facturation facture factures bureau
  entreprise admin administration devis commande commandes boutique magasin garage sarl eurl sas gerant gerance
`);

/** Longer beginnings of a word are no trade that people write together with their name. */
const LONGEST_TRADE = 14;

/** The words of a mailbox: `menuiserie.martin` and `garage-martin31` hold two each. */
function boxWords(local: string): readonly string[] {
  return local.split(/[^a-z]+/);
}

/** @param own words of the name: « odile.moulin@ » is that of Mme Moulin, not of a mill */
function isBusinessBox(local: string, own: readonly string[]): boolean {
  return boxWords(local).some((word) => {
    if (own.includes(word)) return false;
    if (BUSINESS_BOX.has(word) || TRADE_WORDS.has(word) || COMPANY_FORMS.has(word)) return word.length > 2;
    // « menuiseriemartin@ »: a trade written together with a name.
    for (let length = 5; length < word.length; length += 1) {
      if (length <= LONGEST_TRADE && TRADE_WORDS.has(word.slice(0, length))) return true;
    }
    return false;
  });
}

const SAINTS = setOf("saint sainte st ste");

/** « Madame le Maire », « Monsieur le Principal »: somebody who speaks for an office. */
const holdsOffice = (words: readonly string[]): boolean =>
  (words[1] === "le" || words[1] === "la") && (words[2] === "maire" || words[2] === "principal");

const isPlainWord = (word: string): boolean => /^[a-z]+$/.test(word);

/** What is left of a name once titles and joining words are gone; `undefined`: it cannot be that of persons. */
function bareWords(
  name: NameWords,
): { readonly titled: boolean; readonly words: readonly string[] } | undefined {
  const titled = TITLES.has(name.words[0] ?? "");
  const words = name.words.filter((word) => !TITLES.has(word) && !JOINING.has(word));
  if (words.length > 6 || !words.every(isPlainWord)) return undefined;
  if (name.has(COMPANY_FORMS) || name.has(NOT_A_PERSON)) return undefined;
  if (titled ? holdsOffice(name.words) : name.has(SAINTS)) return undefined;
  if (words.some((word) => TRADE_WORDS.has(word) && !SURNAMES.has(word))) return undefined;
  const full = words.filter((word) => !PARTICLES.has(word));
  const named = full.filter((word) => word.length >= 2);
  return named.length === 0 || (!titled && named.length < full.length) ? undefined : { titled, words };
}

/** « Claire Dumont », « DUMONT Claire », « Claire et Paul Dumont », « Jean-Pierre de La Tour ». */
function firstNameOf(words: readonly string[]): string | undefined {
  const full = words.filter((word) => !PARTICLES.has(word));
  if (PARTICLES.has(words[0] ?? "") || full.length < 2 || full.length > 4) return undefined;
  return [full[0], full[full.length - 1]].find((word) => word !== undefined && FIRST_NAMES.has(word));
}

/** Whether a name has the form of a person's, whoever writes from where. */
export function looksLikePerson(name: NameWords): boolean {
  const bare = bareWords(name);
  return bare !== undefined && (bare.titled || firstNameOf(bare.words) !== undefined);
}

/**
 * How sure it is that a name is that of a consumer, from 0 (no sign) to 1: a title, or a first name and a surname with
 * a private mailbox; never beside a SIREN, a company form, a trade, or an address of a business. Prudent: a craftsman
 * in his own name looks the same, and the law of consumers changes every letter.
 */
export function personByName(name: NameWords, mailbox: Mailbox | undefined, hasSiren: boolean): number {
  if (hasSiren) return 0;
  const bare = bareWords(name);
  if (bare === undefined) return 0;
  const atHome = mailbox !== undefined && PRIVATE_DOMAINS.has(mailbox.domain);
  if (mailbox !== undefined && (!atHome || isBusinessBox(mailbox.local, bare.words))) return 0;
  if (bare.titled) return atHome ? 0.9 : 0.75;
  const first = firstNameOf(bare.words);
  if (first === undefined || mailbox === undefined) return 0;
  const signs = bare.words.some((word) => word.length >= 3 && word !== first && mailbox.local.includes(word));
  if (signs) return 0.75;
  return NOUN_FIRST_NAMES.has(first) ? 0.4 : 0.65;
}
