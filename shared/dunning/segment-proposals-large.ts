import { type Mailbox, type NameWords, TRADE_WORDS } from "./segment-proposals-words.ts";

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** Words that may follow the name of a group and change nothing to who it is. */
const DIVISIONS = setOf(`
  sa sas se snc france groupe group siege construction constructions batiment energie energies services service
  infrastructures industrie industries immobilier routes route reseaux facilities solutions systems systemes
  technologies international europe direction regionale agence logistics logistique freight
`);

/** Groups whose name nobody else bears: whatever follows. */
const GROUPS = setOf(`
  eiffage bouygues vinci eurovia spie engie equans dalkia enedis grdf edf rte sncf ratp veolia airbus safran thales
  dassault stellantis michelin valeo faurecia saint-gobain lafarge holcim arcelormittal sanofi servier danone lactalis
  nestle unilever loreal lvmh kering decathlon castorama leroy-merlin auchan ikea fnac-darty amazon sodexo elior
  accor capgemini sopra-steria bnp-paribas societe-generale axa allianz geodis chronopost kuehne-nagel db-schenker
  loxam kiloutou rexel nexity kaufman-broad icade idex demathieu-bard nge fayat keolis transdev totalenergies
  air-liquide air-france
`);
/** Groups whose name is a common word or a surname as well: only alone, or with a division. */
const COMMON_NAMES = setOf(
  "vinci orange total axa idex servier suez colas michelin icade thales rte nge fayat la-poste societe-generale",
);

/** Domains of their mailboxes; those that people have at home (orange.fr) are not among them. */
const DOMAINS = setOf(`
  eiffage.com bouygues.com bouygues-construction.com bouygues-immobilier.com vinci.com vinci-construction.com
  vinci-energies.com eurovia.com spie.com engie.com equans.com dalkia.fr enedis.fr grdf.fr edf.fr rte-france.com sncf.fr
  ratp.fr veolia.com suez.com airbus.com safrangroup.com thalesgroup.com stellantis.com michelin.com saint-gobain.com
  sanofi.com danone.com lvmh.com decathlon.com auchan.fr carrefour.com ikea.com amazon.com amazon.fr sodexo.com
  elior.com accor.com capgemini.com soprasteria.com bnpparibas.com socgen.com axa.fr axa.com allianz.fr geodis.com
  colas.com colas.fr laposte.fr orange.com totalenergies.com airliquide.com airfrance.fr loxam.com nexity.fr keolis.com
  transdev.com
`);

const BEFORE_A_GROUP = setOf("groupe ste societe");
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...GROUPS, ...COMMON_NAMES].map((group) => group.split("-")[0] ?? ""),
);

/** « Groupe Eiffage » and « Société Eiffage » are Eiffage; « Société Générale » is a name of its own. */
const isKnownGroup = (words: readonly string[]): boolean =>
  isGroupFrom(words, 0) || (BEFORE_A_GROUP.has(words[0] ?? "") && isGroupFrom(words, 1));

function isGroupFrom(words: readonly string[], from: number): boolean {
  const first = words[from];
  if (first === undefined || !FIRST_WORDS.has(first)) return false;
  const forms = [
    first,
    `${first}-${words[from + 1] ?? ""}`,
    `${first}-${words[from + 1] ?? ""}-${words[from + 2] ?? ""}`,
  ];
  return forms.some((form, index) => {
    const followed = words.slice(from + index + 1);
    if (followed.every((word) => DIVISIONS.has(word))) return COMMON_NAMES.has(form) || GROUPS.has(form);
    // « Leroy-Merlin Taxi »: somebody else's trade, not a division.
    const trade = followed.some((word) => TRADE_WORDS.has(word) && !DIVISIONS.has(word));
    return GROUPS.has(form) && !COMMON_NAMES.has(form) && !trade;
  });
}

/** « SA » or « SE » as a form, in capitals at an end of the name, where « sa » is no word. */
function bigForm(display: string): "SA" | "SE" | undefined {
  const plain = display.replace(/\./g, "").trim();
  for (const form of ["SE", "SA"] as const) {
    if (plain.startsWith(`${form} `) || plain.endsWith(` ${form}`)) return form;
  }
  return undefined;
}

/** What the name and the mailbox say of the size of a company. */
export interface LargeSigns {
  /** 0 to 1. */
  readonly certainty: number;
  /** What was recognised in the cells: the name of a group, a form, a domain; empty for several sites. */
  readonly sign: string;
}

/**
 * How sure it is that a company is a large one: a known group, its domain, the form SE, « groupe », several sites under
 * one payer. The form SA alone is a weak sign: many small firms have it.
 * @param sites accounts that it pays for
 */
export function largeCompany(
  display: string,
  name: NameWords,
  mailbox: Mailbox | undefined,
  sites: number,
): LargeSigns | undefined {
  const { words } = name;
  const signs: { certainty: number; sign: string }[] = [];
  if (isKnownGroup(words)) signs.push({ certainty: 0.8, sign: display.trim() });
  if (mailbox !== undefined && DOMAINS.has(mailbox.domain))
    signs.push({ certainty: 0.8, sign: mailbox.domain });
  const form = bigForm(display);
  if (form !== undefined) signs.push({ certainty: form === "SE" ? 0.7 : 0.45, sign: form });
  const group = words[0] === "groupe" || words[words.length - 1] === "groupe";
  const people =
    words[1] === "scolaire" || words[1] === "medical" || words[1] === "de" || words[1] === "folklorique";
  if (group && words.length >= 2 && !people) signs.push({ certainty: 0.6, sign: "groupe" });
  if (sites >= 4) signs.push({ certainty: 0.55, sign: "" });
  if (signs.length === 0) return undefined;
  let doubt = 1;
  for (const { certainty } of signs) doubt *= 1 - certainty;
  const [best] = [...signs].sort((a, b) => b.certainty - a.certainty);
  return { certainty: 1 - doubt, sign: best?.sign ?? "" };
}
