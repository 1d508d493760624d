import { describe, expect, it } from "vitest";
import { optionsTexts } from "#shared/texts/panel/options.ts";
import { isFromGmail, isMessage } from "../../extension/background/messages.ts";
import manifest from "../../extension/manifest.config.ts";
import { SCOPES } from "../../extension/platform/scopes.ts";
import project from "../../package.json" with { type: "json" };

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
    expect(written.content_security_policy).toBe(undefined);
  });

  it("chaque autorisation est expliquée dans les options, et rien d'autre ne l'est", () => {
    const pages = (written.content_scripts as { readonly matches: string[] }[]).flatMap(
      ({ matches }) => matches,
    );
    const hosts = [
      ...strings(written.host_permissions),
      ...strings(written.optional_host_permissions),
      ...pages,
    ].map((pattern) => new URL(pattern.replace("/*", "/")).host);
    const scopes = Object.values(SCOPES).map((scope) => `Google\u00a0: ${scope.split("/").pop()}`);
    const explained = optionsTexts.permissions.rows.map(([name]) => name.replace(/\u00a0| (?=:)/g, "\u00a0"));
    expect([...explained].sort()).toEqual([...strings(written.permissions), ...hosts, ...scopes].sort());
    for (const [, use, why] of optionsTexts.permissions.rows) expect([use, why]).not.toContain("");
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

describe("Messages reçus par le service", () => {
  it("seul le script de Gmail de cette extension peut ouvrir le panneau", () => {
    const url = "https://mail.google.com/mail/u/0/";
    expect(isFromGmail({ extensionId: "moi", url }, "moi")).toBe(true);
    expect(isFromGmail({ extensionId: "autre", url }, "moi")).toBe(false);
    expect(isFromGmail({ extensionId: "moi", url: "https://mail.google.com.example/" }, "moi")).toBe(false);
    expect(isFromGmail({ extensionId: "moi", url: undefined }, "moi")).toBe(false);
  });

  it("un message d'une autre forme est ignoré", () => {
    const given = [{ type: "open-panel" }, { type: "autre" }, "open-panel", null, undefined];
    expect(given.map(isMessage)).toEqual([true, false, false, false, false]);
  });
});
