import { escapeHtml } from "../control/html.ts";
import type { Sandbox } from "../types.ts";
import type { Authorisation, AuthorisationFault } from "./authorisation.ts";
import { scopeWords } from "./scopes.ts";

const style = `
  :root { color-scheme: light dark; --bg: #f4f5f2; --card: #fff; --ink: #1d2320; --soft: #5d6761; --line: #dde1dc; --accent: #1f6f54; --on: #fff }
  @media (prefers-color-scheme: dark) { :root { --bg: #151917; --card: #1f2522; --ink: #e8ece9; --soft: #a3ada7; --line: #38413c; --accent: #6fc3a3; --on: #0d1a14 } }
  * { box-sizing: border-box } body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--bg); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
  main { width: min(460px, 100%); background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 32px }
  .note { margin: 0 0 16px; color: var(--soft); font-size: 13px } h1 { margin: 0 0 4px; font-size: 22px; line-height: 1.3; font-weight: 600 }
  .who { color: var(--soft); margin: 0 0 24px } fieldset { border: 0; margin: 0 0 20px; padding: 0 } legend { padding: 0; font-weight: 600; margin-bottom: 8px }
  label { display: flex; gap: 12px; padding: 12px 0; border-top: 1px solid var(--line); cursor: pointer } input { accent-color: var(--accent); width: 18px; height: 18px; margin: 2px 0 0; flex: none }
  .actions { display: flex; justify-content: flex-end; gap: 8px; margin-top: 24px }
  button { font: inherit; font-weight: 600; padding: 9px 20px; border-radius: 999px; border: 1px solid var(--line); background: none; color: inherit; cursor: pointer }
  button.main { background: var(--accent); border-color: var(--accent); color: var(--on) } button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  small { display: block; color: var(--soft); word-break: break-all }`;

/** The page on which the person agrees, in part or not at all. Every field of the request travels with the form. */
export function consentPage(request: Authorisation, query: URLSearchParams, sandbox: Sandbox): string {
  const { email, name } = sandbox.tokens.account;
  const fields = [...query].map(
    ([key, value]) => `<input type="hidden" name="${escapeHtml(key)}" value="${escapeHtml(value)}">`,
  );
  const scopes = request.scopes.map(
    (scope) => `<label><input type="checkbox" name="granted" value="${escapeHtml(scope)}" checked>
      <span>${escapeHtml(scopeWords[scope] ?? scope)}<small>${escapeHtml(scope)}</small></span></label>`,
  );
  return page(
    "Autoriser Crescendo",
    `<p class="note">Page d’autorisation du bac à sable&nbsp;: rien n’est envoyé à Google.</p>
    <h1>Crescendo souhaite accéder à votre compte</h1>
    <p class="who">${escapeHtml(name)} · ${escapeHtml(email)}</p>
    <form method="post" action="/o/oauth2/v2/auth">
      ${fields.join("\n      ")}
      ${request.onePick ? picker(sandbox) : ""}
      <fieldset><legend>Crescendo pourra</legend>${scopes.join("\n")}</fieldset>
      <div class="actions">
        <button name="decision" value="refuse">Refuser</button>
        <button name="decision" value="accept" class="main">Autoriser</button>
      </div>
    </form>`,
  );
}

function picker(sandbox: Sandbox): string {
  const { spreadsheetId, title } = sandbox.workbook;
  return `<fieldset><legend>Choisissez le classeur à ouvrir</legend>
    <label><input type="checkbox" name="picked" value="${escapeHtml(spreadsheetId)}" checked>
    <span>${escapeHtml(title)}<small>${escapeHtml(spreadsheetId)}</small></span></label></fieldset>`;
}

/** Google's page for a request it cannot send back. */
export function errorPage(fault: AuthorisationFault): string {
  return page(
    "Accès bloqué",
    `<h1>Accès bloqué&nbsp;: erreur d’autorisation</h1>
    <p>${escapeHtml(fault.explanation)}</p><p class="note">Erreur 400&nbsp;: ${escapeHtml(fault.error)}</p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
  <body><main>${body}</main></body></html>`;
}
