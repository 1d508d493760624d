import { COMPANY_FORMS, type Mailbox, type NameWords, TRADE_WORDS } from "./segment-proposals-words.ts";

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

const OF = setOf("de du des d");
/** Words that make a private house of a hospital, a school or a university. */
const PRIVATE = setOf(
  "prive privee privees catholique protestante veterinaire clinique polyclinique ogec institution montessori americain populaire",
);
/** Schools of the diocese bear a saint's name; a few public ones too, which the owner will say. */
const DIOCESAN = setOf("saint sainte st ste notre sacre immaculee assomption");
const REGIONS = setOf(
  "occitanie bretagne normandie ile hauts grand pays centre nouvelle auvergne bourgogne provence sud corse guadeloupe martinique guyane reunion mayotte",
);
const MINISTRIES = setOf(
  "interieur justice armees defense education economie finances travail sante agriculture culture ecologie transition sports affaires enseignement europe mer transports logement interieure action cohesion",
);

/** « Université du temps libre », « Université d'été », « Université inter-âges »: associations. */
const UNIVERSITY_OF_OTHERS = setOf("ete temps inter entreprise vin tous");

/** A body named by one word that says all, wherever it is followed by anything: its certainty. */
const HEADS: ReadonlyMap<string, number> = new Map([
  ...[
    "ccas",
    "cias",
    "sdis",
    "sivom",
    "sivu",
    "chu",
    "chru",
    "crous",
    "rectorat",
    "ddfip",
    "dgfip",
    "drfip",
  ].map((word): [string, number] => [word, 0.9]),
  ...[
    "prefecture",
    "gendarmerie",
    "smictom",
    "sictom",
    "siaep",
    "dreal",
    "drac",
    "ddtm",
    "epci",
    "cnrs",
    "inrae",
  ].map((word): [string, number] => [word, 0.85]),
]);

/** Beginnings of a name, words in order; `…` is any « de, du, des, d' », with or without its article. */
const BEGINNINGS: readonly (readonly [phrase: string, certainty: number])[] = [
  ["mairie …", 0.95],
  ["commune …", 0.95],
  ["communes …", 0.9],
  ["ville …", 0.9],
  ["hotel de ville …", 0.9],
  ["departement …", 0.9],
  ["conseil departemental", 0.95],
  ["conseil regional", 0.95],
  ["conseil general", 0.9],
  ["conseil municipal", 0.9],
  ["collectivite …", 0.85],
  ["collectivite europeenne …", 0.95],
  ["communaute de communes", 0.95],
  ["communaute d agglomeration", 0.95],
  ["communaute urbaine", 0.95],
  ["metropole …", 0.85],
  ["centre hospitalier", 0.9],
  ["ch …", 0.85],
  ["ch intercommunal", 0.85],
  ["ch regional", 0.85],
  ["hopital", 0.75],
  ["hopitaux", 0.8],
  ["hospices civils", 0.9],
  ["assistance publique", 0.95],
  ["groupement hospitalier", 0.85],
  ["etablissement public", 0.9],
  ["etablissement francais du sang", 0.9],
  ["lycee", 0.8],
  ["college", 0.75],
  ["cite scolaire", 0.85],
  ["groupe scolaire", 0.7],
  ["ecole primaire", 0.75],
  ["ecole maternelle", 0.75],
  ["ecole elementaire", 0.8],
  ["ecole communale", 0.85],
  ["ecole publique", 0.85],
  ["universite", 0.75],
  ["iut …", 0.8],
  ["ehpad public", 0.9],
  ["ehpad communal", 0.9],
  ["ehpad intercommunal", 0.9],
  ["maison de retraite publique", 0.9],
  ["syndicat intercommunal", 0.95],
  ["syndicat mixte", 0.9],
  ["syndicat departemental", 0.85],
  ["sous prefecture", 0.9],
  ["service departemental d incendie", 0.95],
  ["service des impots", 0.9],
  ["centre communal d action sociale", 0.95],
  ["centre intercommunal d action sociale", 0.95],
  ["centre de gestion de la fonction publique", 0.95],
  ["centre des finances publiques", 0.95],
  ["office public", 0.9],
  ["oph …", 0.8],
  ["caisse des ecoles", 0.9],
  ["regie municipale", 0.85],
  ["services techniques municipaux", 0.85],
  ["direction departementale …", 0.9],
  ["direction regionale …", 0.85],
  ["direction interregionale …", 0.9],
  ["direction generale des finances publiques", 0.95],
  ["agence regionale de sante", 0.95],
  ["agence de l eau", 0.9],
  ["tresor public", 0.95],
  ["tresorerie …", 0.8],
  ["tribunal", 0.85],
  ["cour d appel", 0.9],
  ["maison d arret", 0.9],
  ["centre penitentiaire", 0.9],
  ["parc naturel regional", 0.85],
  ["parc national", 0.85],
  ["chambre de commerce et d industrie", 0.8],
  ["chambre de metiers", 0.8],
  ["chambre d agriculture", 0.8],
  ["france travail", 0.8],
  ["archives departementales", 0.9],
  ["syndicat des eaux", 0.85],
  ...[
    "piscine",
    "mediatheque",
    "bibliotheque",
    "theatre",
    "creche",
    "ecole",
    "police",
    "cantine",
    "stade",
  ].flatMap((head): [string, number][] =>
    ["municipal", "municipale", "intercommunal", "intercommunale"].map((owner) => [`${head} ${owner}`, 0.85]),
  ),
];

interface Beginning {
  readonly words: readonly string[];
  readonly certainty: number;
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly Beginning[]> = (() => {
  const map = new Map<string, Beginning[]>();
  for (const [phrase, certainty] of BEGINNINGS) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    const list = map.get(first);
    if (list === undefined) map.set(first, [{ words, certainty }]);
    else list.push({ words, certainty });
  }
  return map;
})();

function begins(words: readonly string[], from: number, beginning: Beginning): boolean {
  return beginning.words.every((wanted, index) => {
    const word = words[from + index] ?? "";
    return wanted === "…" ? OF.has(word) : word === wanted;
  });
}

/** Schools, universities and hospitals that are somebody's own, or that the diocese keeps. */
function isPrivateHouse(head: string, words: readonly string[], at: number, name: NameWords): boolean {
  if (name.has(PRIVATE)) return true;
  const next = words[at + 1] ?? "";
  const second = words[at + 2] ?? "";
  if (head === "lycee" || head === "college" || head === "groupe") {
    if (DIOCESAN.has(next) || DIOCESAN.has(second)) return true;
    // « Collège des ostéopathes » teaches a trade; « Lycée de la Borde » is a school.
    return head === "college" && (next === "" || (OF.has(next) && second !== "france"));
  }
  if (head === "universite") return UNIVERSITY_OF_OTHERS.has(second) || UNIVERSITY_OF_OTHERS.has(next);
  return head === "hopital" && (next === "" || DIOCESAN.has(next));
}

/**
 * How sure a name alone makes that its bearer is a public body, from 0 (no sign) to 1. Only what begins the name
 * counts: « Café de la mairie » and « Ambulances du CHU » are businesses.
 */
export function publicByName(name: NameWords): number {
  const { words } = name;
  if (name.has(COMPANY_FORMS)) return 0;
  const at = words[0] === "la" || words[0] === "le" || words[0] === "l" ? 1 : 0;
  const first = words[at] ?? "";
  const head = HEADS.get(first);
  if (head !== undefined) return name.has(TRADE_WORDS) && !OF.has(words[at + 1] ?? "") ? 0 : head;
  const beginning = BY_FIRST_WORD.get(first)?.find((one) => begins(words, at, one));
  if (beginning !== undefined) return isPrivateHouse(first, words, at, name) ? 0 : beginning.certainty;
  if (name.has(TRADE_WORDS) || name.has(PRIVATE)) return 0;
  const next = words[at + 1] ?? "";
  if (first === "region" && REGIONS.has(next)) return 0.9;
  if (first === "ministere" && words.slice(at + 1, at + 6).some((word) => MINISTRIES.has(word))) return 0.95;
  if (first === "mairie" && next !== "") return 0.8;
  const last = words[words.length - 1] ?? "";
  if (words.length - at >= 2 && last === "mairie" && !OF.has(words[words.length - 2] ?? "")) {
    return words[words.length - 2] === "la" ? 0 : 0.65;
  }
  return words.length - at === 2 && last === "metropole" ? 0.7 : 0;
}

/** How sure an e-mail makes that its holder writes from a public body, from 0 to 1. */
export function publicByMailbox({ local, domain }: Mailbox): number {
  if (domain === "gouv.fr" || domain.endsWith(".gouv.fr")) return 0.95;
  const labels = domain.split(".");
  const main = labels[labels.length - 2] ?? "";
  if (/^(?:mairie|ville|commune)-[a-z]/.test(main) || /^mairie[a-z]{3}/.test(main)) return 0.9;
  if (main.endsWith("-mairie") || /^sdis-?\d/.test(main) || /^(?:chu|univ)-[a-z]/.test(main)) return 0.85;
  if (/^ac-[a-z]/.test(main) || /^ch-[a-z]{3}/.test(main) || /^crous-[a-z]/.test(main)) return 0.75;
  if (main === "aphp" || main.endsWith("-agglo") || /^(?:agglo|departement|region)-?[a-z0-9]/.test(main)) {
    return 0.75;
  }
  return /^mairie(?:[.\-_]|$)/.test(local) ? 0.75 : 0;
}
