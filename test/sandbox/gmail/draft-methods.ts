import { invalidArgument, notFound } from "../control/google-errors.ts";
import type { ApiRequest, ApiResponse, Sandbox } from "../types.ts";
import { formatOf, listPage, ok } from "./answers.ts";
import { type DraftRequest, readDraftRequest } from "./draft-request.ts";
import type { MailItem, StoredDraft } from "./mailbox.ts";
import { MalformedMessage } from "./mime.ts";
import { presentMessage } from "./present.ts";
import { matchesQuery } from "./search-query.ts";

/** `drafts.create`. */
export async function createDraft(
  request: ApiRequest,
  _params: unknown,
  sandbox: Sandbox,
): Promise<ApiResponse> {
  const wanted = readDraftRequest(request);
  const id = await sandbox.mailbox.createDraft(rawOf(wanted), wanted.threadId);
  sandbox.changed();
  return briefDraft(sandbox, id);
}

/** `drafts.update`. */
export async function updateDraft(
  request: ApiRequest,
  params: Readonly<Record<string, string>>,
  sandbox: Sandbox,
): Promise<ApiResponse> {
  const wanted = readDraftRequest(request);
  const id = params.id ?? "";
  if (sandbox.mailbox.draft(id) === undefined) return notFound();
  await sandbox.mailbox.updateDraft(id, rawOf(wanted), wanted.threadId);
  sandbox.changed();
  return briefDraft(sandbox, id);
}

/** `drafts.send`: a kept draft, or one given in the call. */
export async function sendDraft(
  request: ApiRequest,
  _params: unknown,
  sandbox: Sandbox,
): Promise<ApiResponse> {
  const wanted = readDraftRequest(request);
  let id = wanted.id;
  if (id === undefined || id === "") {
    if (wanted.raw === undefined) return invalidArgument("Invalid draft");
    id = await sandbox.mailbox.createDraft(wanted.raw, wanted.threadId);
  } else {
    if (sandbox.mailbox.draft(id) === undefined) return notFound();
    if (wanted.raw !== undefined) await sandbox.mailbox.updateDraft(id, wanted.raw, wanted.threadId);
  }
  const sent = await sandbox.mailbox.sendDraft(id);
  if (sent === undefined) return notFound();
  sandbox.changed();
  return ok(briefMessage(sent));
}

/** `drafts.delete`. */
export function deleteDraft(
  _request: ApiRequest,
  params: Readonly<Record<string, string>>,
  sandbox: Sandbox,
): ApiResponse {
  if (!sandbox.mailbox.deleteDraft(params.id ?? "")) return notFound();
  sandbox.changed();
  return { status: 204, body: "" };
}

/** `drafts.get`. */
export function getDraft(
  request: ApiRequest,
  params: Readonly<Record<string, string>>,
  sandbox: Sandbox,
): ApiResponse {
  const format = formatOf(request);
  const known = sandbox.mailbox.draft(params.id ?? "");
  if (known === undefined) return notFound();
  return ok({ id: known.draft.id, message: presentMessage(known.item, format) });
}

/** `drafts.list`. */
export function listDrafts(request: ApiRequest, _params: unknown, sandbox: Sandbox): ApiResponse {
  const query = request.query.get("q") ?? "";
  const found = sandbox.mailbox.drafts().filter(({ item }) => matchesQuery(item, query));
  return listPage(request, "drafts", found, ({ draft, item }: { draft: StoredDraft; item: MailItem }) => ({
    id: draft.id,
    message: { id: item.stored.id, threadId: item.stored.threadId },
  }));
}

function rawOf(request: DraftRequest): Uint8Array {
  if (request.raw === undefined || request.raw.length === 0) {
    throw new MalformedMessage(
      "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    );
  }
  return request.raw;
}

function briefMessage(item: MailItem): object {
  return { id: item.stored.id, threadId: item.stored.threadId, labelIds: item.stored.labelIds };
}

function briefDraft(sandbox: Sandbox, id: string): ApiResponse {
  const known = sandbox.mailbox.draft(id);
  return known === undefined ? notFound() : ok({ id, message: briefMessage(known.item) });
}
