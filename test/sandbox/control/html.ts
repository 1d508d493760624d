import type { ApiResponse } from "../types.ts";

/** Text made safe inside HTML, in an element or between quotes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** An HTML answer. */
export function htmlPage(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): ApiResponse {
  return { status, headers: { "content-type": "text/html; charset=utf-8", ...headers }, body };
}

/** A redirection; 302 as Google's pages do it. */
export function redirect(location: string): ApiResponse {
  return { status: 302, headers: { location }, body: "" };
}

/** A refusal of the sandbox's own endpoints: what is wrong, in French. */
export function refusal(status: number, message: string): ApiResponse {
  return { status, body: { error: { code: status, message } } };
}
