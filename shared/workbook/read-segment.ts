import { comparable } from "../base/normalise.ts";
import { SEGMENTS, type Segment } from "../model/customer.ts";

const BY_WORD = new Map<string, Segment>([
  ...SEGMENTS.map((segment): [string, Segment] => [comparable(segment), segment]),
  ["standards", "standard"],
  ["comptes cles", "compte clé"],
  ["grands comptes", "grand compte"],
  ["publics", "public"],
  ["publique", "public"],
  ["client public", "public"],
  ["secteur public", "public"],
  ["client a risque", "à risque"],
  ["risque", "à risque"],
  ["particuliers", "particulier"],
  ["client particulier", "particulier"],
]);

/** The segment that a `Typologie` cell names; `undefined`: none that is known. */
export function readSegment(text: string): Segment | undefined {
  return BY_WORD.get(comparable(text));
}
