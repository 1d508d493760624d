import { tokenOf } from "../control/api-dispatch.ts";
import { invalidArgument, notFound } from "../control/google-errors.ts";
import { type ApiRequest, type ApiResponse, googleError, type Sandbox } from "../types.ts";
import { formatOf, listPage, ok } from "./answers.ts";
import { attachmentContent, type MessageFormat, presentMessage } from "./present.ts";
import { contentScopes } from "./scopes.ts";
import { matchesQuery } from "./search-query.ts";

/** `messages.list`. */
export function listMessages(request: ApiRequest, _params: unknown, sandbox: Sandbox): ApiResponse {
  const query = request.query.get("q") ?? "";
  if (query !== "" && onlyMetadata(request, sandbox)) {
    return googleError(
      403,
      "Metadata scope does not support 'q' parameter",
      "PERMISSION_DENIED",
      "forbidden",
    );
  }
  const labels = request.query.getAll("labelIds");
  const found = sandbox.mailbox
    .messages()
    .filter((item) => labels.every((label) => item.stored.labelIds.includes(label)))
    .filter((item) => matchesQuery(item, query));
  return listPage(request, "messages", found, (item) => ({
    id: item.stored.id,
    threadId: item.stored.threadId,
  }));
}

/** `messages.get`. */
export function getMessage(
  request: ApiRequest,
  params: Readonly<Record<string, string>>,
  sandbox: Sandbox,
): ApiResponse {
  const format = formatOf(request);
  if (closedToMetadata(format, request, sandbox)) return metadataRefusal(format);
  const item = sandbox.mailbox.message(params.id ?? "");
  if (item === undefined) return notFound();
  return ok(presentMessage(item, format, request.query.getAll("metadataHeaders")));
}

/** `threads.get`. */
export function getThread(
  request: ApiRequest,
  params: Readonly<Record<string, string>>,
  sandbox: Sandbox,
): ApiResponse {
  const format = formatOf(request);
  if (format === "raw") return invalidArgument("Invalid value at 'format': raw");
  if (closedToMetadata(format, request, sandbox)) return metadataRefusal(format);
  const items = sandbox.mailbox.thread(params.id ?? "");
  const last = items[items.length - 1];
  if (last === undefined) return notFound();
  const headers = request.query.getAll("metadataHeaders");
  return ok({
    id: last.stored.threadId,
    historyId: last.stored.historyId,
    messages: items.map((item) => presentMessage(item, format, headers)),
  });
}

/** `messages.attachments.get`. */
export function getAttachment(
  _request: ApiRequest,
  params: Readonly<Record<string, string>>,
  sandbox: Sandbox,
): ApiResponse {
  const item = sandbox.mailbox.message(params.messageId ?? "");
  const content = item === undefined ? undefined : attachmentContent(item, params.id ?? "");
  if (content === undefined) return notFound();
  const data = Buffer.from(content).toString("base64").replace(/\+/g, "-").replace(/\//g, "_");
  return ok({ size: content.length, data });
}

/** A token that holds the metadata scope and none that shows contents. */
function onlyMetadata(request: ApiRequest, sandbox: Sandbox): boolean {
  const known = sandbox.tokens.lookup(tokenOf(request) ?? "");
  if (known.state !== "valid") return false;
  return !known.token.scopes.some((scope) => contentScopes.includes(scope));
}

function closedToMetadata(format: MessageFormat, request: ApiRequest, sandbox: Sandbox): boolean {
  return (format === "full" || format === "raw") && onlyMetadata(request, sandbox);
}

function metadataRefusal(format: MessageFormat): ApiResponse {
  const message = `Metadata scope doesn't allow format ${format.toUpperCase()}`;
  return googleError(403, message, "PERMISSION_DENIED", "forbidden");
}
