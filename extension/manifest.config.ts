import { defineManifest } from "@crxjs/vite-plugin";
import project from "../package.json" with { type: "json" };
import { LOOK_UP_HOSTS } from "./platform/look-up-hosts.ts";
import { SCOPES } from "./platform/scopes.ts";

/** Fixes the extension's id where it is wanted; an empty key would make Chrome refuse the extension in silence. */
const key = process.env.CRESCENDO_EXTENSION_KEY ?? "";

/**
 * The « Chrome Extension » client of a build that may use the account of Chrome itself; without it the manifest names none,
 * and Google's window alone gives tokens.
 */
const chromeClient = process.env.CRESCENDO_CHROME_CLIENT_ID ?? "";

const icons = { 16: "icons/16.png", 32: "icons/32.png", 48: "icons/48.png", 128: "icons/128.png" };

const hosts = ["https://sheets.googleapis.com/*", "https://gmail.googleapis.com/*"];
/** Asked in Chrome's own window, the first time that the owner looks a customer up in a public register. */
const optionalHosts = [...LOOK_UP_HOSTS];

/**
 * What our own pages and the worker may run, load and ask, stricter than Chrome's rule: nothing that is not named, code of
 * the package alone, and no other host than those of the permissions. Styles stand in the printed page itself.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self' ${[...hosts, ...optionalHosts].map((pattern) => pattern.replace("/*", "")).join(" ")}`,
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export default defineManifest({
  manifest_version: 3,
  name: "__MSG_name__",
  short_name: "Crescendo",
  description: "__MSG_description__",
  version: project.version,
  default_locale: "fr",
  minimum_chrome_version: "120",
  ...(key === "" ? {} : { key }),
  ...(chromeClient === "" ? {} : { oauth2: { client_id: chromeClient, scopes: Object.values(SCOPES) } }),
  icons,
  action: { default_title: "__MSG_open__", default_icon: icons },
  background: { service_worker: "background/service-worker.ts", type: "module" },
  side_panel: { default_path: "panel/index.html" },
  options_page: "options/index.html",
  content_scripts: [
    { matches: ["https://mail.google.com/*"], js: ["gmail/content.ts"], run_at: "document_idle" },
  ],
  permissions: ["sidePanel", "storage", "identity", "alarms"],
  host_permissions: hosts,
  optional_host_permissions: optionalHosts,
  content_security_policy: { extension_pages: policy },
});
