/** A section of the guide, and the words by one of which the messages that it explains are recognised. */
export type Sign = readonly [section: string, ...fragments: readonly string[]];
