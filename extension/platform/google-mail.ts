import type { MailDraft, MailPort } from "../drafting/ports.ts";
import { GoogleError, unusableAnswer } from "./google-error.ts";
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

  async function created(raw: string, thread: { readonly threadId?: string }): Promise<MailDraft> {
    const content =
      raw.length <= LONGEST_JSON
        ? { url: `${ROOT}/drafts`, body: { message: { raw, ...thread } } }
        : { url: UPLOAD, upload: uploadOf(raw, thread) };
    const answer = await callGoogle(deps, { method: "POST", ...content, subject: "mail", idempotent: false });
    const draft = draftOf(answer);
    // An answer without identifier is an answer we cannot use: look for the draft by its header instead.
    if (draft === undefined) throw unusableAnswer();
    return draft;
  }

  return {
    async create(raw, threadId) {
      if (threadId === undefined) return created(raw, {});
      try {
        return await created(raw, { threadId });
      } catch (error) {
        // The conversation was deleted, or is another mailbox's: Google refused, so nothing was made.
        if (!isNotThere(error)) throw error;
        return created(raw, {});
      }
    },
    async newest() {
      const answer = await read(`drafts?maxResults=${NEWEST}`);
      const drafts = valueAt(answer, "drafts");
      return (Array.isArray(drafts) ? drafts : []).flatMap((draft) => draftOf(draft) ?? []);
    },
    async header(draftId, name) {
      try {
        const answer = await read(`drafts/${encodeURIComponent(draftId)}?format=metadata`);
        const message = valueAt(answer, "message");
        // No header is only believed of a message that came: a draft of ours would be taken for another's.
        if (typeof message !== "object" || message === null) throw unusableAnswer();
        const headers = valueAt(valueAt(message, "payload"), "headers");
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
        if (!isNotThere(error)) throw error;
      }
    },
    async address() {
      return textAt(await read("profile"), "emailAddress") ?? "";
    },
  };
}

/** A message of several megabytes as Google's upload takes it (`multipart/related`: description, then content). */
function uploadOf(
  raw: string,
  thread: { readonly threadId?: string },
): { readonly type: string; readonly content: string } {
  const message = atob(raw.replace(/-/g, "+").replace(/_/g, "/"));
  const lines = [
    `--${BOUNDARY}`,
    "Content-Type: application/json; charset=UTF-8",
    "",
    JSON.stringify({ message: thread }),
    `--${BOUNDARY}`,
    "Content-Type: message/rfc822",
    "",
    message,
    `--${BOUNDARY}--`,
    "",
  ];
  return { type: `multipart/related; boundary="${BOUNDARY}"`, content: lines.join("\r\n") };
}

/** Sure refusals of an identifier: what it names is not there, or it is none of Gmail's. */
function isNotThere(error: unknown): boolean {
  return error instanceof GoogleError && (error.failure === "not-found" || error.failure === "invalid");
}

function draftOf(answer: unknown): MailDraft | undefined {
  const draftId = textAt(answer, "id");
  if (draftId === undefined) return undefined;
  const threadId = textAt(valueAt(answer, "message"), "threadId");
  return threadId === undefined ? { draftId } : { draftId, threadId };
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function textAt(value: unknown, name: string): string | undefined {
  const found = valueAt(value, name);
  return typeof found === "string" ? found : undefined;
}
