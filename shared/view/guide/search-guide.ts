import { comparable } from "../../base/normalise.ts";
import type { GuideChapter, GuideSection } from "../../texts/guide/line.ts";

/** A section with the chapter it stands in. */
export interface FoundSection {
  readonly chapter: string;
  readonly section: GuideSection;
}

/** All sections in the order of the guide. */
export function sectionsOf(chapters: readonly GuideChapter[]): readonly FoundSection[] {
  return chapters.flatMap(({ title, sections }) => sections.map((section) => ({ chapter: title, section })));
}

/**
 * The sections that hold every word of a search (accents and capitals do not count), those whose title holds them
 * first; none for a search without a word.
 */
export function searchGuide(chapters: readonly GuideChapter[], text: string): readonly FoundSection[] {
  const words = comparable(text)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const holds = (given: string): boolean => {
    const haystack = comparable(given);
    return words.every((word) => haystack.includes(word));
  };
  const named: FoundSection[] = [];
  const inside: FoundSection[] = [];
  for (const found of sectionsOf(chapters)) {
    const { title, paragraphs } = found.section;
    if (holds(title)) named.push(found);
    else if (holds(`${title} ${paragraphs.map((line) => line.text).join(" ")}`)) inside.push(found);
  }
  return [...named, ...inside];
}
