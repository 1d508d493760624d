/**
 * Who speaks in a line of a customer's history: `ours` what we sent or prepared · `talk` what was said between us ·
 * `money` what was paid or came back · `note` what the owner decided or noted.
 */
export const TIMELINE_FAMILIES = ["ours", "talk", "money", "note"] as const;
export type TimelineFamily = (typeof TIMELINE_FAMILIES)[number];
