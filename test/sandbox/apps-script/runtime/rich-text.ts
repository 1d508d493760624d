import { tooLong } from "../../workbook/cells.ts";
import { colorOf, hexOf } from "../../workbook/colors.ts";
import type { Cell, CellLink } from "../../workbook/workbook.ts";
import { type Host, type Method, ServiceFailure } from "./host.ts";

/** A text with its links. The look of parts of a text (bold, colours) is accepted and not kept. */
export interface RichText {
  readonly text: string;
  readonly links: readonly CellLink[];
}

/** `newRichTextValue()` and `RichTextValue.copy()`. */
export function richTextBuilder(host: Host, from: RichText = { text: "", links: [] }): object {
  let rich = from;
  const steps: Record<string, Method> = {
    setText: (text) => {
      // Google forgets the links of the former text.
      rich = { text: String(text), links: [] };
      return self;
    },
    setLinkUrl: (...args) => {
      const [start, end, url] = args.length >= 3 ? args : [0, rich.text.length, args[0]];
      const part = { start: Number(start), end: Number(end) };
      if (!(part.start >= 0 && part.start < part.end && part.end <= rich.text.length)) {
        throw new ServiceFailure("Illegal argument: the text range of the link is out of bounds.");
      }
      const others = rich.links.filter((link) => link.end <= part.start || link.start >= part.end);
      const added = typeof url === "string" && url !== "" ? [{ ...part, url }] : [];
      rich = { ...rich, links: [...others, ...added].sort((a, b) => a.start - b.start) };
      return self;
    },
    setTextStyle: () => self,
    build: () => richTextValue(host, rich),
  };
  const self: object = host.service("RichTextValueBuilder", { uncounted: steps });
  return self;
}

/** A `RichTextValue`. */
function richTextValue(host: Host, rich: RichText): object {
  const linkOf = (start: number, end: number) =>
    rich.links.find((link) => link.start <= start && end <= link.end)?.url ?? null;
  const self = host.service("RichTextValue", {
    uncounted: {
      getText: () => rich.text,
      getLinkUrl: (start = 0, end = rich.text.length) => linkOf(Number(start), Number(end)),
      getRuns: () => runsOf(rich).map((run) => richTextValue(host, run)),
      getTextStyle: () => textStyleBuilder(host),
      getStartIndex: () => 0,
      getEndIndex: () => rich.text.length,
      copy: () => richTextBuilder(host, rich),
    },
  });
  return host.link(self, { rich });
}

function runsOf(rich: RichText): RichText[] {
  const cuts = new Set([0, rich.text.length, ...rich.links.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    const text = rich.text.slice(start, end);
    const link = rich.links.find((held) => held.start <= start && end <= held.end);
    return { text, links: link === undefined ? [] : [{ start: 0, end: text.length, url: link.url }] };
  });
}

/** `newTextStyle()`: what was asked can be read back. */
export function textStyleBuilder(host: Host): object {
  const style: Record<string, unknown> = {};
  const set =
    (name: string, read: (value: unknown) => unknown = (value) => value): Method =>
    (value) => {
      style[name] = read(value);
      return self;
    };
  const self: object = host.service("TextStyleBuilder", {
    uncounted: {
      setBold: set("bold"),
      setItalic: set("italic"),
      setUnderline: set("underline"),
      setStrikethrough: set("strikethrough"),
      setFontSize: set("size"),
      setFontFamily: set("family"),
      setForegroundColor: set("color", (value) => {
        const color = colorOf(value);
        return color === undefined ? null : hexOf(color);
      }),
      isBold: () => style.bold ?? null,
      isItalic: () => style.italic ?? null,
      isUnderline: () => style.underline ?? null,
      getForegroundColor: () => style.color ?? null,
      build: () => self,
    },
  });
  return self;
}

/** What `getRichTextValue` gives: nothing for a cell that holds no text. */
export function richTextOf(host: Host, cell: Cell): object | null {
  if (typeof cell.value === "number" || typeof cell.value === "boolean") return null;
  return richTextValue(host, { text: cell.value ?? "", links: cell.links ?? [] });
}

/** The cell holding a rich text: its text as it is, never read as a figure or a formula. */
export function withRichText(host: Host, before: Cell, service: unknown): Cell {
  const inside = host.inside(service) as { rich?: RichText } | undefined;
  if (inside?.rich === undefined) throw new ServiceFailure("A RichTextValue is expected.");
  const { text, links } = inside.rich;
  const refusal = tooLong(text);
  if (refusal !== undefined) throw new ServiceFailure(refusal);
  const { formula: _formula, links: _links, ...rest } = before;
  return { ...rest, value: text === "" ? null : text, ...(links.length > 0 && { links }) };
}
