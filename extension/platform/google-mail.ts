import type { MailPort } from "../drafting/ports.ts";
import { GoogleError } from "./google-error.ts";
import { callGoogle, type HttpDeps } from "./google-http.ts";

const ROOT = "https://gmail.googleapis.com/gmail/v1/users/me";
const UPLOAD = "https://gmail.googleapis.com/upload/gmail/v1/users/me/drafts?uploadType=multipart";
/** From here on the message is uploaded: Google refuses heavier JSON with 400 or 413, from 1 MB on for some accounts. */
const LONGEST_JSON = 1_000_000;
/** The message is ASCII and its parts base64: this line cannot stand in it. */
const BOUNDARY = "=_upload_=";
/** A lost create is recent: it stands among the newest drafts. */
const NEWEST = 50;

/** Drafts through the Gmail API. No method here sends anything. */
export function googleMail(deps: HttpDeps): MailPort & { address(): Promise<string> } {
  const read = (path: string): Promise<unknown> =>
    callGoogle(deps, { method: "GET", url: `${ROOT}/${path}`, subject: "mail", idempotent: true });

  return {
    async create(raw) {
      const content =
        raw.length <= LONGEST_JSON
          ? { url: `${ROOT}/drafts`, body: { message: { raw } } }
          : { url: UPLOAD, upload: uploadOf(raw) };
      const answer = await callGoogle(deps, {
        method: "POST",
        ...content,
        subject: "mail",
        idempotent: false,
      });
      const id = textAt(answer, "id");
      // An answer without identifier is an answer we cannot use: look for the draft by its header instead.
      if (id === undefined) throw new GoogleError("unavailable", "drafts.create: id");
      return id;
    },
    async newest() {
      const answer = await read(`drafts?maxResults=${NEWEST}`);
      const drafts = valueAt(answer, "drafts");
      return (Array.isArray(drafts) ? drafts : []).flatMap((draft) => textAt(draft, "id") ?? []);
    },
    async header(draftId, name) {
      try {
        const answer = await read(`drafts/${encodeURIComponent(draftId)}?format=metadata`);
        const headers = valueAt(valueAt(valueAt(answer, "message"), "payload"), "headers");
        const found = (Array.isArray(headers) ? headers : []).find(
          (header) => textAt(header, "name")?.toLowerCase() === name.toLowerCase(),
        );
        return textAt(found, "value");
      } catch (error) {
        if (error instanceof GoogleError && error.failure === "not-found") return undefined;
        throw error;
      }
    },
    async remove(draftId) {
      try {
        await callGoogle(deps, {
          method: "DELETE",
          url: `${ROOT}/drafts/${encodeURIComponent(draftId)}`,
          subject: "mail",
          idempotent: true,
        });
      } catch (error) {
        // Already deleted or sent, or no identifier of Gmail's: either way there is no draft to delete.
        const gone = error instanceof GoogleError && ["not-found", "invalid"].includes(error.failure);
        if (!gone) throw error;
      }
    },
    async address() {
      return textAt(await read("profile"), "emailAddress") ?? "";
    },
  };
}

/** A message of several megabytes as Google's upload takes it (`multipart/related`: description, then content). */
function uploadOf(raw: string): { readonly type: string; readonly content: string } {
  const message = atob(raw.replace(/-/g, "+").replace(/_/g, "/"));
  const lines = [
    `--${BOUNDARY}`,
    "Content-Type: application/json; charset=UTF-8",
    "",
    JSON.stringify({ message: {} }),
    `--${BOUNDARY}`,
    "Content-Type: message/rfc822",
    "",
    message,
    `--${BOUNDARY}--`,
    "",
  ];
  return { type: `multipart/related; boundary="${BOUNDARY}"`, content: lines.join("\r\n") };
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function textAt(value: unknown, name: string): string | undefined {
  const found = valueAt(value, name);
  return typeof found === "string" ? found : undefined;
}
