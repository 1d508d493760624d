import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { optionsTexts } from "#shared/texts/panel/options.ts";
import { permissionTexts } from "#shared/texts/panel/permissions.ts";
import manifest from "../../extension/manifest.config.ts";
import { PERMISSIONS, type PermissionKind } from "../../extension/platform/permissions.ts";
import { SCOPES } from "../../extension/platform/scopes.ts";
import project from "../../package.json" with { type: "json" };
import { ROOT, sourcesIn } from "../structure/imports.ts";

/** The manifest as the build writes it. */
const written = JSON.parse(JSON.stringify(manifest)) as Record<string, unknown>;

const strings = (value: unknown): readonly string[] => (value as string[] | undefined) ?? [];

describe("Manifeste", () => {
  it("demande exactement les autorisations prévues", () => {
    expect(written.permissions).toEqual(["sidePanel", "storage", "identity", "alarms"]);
    expect(written.host_permissions).toEqual([
      "https://sheets.googleapis.com/*",
      "https://gmail.googleapis.com/*",
    ]);
    expect(written.optional_permissions).toBe(undefined);
    expect(written.optional_host_permissions).toEqual([
      "https://recherche-entreprises.api.gouv.fr/*",
      "https://bodacc-datadila.opendatasoft.com/*",
    ]);
  });

  it("sa politique n'exécute que son code et ne joint que les hôtes de la table", () => {
    const policy = written.content_security_policy as Readonly<Record<string, string>>;
    expect(Object.keys(policy)).toEqual(["extension_pages"]);
    const directives = Object.fromEntries(
      (policy.extension_pages ?? "").split("; ").map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources];
      }),
    );
    const hosts = PERMISSIONS.filter(({ kind }) => kind === "host" || kind === "optional-host");
    expect(directives).toEqual({
      "default-src": ["'none'"],
      "script-src": ["'self'"],
      "style-src": ["'self'", "'unsafe-inline'"],
      "img-src": ["'self'", "data:", "blob:"],
      "font-src": ["'self'"],
      "connect-src": ["'self'", ...hosts.map(({ name }) => `https://${name}`)],
      "frame-src": ["'none'"],
      "object-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "frame-ancestors": ["'none'"],
    });
  });

  it("la table des autorisations dit exactement ce que le manifeste et le code demandent", () => {
    const pages = (written.content_scripts as { readonly matches: string[] }[]).flatMap(
      ({ matches }) => matches,
    );
    const hostsOf = (patterns: readonly string[]): readonly string[] =>
      patterns.map((pattern) => new URL(pattern.replace("/*", "/")).host);
    const named = (kind: PermissionKind): readonly string[] =>
      PERMISSIONS.filter((one) => one.kind === kind).map(({ name }) => name);
    expect(named("permission")).toEqual(written.permissions);
    expect(named("host")).toEqual(hostsOf(strings(written.host_permissions)));
    expect(named("optional-host")).toEqual(hostsOf(strings(written.optional_host_permissions)));
    expect(named("page")).toEqual(hostsOf(pages));
    expect(named("scope")).toEqual(Object.values(SCOPES).map((scope) => scope.split("/").pop()));
    expect(PERMISSIONS.map(({ name }) => name).sort()).toEqual(Object.keys(permissionTexts).sort());
  });

  it("chacune est expliquée dans les deux langues : à quoi elle sert, quand, pourquoi pas moins", () => {
    const said = PERMISSIONS.flatMap(({ words }) =>
      [words.fr, words.en].flatMap((one) => Object.values(one)),
    );
    expect(said).toHaveLength(PERMISSIONS.length * 6);
    expect(said.filter((words) => words.trim().length < 8)).toEqual([]);
  });

  it("le README montre la même table, mot pour mot", () => {
    const readme = readFileSync(join(ROOT, "extension/README.md"), "utf8");
    const [head = "", , ...rows] =
      readme.slice(readme.indexOf("| Asked |")).split("\n\n")[0]?.split("\n") ?? [];
    expect(head).toBe("| Asked | Level | For | When | Nothing narrower works because |");
    const cells = rows.map((row) =>
      row
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
    expect(cells.map(([asked = "", ...rest]) => [/`([^`]+)`/.exec(asked)?.[1], ...rest])).toEqual(
      PERMISSIONS.map(({ name, level, words: { en } }) => [
        name,
        String(level),
        en.feature,
        en.asked,
        en.why,
      ]),
    );
  });

  it("le compte de Chrome n'est nommé que dans un build qui a son client, avec les portées de la table", async () => {
    expect(written.oauth2).toBe(undefined);
    vi.stubEnv("CRESCENDO_CHROME_CLIENT_ID", "chrome.apps.googleusercontent.com");
    vi.resetModules();
    const { default: built } = await import("../../extension/manifest.config.ts");
    vi.unstubAllEnvs();
    expect(JSON.parse(JSON.stringify(built)).oauth2).toEqual({
      client_id: "chrome.apps.googleusercontent.com",
      scopes: Object.values(SCOPES),
    });
  });

  it("ce qui quitte le navigateur est nommé dans la confidentialité", () => {
    const words = optionsTexts.privacy.paragraphs.join(" ");
    for (const pattern of strings(written.optional_host_permissions)) {
      expect(words).toContain(new URL(pattern.replace("/*", "/")).host);
    }
  });

  it("porte le numéro de version du projet", () => {
    expect(written.version).toBe(project.version);
  });

  it("n'a pas de clé vide, que Chrome refuserait en silence", () => {
    expect(written.key).not.toBe("");
  });
});

describe("Mots du navigateur (_locales)", () => {
  const folder = join(ROOT, "extension/public/_locales");
  type Messages = Readonly<Record<string, { readonly message: string }>>;
  const messagesIn = (language: string): Messages =>
    JSON.parse(readFileSync(join(folder, language, "messages.json"), "utf8"));
  /** Asked by the manifest, the worker or the script in Gmail. */
  const asked = [
    ...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g),
    ...sourcesIn("extension").flatMap((path) => [
      ...readFileSync(join(ROOT, path), "utf8").matchAll(/i18n\.getMessage\("(\w+)"/g),
    ]),
  ].map(([, key]) => key ?? "");

  it("français et anglais, les mêmes mots, tous dits, aucun de trop", () => {
    expect(readdirSync(folder).sort()).toEqual(["en", "fr"]);
    const [english, french] = [messagesIn("en"), messagesIn("fr")];
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
    expect(Object.keys(french).sort()).toEqual([...new Set(asked)].sort());
    const said = [...Object.values(english), ...Object.values(french)].map(({ message }) => message.trim());
    expect(said).not.toContain("");
  });

  it("le nom et la description tiennent dans les limites de la boutique", () => {
    for (const { name, description } of [messagesIn("en"), messagesIn("fr")]) {
      expect(name?.message.length).toBeLessThanOrEqual(75);
      expect(description?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
