import { invalidArgument, notFound } from "../control/google-errors.ts";
import { type ApiMethod, type ApiRequest, type ApiResponse, googleError, type Sandbox } from "../types.ts";
import { ok } from "./answers.ts";
import { createDraft, deleteDraft, getDraft, listDrafts, sendDraft, updateDraft } from "./draft-methods.ts";
import { NoRecipient, NoSuchThread } from "./mailbox.ts";
import { getAttachment, getMessage, getThread, listMessages } from "./message-methods.ts";
import { MalformedMessage } from "./mime.ts";
import { addonReading, auth, contentScopes, reading, readingDrafts, writing } from "./scopes.ts";

type Run = ApiMethod["run"];

/** Gmail v1: the methods of the contract, with the scopes of Google's discovery document. */
export const gmailMethods: readonly ApiMethod[] = [
  method("drafts.create", "POST", "drafts", writing, guarded(createDraft), true),
  method("drafts.list", "GET", "drafts", readingDrafts, guarded(listDrafts)),
  method("drafts.send", "POST", "drafts/send", writing, guarded(sendDraft), true),
  method("drafts.get", "GET", "drafts/(?<id>[^/]+)", readingDrafts, guarded(getDraft)),
  method("drafts.update", "PUT", "drafts/(?<id>[^/]+)", writing, guarded(updateDraft), true),
  method("drafts.delete", "DELETE", "drafts/(?<id>[^/]+)", writing, guarded(deleteDraft)),
  method("messages.list", "GET", "messages", reading, guarded(listMessages)),
  method("messages.get", "GET", "messages/(?<id>[^/]+)", [...reading, ...addonReading], guarded(getMessage)),
  method(
    "messages.attachments.get",
    "GET",
    "messages/(?<messageId>[^/]+)/attachments/(?<id>[^/]+)",
    [...contentScopes, ...addonReading.filter((scope) => !scope.endsWith("metadata"))],
    guarded(getAttachment),
  ),
  method("threads.get", "GET", "threads/(?<id>[^/]+)", [...reading, ...addonReading], guarded(getThread)),
  method("getProfile", "GET", "profile", [...reading, `${auth}compose`], guarded(getProfile)),
  method(
    "settings.sendAs.list",
    "GET",
    "settings/sendAs",
    [...contentScopes, `${auth}settings.basic`],
    guarded(listSendAs),
  ),
];

function method(
  name: string,
  httpMethod: string,
  tail: string,
  scopes: readonly string[],
  run: Run,
  upload = false,
): ApiMethod {
  const prefix = upload ? "(?:/upload)?" : "";
  const path = new RegExp(`^${prefix}/gmail/v1/users/(?<userId>[^/]+)/${tail}$`);
  return { id: `gmail.users.${name}`, httpMethod, path, scopes, run };
}

/** Refusals common to all methods: another user's mailbox, and messages that do not hold together. */
function guarded(run: Run): Run {
  return async (request, params, sandbox) => {
    const { email } = sandbox.mailbox.account;
    if (params.userId !== "me" && params.userId?.toLowerCase() !== email) {
      return googleError(403, `Delegation denied for ${email}`, "PERMISSION_DENIED", "forbidden");
    }
    if (request.path.startsWith("/upload/") && request.query.get("uploadType") === "resumable") {
      const message = "Le bac à sable ne sait pas faire\u00a0: uploadType=resumable";
      return googleError(501, message, "UNIMPLEMENTED", "notImplemented");
    }
    try {
      return await run(request, params, sandbox);
    } catch (error) {
      if (error instanceof MalformedMessage) return invalidArgument(error.message);
      if (error instanceof NoSuchThread) return notFound();
      if (error instanceof NoRecipient) return invalidArgument("Recipient address required");
      throw error;
    }
  };
}

function getProfile(_request: ApiRequest, _params: unknown, sandbox: Sandbox): ApiResponse {
  const messages = sandbox.mailbox.messages();
  return ok({
    emailAddress: sandbox.mailbox.account.email,
    messagesTotal: messages.length,
    threadsTotal: new Set(messages.map((item) => item.stored.threadId)).size,
    historyId: sandbox.mailbox.historyId,
  });
}

function listSendAs(_request: ApiRequest, _params: unknown, sandbox: Sandbox): ApiResponse {
  const { email, name } = sandbox.mailbox.account;
  return ok({
    sendAs: [
      {
        sendAsEmail: email,
        displayName: name,
        replyToAddress: "",
        signature: "",
        isPrimary: true,
        isDefault: true,
      },
    ],
  });
}
