import { colorOf, hexOf } from "../../workbook/colors.ts";
import type { Cell } from "../../workbook/workbook.ts";

type Style = Readonly<Record<string, unknown>>;

/** One setting of a cell as Apps Script names it, and how it stands in Google's `CellFormat`. */
interface StyleSetting {
  readonly path: readonly [string] | readonly [string, string];
  readonly toFormat: (value: unknown) => unknown;
  readonly fromFormat: (value: unknown) => unknown;
}

const same = (value: unknown) => value;
const upper = (value: unknown) => (typeof value === "string" ? value.toUpperCase() : value);
const color = { toFormat: colorOf, fromFormat: hexOf };

/** `Background` gives `setBackground`, `setBackgrounds`, `getBackground`, `getBackgrounds`. */
export const styleSettings: Readonly<Record<string, StyleSetting>> = {
  Background: { path: ["backgroundColor"], toFormat: colorOf, fromFormat: (value) => hexOf(value ?? white) },
  FontColor: { path: ["textFormat", "foregroundColor"], ...color },
  FontWeight: {
    path: ["textFormat", "bold"],
    toFormat: (value) => (value === "bold" ? true : undefined),
    fromFormat: (value) => (value === true ? "bold" : "normal"),
  },
  FontStyle: {
    path: ["textFormat", "italic"],
    toFormat: (value) => (value === "italic" ? true : undefined),
    fromFormat: (value) => (value === true ? "italic" : "normal"),
  },
  FontSize: { path: ["textFormat", "fontSize"], toFormat: same, fromFormat: (value) => value ?? 10 },
  FontFamily: { path: ["textFormat", "fontFamily"], toFormat: same, fromFormat: (value) => value ?? "Arial" },
  FontLine: {
    path: ["textFormat", "fontLine"],
    toFormat: same,
    fromFormat: (value) => value ?? "none",
  },
  HorizontalAlignment: {
    path: ["horizontalAlignment"],
    toFormat: upper,
    fromFormat: (value) => (typeof value === "string" ? value.toLowerCase() : "general"),
  },
  VerticalAlignment: {
    path: ["verticalAlignment"],
    toFormat: upper,
    fromFormat: (value) => (typeof value === "string" ? value.toLowerCase() : "bottom"),
  },
  Wrap: {
    path: ["wrapStrategy"],
    toFormat: (value) => (value === true ? "WRAP" : "OVERFLOW_CELL"),
    fromFormat: (value) => value === "WRAP",
  },
  WrapStrategy: {
    path: ["wrapStrategy"],
    toFormat: (value) => (value === "OVERFLOW" ? "OVERFLOW_CELL" : value),
    fromFormat: (value) => (value === undefined || value === "OVERFLOW_CELL" ? "OVERFLOW" : value),
  },
};

const white = { red: 1, green: 1, blue: 1 };
/** The cell with one setting changed; `undefined` takes the setting away. */
export function styledCell(cell: Cell, setting: StyleSetting, value: unknown): Cell {
  const given = value === null || value === undefined ? undefined : setting.toFormat(value);
  const [head, part] = setting.path;
  const style: Record<string, unknown> = { ...cell.style };
  if (part === undefined) put(style, head, given);
  else {
    const inner: Record<string, unknown> = { ...(style[head] as Style | undefined) };
    put(inner, part, given);
    put(style, head, Object.keys(inner).length > 0 ? inner : undefined);
  }
  const { style: _style, ...rest } = cell;
  return Object.keys(style).length > 0 ? { ...rest, style } : rest;
}

function put(target: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}

/** A setting of a cell in Apps Script's words. */
export function styleOf(cell: Cell, setting: StyleSetting): unknown {
  const [head, part] = setting.path;
  const held = cell.style?.[head];
  return setting.fromFormat(part === undefined ? held : (held as Style | undefined)?.[part]);
}
