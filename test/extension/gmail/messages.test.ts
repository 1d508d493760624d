import { describe, expect, it } from "vitest";
import { isFromGmail, readMessage } from "../../../extension/background/messages.ts";

describe("Messages reçus par le service", () => {
  it("seul le script de Gmail de cette extension est écouté", () => {
    const url = "https://mail.google.com/mail/u/0/";
    expect(isFromGmail({ extensionId: "moi", url }, "moi")).toBe(true);
    expect(isFromGmail({ extensionId: "autre", url }, "moi")).toBe(false);
    expect(isFromGmail({ extensionId: "moi", url: "https://mail.google.com.example/" }, "moi")).toBe(false);
    expect(isFromGmail({ extensionId: "moi", url: undefined }, "moi")).toBe(false);
  });

  it("ce qui est bien formé passe, tel quel", () => {
    const reply = { kind: "promise", numbers: ["FA-1"], day: "2026-11-20" };
    const about = { place: "customer", customer: "c1", reply };
    expect(readMessage({ type: "open-panel" })).toEqual({ type: "open-panel" });
    expect(readMessage({ type: "open-panel", about })).toEqual({ type: "open-panel", about });
    const draft = { subject: "Objet", to: ["a@b.fr"], draftId: "" };
    const question = { type: "ask-gmail", addresses: ["a@b.fr"], drafts: [draft] };
    expect(readMessage(question)).toEqual(question);
  });

  it.each([
    ["un autre type", { type: "autre" }],
    ["un texte", "open-panel"],
    ["rien", null],
    ["un lieu inconnu", { type: "open-panel", about: { place: "ailleurs" } }],
    ["un client vide", { type: "open-panel", about: { place: "customer", customer: "" } }],
    [
      "une proposition inconnue",
      {
        type: "open-panel",
        about: { place: "customer", customer: "c", reply: { kind: "don", numbers: [] } },
      },
    ],
    [
      "trop de factures",
      {
        type: "open-panel",
        about: { place: "customer", customer: "c", reply: { kind: "promise", numbers: Array(21).fill("1") } },
      },
    ],
    ["trop d'adresses", { type: "ask-gmail", addresses: Array(51).fill("a@b.fr"), drafts: [] }],
    ["une adresse qui n'est pas un texte", { type: "ask-gmail", addresses: [1], drafts: [] }],
    ["un brouillon sans objet", { type: "ask-gmail", addresses: [], drafts: [{ to: [], draftId: "" }] }],
    [
      "un objet interminable",
      { type: "ask-gmail", addresses: [], drafts: [{ subject: "x".repeat(1001), to: [], draftId: "" }] },
    ],
  ])("%s est ignoré", (_what, given) => {
    expect(readMessage(given)).toBe(undefined);
  });

  it("un jour impossible et un motif inconnu tombent, le reste passe", () => {
    const reply = { kind: "dispute", numbers: ["FA-1"], day: "2026-02-30", reason: "parce que" };
    const about = { place: "customer", customer: "c1", reply };
    expect(readMessage({ type: "open-panel", about })).toEqual({
      type: "open-panel",
      about: { place: "customer", customer: "c1", reply: { kind: "dispute", numbers: ["FA-1"] } },
    });
  });
});
