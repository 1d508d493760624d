import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { SCOPES, type ScopeName, scopeOf, serviceUses } from "../../apps-script/bundle/google-services.ts";
import { isNode } from "../../apps-script/bundle/syntax-tree.ts";
import { ROOT, sourcesIn } from "./imports.ts";

/**
 * Scope by scope: the feature it serves, the words of the code that stand for it, and why nothing narrower does. The
 * narrowest scope of Sheets that Google has is `spreadsheets.currentonly`; menus and panels have this one only.
 */
const FEATURES: Readonly<Record<ScopeName, { readonly feature: string; readonly uses: readonly string[] }>> =
  {
    sheet: {
      feature: "lire les factures du classeur ouvert et y écrire les onglets de Crescendo",
      uses: ["apps-script/platform/read-workbook.ts: SpreadsheetApp.getActiveSpreadsheet"],
    },
    panel: {
      feature: "le menu Extensions › Crescendo et le panneau",
      uses: ["apps-script/platform/menu.ts: SpreadsheetApp.getUi"],
    },
  };

const sources = sourcesIn("apps-script").filter(
  (path) => !/\/(sidebar|bundle|store)\/|\/(build|vite\.config)\.ts$/.test(path),
);

/** `file: Service.member`, with the scope that it needs. */
const uses = sources.flatMap((path) => {
  const { program } = parseSync(path, readFileSync(join(ROOT, path), "utf8"));
  if (!isNode(program)) throw new Error(`${path} ne se lit pas`);
  return serviceUses(program).map((use) => ({
    path,
    said: `${path}: ${use.service}.${use.member}`,
    scope: scopeOf(use),
  }));
});

const manifest = JSON.parse(readFileSync(join(ROOT, "apps-script/appsscript.json"), "utf8"));

describe("Autorisations du complément", () => {
  it("le manifeste demande celles de la table, et rien d'autre", () => {
    expect([...manifest.oauthScopes].sort()).toEqual(Object.values(SCOPES).sort());
    // No add-on card, web app, API, advanced service or allowed address: each would widen what Google asks.
    expect(Object.keys(manifest).sort()).toEqual([
      "exceptionLogging",
      "oauthScopes",
      "runtimeVersion",
      "timeZone",
    ]);
  });

  it.each(Object.entries(FEATURES))(
    "%s sert à quelque chose dans le code",
    (name, { feature, uses: named }) => {
      expect(feature).not.toBe("");
      const found = uses.filter(({ scope }) => scope === name).map(({ said }) => said);
      expect(found).toEqual(expect.arrayContaining([...named]));
    },
  );

  it("aucun service du code n'en demande une autre", () => {
    expect(uses.filter(({ scope }) => scope === "beyond").map(({ said }) => said)).toEqual([]);
  });

  it("le code ne demande pas lui-même d'autorisation qui n'est pas au manifeste", () => {
    const named = sources.flatMap((path) =>
      [
        ...readFileSync(join(ROOT, path), "utf8").matchAll(/https:\/\/www\.googleapis\.com\/auth\/[\w.]+/g),
      ].map(([scope]) => ({ path, scope })),
    );
    // A wider consent that an owner may have given holds the narrow one; it is recognised, never asked.
    const recognised = "https://www.googleapis.com/auth/spreadsheets";
    const known = new Set<string>([...Object.values(SCOPES), recognised]);
    expect(named.filter(({ scope }) => !known.has(scope))).toEqual([]);
  });

  it("seul apps-script/platform nomme les services de Google", () => {
    const outside = uses.filter(({ path }) => !path.startsWith("apps-script/platform/"));
    expect(outside.map(({ said }) => said)).toEqual([]);
  });
});
