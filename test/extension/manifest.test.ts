import { describe, expect, it } from "vitest";
import { isFromGmail, isMessage } from "../../extension/background/messages.ts";
import manifest from "../../extension/manifest.config.ts";
import project from "../../package.json" with { type: "json" };

/** The manifest as the build writes it. */
const written = JSON.parse(JSON.stringify(manifest)) as Record<string, unknown>;

describe("Manifeste", () => {
  it("demande exactement les autorisations prévues", () => {
    expect(written.permissions).toEqual(["sidePanel", "storage", "identity", "alarms"]);
    expect(written.host_permissions).toEqual([
      "https://sheets.googleapis.com/*",
      "https://gmail.googleapis.com/*",
    ]);
    expect(written.optional_permissions).toBe(undefined);
    expect(written.content_security_policy).toBe(undefined);
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
