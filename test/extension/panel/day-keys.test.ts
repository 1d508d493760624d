import { describe, expect, it } from "vitest";
import { type KeyPress, keyMove, placeAfter } from "../../../extension/panel/keyboard-moves.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  isModified: false,
  isTyping: false,
  onLine: true,
  inDialog: false,
  letters: true,
  ...more,
});

describe("Touches du panneau", () => {
  it.each([
    ["j", "next"],
    ["J", "next"],
    ["ArrowDown", "next"],
    ["k", "previous"],
    ["ArrowUp", "previous"],
    ["Escape", "back"],
    ["/", "search"],
    ["?", "help"],
  ] as const)("%s : %s", (key, move) => {
    expect(keyMove(press(key))).toBe(move);
  });

  it("rien n'est pris à qui tape, à une fenêtre ouverte, ni au navigateur", () => {
    for (const key of ["j", "k", "/", "?", "ArrowDown", "Escape"]) {
      expect(keyMove(press(key, { isTyping: true }))).toBe(undefined);
      expect(keyMove(press(key, { inDialog: true }))).toBe(undefined);
      expect(keyMove(press(key, { isModified: true }))).toBe(undefined);
    }
  });

  it("hors d'une ligne, les flèches font défiler la page ; J et K vont toujours d'un dossier à l'autre", () => {
    expect(keyMove(press("ArrowDown", { onLine: false }))).toBe(undefined);
    expect(keyMove(press("ArrowUp", { onLine: false }))).toBe(undefined);
    expect(keyMove(press("j", { onLine: false }))).toBe("next");
  });

  it("sans les raccourcis d'une touche, il reste les flèches et Échap", () => {
    const without = { letters: false };
    expect(["j", "k", "/", "?"].map((key) => keyMove(press(key, without)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(keyMove(press("ArrowDown", without))).toBe("next");
    expect(keyMove(press("Escape", without))).toBe("back");
  });

  it("on entre par le début ou par la fin, et l'on s'arrête aux deux bouts", () => {
    expect(placeAfter("next", -1, 3)).toBe(0);
    expect(placeAfter("previous", -1, 3)).toBe(2);
    expect(placeAfter("next", 1, 3)).toBe(2);
    expect(placeAfter("next", 2, 3)).toBe(2);
    expect(placeAfter("previous", 0, 3)).toBe(0);
    expect(placeAfter("next", -1, 0)).toBe(undefined);
  });
});
