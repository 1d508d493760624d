/** A colour of the aged balance: the fill of a bar or cell, and the ink that is read on it. */
export interface BucketColour {
  /** Name of the bucket under the usual bounds (30/60/90); other bounds take the colours in the same order. */
  readonly name: string;
  readonly fill: string;
  readonly ink: string;
}

/**
 * The buckets that time sorts, from not due to the oldest: each darker than the one before, so that they keep their
 * order printed in grey and for people who confuse red and green. The ink stands out by 4.5 at least (WCAG 2, AA).
 */
export const BUCKET_COLOURS: readonly BucketColour[] = [
  { name: "Non échu", fill: "#eaf3ee", ink: "#1c2420" },
  { name: "1–30 j", fill: "#f8cf73", ink: "#1c2420" },
  { name: "31–60 j", fill: "#ea9440", ink: "#1c2420" },
  { name: "61–90 j", fill: "#b4541a", ink: "#ffffff" },
  { name: "Plus de 90 j", fill: "#611a0b", ink: "#ffffff" },
];

/** What no due day sorts: grey, outside the sequence. */
export const NO_DUE_COLOUR: BucketColour = { name: "Sans échéance", fill: "#c3c9d1", ink: "#1c2420" };
