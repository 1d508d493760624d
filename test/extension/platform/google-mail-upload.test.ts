import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { base64url, draftMessage } from "#shared/letters/mime.ts";
import type { HttpDeps } from "../../../extension/platform/google-http.ts";
import { googleMail } from "../../../extension/platform/google-mail.ts";
import { readDraftRequest } from "../../sandbox/gmail/draft-request.ts";
import type { ApiRequest } from "../../sandbox/types.ts";

const FILE = Uint8Array.from({ length: 900_000 }, (_value, at) => (at * 7_919) >>> 5);

function message(bytes: Uint8Array): string {
  return draftMessage({
    to: ["a@client.example"],
    cc: [],
    subject: "Échéance",
    text: "Bonjour",
    html: "<p>Bonjour</p>",
    attachments: [{ name: "plan.pdf", type: "application/pdf", bytes }],
    headers: {},
  });
}

/** What Gmail's stand-in understands of the call that creates a draft. */
async function created(raw: string) {
  const calls: { readonly url: URL; readonly init: RequestInit }[] = [];
  const deps: HttpDeps = {
    fetch: async (address, init) => {
      calls.push({ url: new URL(address), init: init ?? {} });
      return new Response(JSON.stringify({ id: "r1" }));
    },
    token: async () => "t",
    invalidate: async () => undefined,
    sleep: async () => undefined,
    random: () => 0,
  };
  const { draftId: id } = await googleMail(deps).create(raw);
  const [{ url, init } = { url: new URL("https://x.example"), init: {} }] = calls;
  const request: ApiRequest = {
    method: "POST",
    host: url.host,
    path: url.pathname,
    rawPath: url.pathname,
    query: url.searchParams,
    headers: { "content-type": new Headers(init.headers).get("Content-Type") ?? "" },
    body: Buffer.from(String(init.body), "utf8"),
  };
  return { id, calls: calls.length, path: url.pathname, host: url.host, draft: readDraftRequest(request) };
}

describe("Création d'un brouillon selon son poids", () => {
  it("un message léger part en JSON", async () => {
    const text = message(FILE.subarray(0, 1_000));
    const { id, calls, path, draft } = await created(base64url(text));
    expect([id, calls, path]).toEqual(["r1", 1, "/gmail/v1/users/me/drafts"]);
    expect(Buffer.from(draft.raw ?? []).toString("latin1")).toBe(text);
  });

  it("un message de plus d'un mégaoctet est téléversé, octet pour octet, en un seul appel", async () => {
    const text = message(FILE);
    const { id, calls, path, host, draft } = await created(base64url(text));
    expect([id, calls, host]).toEqual(["r1", 1, "gmail.googleapis.com"]);
    expect(path).toBe("/upload/gmail/v1/users/me/drafts");
    const email = await PostalMime.parse(Buffer.from(draft.raw ?? []));
    expect(email.subject).toBe("Échéance");
    const content = Buffer.from((email.attachments[0]?.content ?? "") as ArrayBuffer);
    expect(content.equals(Buffer.from(FILE))).toBe(true);
  });
});
