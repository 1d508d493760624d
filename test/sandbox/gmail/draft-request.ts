import type { ApiRequest } from "../types.ts";
import { MalformedMessage } from "./mime.ts";

/** What a request to create, update or send a draft holds. */
export interface DraftRequest {
  readonly id: string | undefined;
  readonly threadId: string | undefined;
  readonly raw: Uint8Array | undefined;
}

/**
 * Reads a draft out of a request: JSON with `message.raw`, or an upload (`uploadType=media`, `multipart`).
 * Throws MalformedMessage with Google's words.
 */
export function readDraftRequest(request: ApiRequest): DraftRequest {
  if (!request.path.startsWith("/upload/")) return fromJson(textOfBody(request.body));
  const kind = request.query.get("uploadType");
  if (kind === "media") return { id: undefined, threadId: undefined, raw: request.body };
  if (kind === "multipart") return fromMultipart(request);
  throw new MalformedMessage(`Invalid upload request: uploadType ${kind ?? "missing"}`);
}

function fromMultipart(request: ApiRequest): DraftRequest {
  const boundary = /boundary="?([^";]+)"?/.exec(request.headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) throw new MalformedMessage("Invalid multipart request: no boundary");
  const source = Buffer.from(request.body).toString("latin1");
  const pieces = source.split(`--${boundary}`).slice(1, -1).map(contentOf);
  const [json, media] = pieces;
  if (json === undefined || media === undefined) {
    throw new MalformedMessage("Invalid multipart request with 0 mime parts.");
  }
  const described = fromJson(Buffer.from(json, "latin1").toString("utf8"));
  return { ...described, raw: Buffer.from(media, "latin1") };
}

function contentOf(piece: string): string {
  const body = piece.replace(/^\r?\n/, "");
  const gap = /\r?\n\r?\n/.exec(body);
  const content = gap === null ? body : body.slice(gap.index + gap[0].length);
  return content.replace(/\r?\n$/, "");
}

function textOfBody(body: Uint8Array): string {
  return Buffer.from(body).toString("utf8");
}

function fromJson(text: string): DraftRequest {
  if (text.trim() === "") return { id: undefined, threadId: undefined, raw: undefined };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new MalformedMessage("Invalid JSON payload received. Parse Error");
  }
  const draft = asObject(parsed, "draft");
  const message = draft.message === undefined ? {} : asObject(draft.message, "draft.message");
  return {
    id: asText(draft.id, "draft.id"),
    threadId: asText(message.threadId, "draft.message.thread_id") || undefined,
    raw: message.raw === undefined ? undefined : decodeRaw(message.raw),
  };
}

function decodeRaw(value: unknown): Uint8Array {
  const name = "draft.message.raw";
  const text = asText(value, name) ?? "";
  const refused = `Invalid value at '${name}' (TYPE_BYTES), Base64 decoding failed for "${text.slice(0, 40)}"`;
  const bare = text.replace(/=+$/, "");
  if (!/^[A-Za-z0-9_-]*$/.test(bare) && !/^[A-Za-z0-9+/]*$/.test(bare)) throw new MalformedMessage(refused);
  if (bare.length % 4 === 1) throw new MalformedMessage(refused);
  return Buffer.from(bare.replace(/-/g, "+").replace(/_/g, "/"), "base64");
}

function asObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new MalformedMessage(`Invalid value at '${name}'`);
  }
  return value as Record<string, unknown>;
}

function asText(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw new MalformedMessage(`Invalid value at '${name}' (TYPE_STRING)`);
  return value;
}
