import { comparable } from "../base/normalise.ts";

/** Why an envelope cannot be addressed. */
export type PostalProblem = "missing" | "no-postcode" | "no-city";

/** A French postcode with its city: « 39000 Lons-le-Saunier », « F-39000 Lons ». Several neighbours write five digits too. */
const FRENCH = /(?:^|[\s,;])(?:FR?-)?\d{5}\s+\p{L}/u;
const FIVE_DIGITS = /(?:^|[\s,;])(?:FR?-)?\d{5}(?=[\s,;]|$)/;

/** An address abroad ends with its country; its postcode has a form of its own, which is not judged here. */
const ABROAD =
  / (?:belgique|belgium|suisse|switzerland|luxembourg|allemagne|germany|autriche|austria|italie|italy|espagne|spain|portugal|pays bas|netherlands|royaume uni|united kingdom|angleterre|ecosse|irlande|ireland|danemark|denmark|suede|sweden|norvege|norway|finlande|finland|pologne|poland|republique tcheque|hongrie|roumanie|bulgarie|croatie|slovenie|slovaquie|grece|greece|chypre|malte|estonie|lettonie|lituanie|andorre|liechtenstein|maroc|algerie|tunisie|senegal|cote d ivoire|turquie|israel|canada|etats unis|usa|united states|bresil|inde|chine|japon|australie)$/;

/** A street or a number, a city, a country. */
const FEWEST_WORDS = 3;

/**
 * Whether an address can stand in the window of an envelope: a street, then a postcode and a city, or a country at its end
 * when it is abroad. Line breaks of the cell may be lost: the whole is judged as one line.
 */
export function postalProblem(address: string | undefined): PostalProblem | undefined {
  const text = (address ?? "").trim();
  if (text === "") return "missing";
  const words = comparable(text).split(" ");
  const isAbroad = words.length >= FEWEST_WORDS && ABROAD.test(` ${words.slice(-3).join(" ")}`);
  if (FRENCH.test(text) || isAbroad) return undefined;
  return FIVE_DIGITS.test(text) ? "no-city" : "no-postcode";
}
