import type { Color } from "./rules.ts";

const named: Readonly<Record<string, string>> = {
  white: "#ffffff",
  black: "#000000",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
};

/** A CSS colour as Google's `Color`; `undefined` for one that is not understood. */
export function colorOf(value: unknown): Color | undefined {
  if (typeof value !== "string") return undefined;
  const given = named[value.toLowerCase()] ?? value;
  const hex = /^#[0-9a-f]{3}$/i.test(given) ? given.replace(/[0-9a-f]/gi, "$&$&") : given;
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return undefined;
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

/** `#rrggbb` of a `Color`; black when nothing is said. */
export function hexOf(value: unknown): string {
  const { red = 0, green = 0, blue = 0 } = (value ?? {}) as Color;
  return `#${[red, green, blue]
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
