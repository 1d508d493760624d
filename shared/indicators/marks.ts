import { comparable } from "../base/normalise.ts";
import type { IndicatorMark, Settings } from "../model/settings.ts";
import { COMPARED_PERIOD, gapWords, INDICATOR_WORDS, type IndicatorCode } from "../texts/indicators.ts";
import { AVERAGE_SETTING, TARGET_SETTING } from "../texts/settings.ts";
import type { Indicator } from "./indicators.ts";

/** A target or a published average beside the owner's own figure. */
export interface Comparison {
  readonly than: "target" | "published";
  readonly mark: IndicatorMark;
  /** Name of the indicator, as `Indicateurs` writes it. */
  readonly of: string;
  /** The row to write: the mark's value, and in words how far the figure of the day is from it. */
  readonly row: Indicator;
  /** Figure of the day − mark, in the indicator's unit; `undefined`: it cannot be computed yet. */
  readonly gap: number | undefined;
}

const SUFFIX = " – ";
/** What a mark may be about: every figure but the size of the workbook, which has its own limit. */
const CODES = (Object.keys(INDICATOR_WORDS) as IndicatorCode[]).filter((code) => code !== "workbook-size");

const CODE_BY_NAME: ReadonlyMap<string, IndicatorCode> = new Map(
  CODES.flatMap((code) => {
    const { name, aliases = [] } = INDICATOR_WORDS[code];
    return [name, ...aliases].map((one): readonly [string, IndicatorCode] => [comparable(one), code]);
  }),
);

/** The full name that a mark means: « DSO » and « CEI » are understood; `undefined`: no indicator is called so. */
function fullName(text: string): string | undefined {
  const at = text.indexOf(SUFFIX);
  const [base, part] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
  const code = CODE_BY_NAME.get(comparable(base));
  return code === undefined ? undefined : `${INDICATOR_WORDS[code].name}${part}`;
}

/** Marks of `Réglages` whose name is that of no indicator, for `Anomalies`. */
export function unknownMarks(
  settings: Pick<Settings, "targets" | "publishedAverages">,
): readonly IndicatorMark[] {
  const marks = [...(settings.targets ?? []), ...(settings.publishedAverages ?? [])];
  return marks.filter(({ indicator }) => fullName(indicator) === undefined);
}

/** Each target and published average that names an indicator of the day, with the gap. */
export function comparisonsOf(
  current: readonly Indicator[],
  settings: Pick<Settings, "targets" | "publishedAverages">,
): readonly Comparison[] {
  const byName = new Map<string, Indicator>();
  for (const indicator of current) {
    const name = comparable(indicator.name);
    if (!byName.has(name)) byName.set(name, indicator);
  }
  const compared = (mark: IndicatorMark, than: Comparison["than"]): readonly Comparison[] => {
    const indicator = byName.get(comparable(fullName(mark.indicator) ?? ""));
    if (indicator === undefined) return [];
    const { name, unit, value, code } = indicator;
    const prefix = than === "target" ? TARGET_SETTING : AVERAGE_SETTING;
    const row: Indicator = {
      code,
      name: `${prefix}${name}`,
      value: mark.value,
      unit,
      period: COMPARED_PERIOD,
      definition: gapWords(value, mark.value, unit, than, mark.source),
    };
    return [{ than, mark, of: name, row, gap: value === undefined ? undefined : value - mark.value }];
  };
  return [
    ...(settings.targets ?? []).flatMap((mark) => compared(mark, "target")),
    ...(settings.publishedAverages ?? []).flatMap((mark) => compared(mark, "published")),
  ];
}
