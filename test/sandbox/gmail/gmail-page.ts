import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { clientScript } from "../control/client-script.ts";
import { escapeHtml, htmlPage, redirect } from "../control/html.ts";
import type { ApiRequest, ApiResponse, Sandbox } from "../types.ts";

const here = new URL("./", import.meta.url);

/**
 * The fake Gmail at https://mail.google.com/mail/…, also under `/mail/` of the sandbox. Its shape is rough
 * (navigation, main, hash routes) and its policy is Gmail's: no script without the nonce, no text as HTML.
 */
export async function gmailPageRoute(
  request: ApiRequest,
  sandbox: Sandbox,
): Promise<ApiResponse | undefined> {
  const isGmail = request.host === "mail.google.com";
  if (isGmail && request.path === "/") return redirect("/mail/u/0/");
  if (!request.path.startsWith("/mail")) return undefined;
  if (request.path === "/mail")
    return redirect(`/mail/u/0/${request.query.size > 0 ? `?${request.query}` : ""}`);
  const nonce = randomBytes(16).toString("base64");
  const composing = request.query.get("view") === "cm";
  const body = composing ? composeBody(request.query) : listBody(sandbox);
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>${composing ? "Nouveau message" : "Boîte de réception"} - ${escapeHtml(sandbox.mailbox.account.email)} - Gmail</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${readFileSync(new URL("gmail-page.css", here), "utf8")}</style></head>
<body>${body}<script type="module" nonce="${nonce}">${await clientScript(new URL("gmail-page-script.ts", here))}</script></body></html>`;
  return htmlPage(200, html, {
    "content-security-policy": `script-src 'nonce-${nonce}' 'strict-dynamic'; object-src 'none'; base-uri 'self'; require-trusted-types-for 'script'`,
  });
}

function composeBody(query: URLSearchParams): string {
  const field = (name: string, label: string): string =>
    `<label>${label}<input name="${name}" value="${escapeHtml(query.get(name) ?? "")}" autocomplete="off"></label>`;
  return `<form id="compose" role="dialog" aria-label="Nouveau message">
  <h1>Nouveau message</h1>
  ${field("to", "À")}${field("cc", "Cc")}${field("bcc", "Cci")}${field("su", "Objet")}
  <textarea name="body" aria-label="Corps du message" rows="18">${escapeHtml(`\n${query.get("body") ?? ""}`)}</textarea>
  <p class="actions"><button type="button" value="send" class="main">Envoyer</button>
  <button type="button" value="close">Fermer</button><output aria-live="polite"></output></p>
</form>`;
}

function listBody(sandbox: Sandbox): string {
  const { mailbox } = sandbox;
  const rows = mailbox.messages().map((item) => {
    const draft = item.stored.labelIds.includes("DRAFT");
    const cells = [
      draft ? "Brouillon" : `À\u00a0: ${item.read.to.join(", ")}`,
      item.read.subject || "(aucun objet)",
    ];
    return `<tr role="row" data-kind="${draft ? "drafts" : "sent"}" data-legacy-thread-id="${item.stored.threadId}" data-message="${item.stored.id}" tabindex="0">
      ${cells.map((cell) => `<td role="gridcell">${escapeHtml(cell)}</td>`).join("")}
      <td role="gridcell">${new Date(item.stored.internalDate).toISOString().slice(0, 10)}</td></tr>`;
  });
  return `<header role="banner"><strong>Gmail</strong><span>bac à sable</span>
  <form role="search"><input type="search" aria-label="Rechercher dans les messages" placeholder="Rechercher dans les messages"></form>
  <a href="#" aria-label="Compte Google\u00a0: ${escapeHtml(mailbox.account.name)} (${escapeHtml(mailbox.account.email)})">${escapeHtml(mailbox.account.email)}</a></header>
<div class="frame"><div role="navigation" aria-label="Principal"><div role="button" tabindex="0" class="new">Nouveau message</div>
  <a href="#inbox">Boîte de réception</a><a href="#sent">Messages envoyés</a><a href="#drafts">Brouillons</a></div>
<div role="main"><div role="toolbar" aria-label="Actions"></div><table role="grid"><tbody>${rows.join("\n")}</tbody></table>
<section id="message" hidden></section></div></div>`;
}
