/** What the parts of the extension say to the service worker. */
export type Message = { readonly type: "open-panel" };

/** Checks a message on arrival: anything else is ignored. */
export function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && (value as { type?: unknown }).type === "open-panel";
}

/** Only our own content script, in Gmail, may ask. */
export function isFromGmail(
  source: { readonly extensionId: string | undefined; readonly url: string | undefined },
  ownId: string,
): boolean {
  return source.extensionId === ownId && (source.url ?? "").startsWith("https://mail.google.com/");
}
