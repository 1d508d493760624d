import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApiRequest, ApiResponse } from "../types.ts";

const mega = 1024 * 1024;
const workbookLimit = 250 * mega;
const bodyLimit = 50 * mega;

export class BodyTooLarge extends Error {}

/** Reads a request whole. Throws BodyTooLarge: 250 MB for a workbook, 50 MB for anything else. */
export async function readRequest(incoming: IncomingMessage): Promise<ApiRequest> {
  const host = (incoming.headers.host ?? "127.0.0.1").replace(/:\d+$/, "").toLowerCase();
  const url = new URL(incoming.url ?? "/", `http://${host}`);
  const limit = url.pathname === "/sandbox/workbook" ? workbookLimit : bodyLimit;
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return {
    method: incoming.method ?? "GET",
    host,
    path: decodedPath(url.pathname),
    rawPath: url.pathname,
    query: url.searchParams,
    headers,
    body: await readBody(incoming, limit),
  };
}

async function readBody(incoming: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge(`Le fichier dépasse ${limit / mega} Mo.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Sends an answer; an object leaves as JSON. */
export function send(outgoing: ServerResponse, answer: ApiResponse, origin: string | undefined): void {
  const { body } = answer;
  const isJson = typeof body !== "string" && !(body instanceof Uint8Array);
  const content = isJson ? Buffer.from(JSON.stringify(body), "utf8") : Buffer.from(body);
  outgoing.writeHead(answer.status, {
    ...(isJson ? { "content-type": "application/json; charset=UTF-8" } : {}),
    "cache-control": "no-store",
    ...corsHeaders(origin),
    ...answer.headers,
    ...(answer.status === 204 ? {} : { "content-length": String(content.length) }),
  });
  outgoing.end(answer.status === 204 ? undefined : content);
}

/** Google's APIs answer to pages of any origin. */
export function preflight(request: ApiRequest): ApiResponse {
  return {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "*",
      "access-control-allow-private-network": "true",
      "access-control-max-age": "3600",
    },
    body: "",
  };
}

function corsHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  return { "access-control-allow-origin": origin, vary: "Origin", "access-control-expose-headers": "*" };
}
