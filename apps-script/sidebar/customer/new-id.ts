/** A new identifier for a row of the journal (RFC 9562, version 4), made where a row is asked for. */
function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The identifiers of an entry: of its row, and of the row that follows a call. */
export interface EntryIds {
  readonly first: string;
  readonly next: string;
}

export const newIds = (): EntryIds => ({ first: newId(), next: newId() });
