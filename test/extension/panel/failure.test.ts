import { describe, expect, it } from "vitest";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { failureOf } from "../../../extension/panel/failure.ts";
import { AuthError } from "../../../extension/platform/auth-error.ts";
import { GoogleError } from "../../../extension/platform/google-error.ts";

describe("Erreur montrée dans le panneau", () => {
  it.each([
    { error: new AuthError("interaction-needed", "a"), remedy: "reconnect" },
    { error: new AuthError("failed", "a"), remedy: "options" },
    { error: new GoogleError("not-found", "a"), remedy: "choose" },
    { error: new GoogleError("unauthorised", "a"), remedy: "reconnect" },
    { error: new GoogleError("unavailable", "a"), remedy: "retry" },
  ])("$error.name $error.failure : $remedy", ({ error, remedy }) => {
    expect(failureOf(error)).toEqual({ message: "a", remedy });
  });

  it("une faute de programme ne montre pas son jargon", () => {
    const { message } = failureOf(new TypeError("x is not a function"));
    expect(message).toBe(panelTexts.errors.unknown);
  });

  it("nos propres refus gardent leur phrase", () => {
    expect(failureOf(new Error(panelTexts.errors.notALink)).message).toBe(panelTexts.errors.notALink);
  });
});
