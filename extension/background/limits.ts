/** More than a conversation and its open windows ever show: what is beyond is not asked about. */
export const MOST_ADDRESSES = 50;
export const MOST_DRAFTS = 10;
/** A text of a question: a subject, an address, what a page calls its draft. */
export const LONGEST_TEXT = 1_000;
