/** What a letter holds of the case rather than of its language: names, addresses, legal forms, references, law terms. */
const VALUES: readonly RegExp[] = [
  /SARL au capital de 8[\s\u202f\u00a0]000[\s\u00a0]€/g,
  /12 rue des Scieurs, 39000 Lons-le-Saunier|3 place du Marché, 39100 Dole|14 chemin du Lac, 39130 Clairvaux/g,
  /1 quai Rambaud, 69002 Lyon|8 avenue Thiers, 25000 Besançon|5 rue Neuve, 39200 Saint-Claude/g,
  /Mairie, 39570 Val-Dessous|Commune de Val-Dessous|service FINANCES/g,
  /Médiation des artisans, 4 place de la Paix, 75002 Paris/g,
  /Hôtel des Tilleuls|Bar Le Central|Café du Port|Hangar du Quai|Ancien hangar|Lycée Pergaud|Halle couverte/g,
  /Claire Valbois, gérante|Nadia Perrin, assistante de gestion/g,
  /(?:Mme|M\.) \p{Lu}\p{L}+/gu,
  /[\w.-]+@[\w.-]+/g,
  // French law has names that English only explains.
  /\((?:mise en demeure|injonction de payer|conciliateur de justice|médiateur des entreprises|ordonnateur|comptable public|intérêts moratoires|commerçant)\)/g,
  /\(acceleration, déchéance du terme\)/g,
];

/** The letter's own words. */
export function withoutValues(text: string): string {
  return VALUES.reduce((rest, value) => rest.replace(value, " "), text);
}

const FRENCH =
  "le la les un une des du au aux et ou votre vos notre nos vous nous est sont pour dans avec sans sur par qui que ce cette ces facture factures règlement règlements échéance échéances montant jour jours somme sommes pénalités intérêts indemnité merci bonjour cordialement madame monsieur lettre annexe objet pièces copie copies date du de en ne pas plus reste dû échue échues relance relances avoir avoirs";
const ENGLISH =
  "the and your our you we is are for with without on by which who this these invoice invoices payment payments due amount days sum sums penalties interest indemnity thank thanks dear sincerely regards letter annex subject enclosure enclosures of in not more remains outstanding overdue reminder reminders credit please call write reply";
/** Words of both languages. */
const COMMON: readonly string[] = ["date", "on", "plus", "due", "copies"];

function wordsIn(text: string, list: string): readonly string[] {
  const wanted = new Set(list.split(" ").filter((word) => !COMMON.includes(word)));
  const words = withoutValues(text)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return [...new Set(words.filter((word) => wanted.has(word)))];
}

/** French words left in a letter. */
export function frenchIn(text: string): readonly string[] {
  return wordsIn(text, FRENCH);
}

/** English words left in a letter. */
export function englishIn(text: string): readonly string[] {
  return wordsIn(text, ENGLISH);
}
