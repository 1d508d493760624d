import { useId } from "preact/hooks";
import { addMonths, type Day, dayFrom, daysBetween, monthOf, yearOf } from "../base/day.ts";
import { formatDay } from "../base/french-format.ts";
import { TIMELINE_FAMILIES, type TimelineFamily } from "../model/timeline.ts";
import { customerTexts } from "../texts/customer-page.ts";
import type { TimelineEntry } from "../workbook/customer-timeline.ts";

const words = customerTexts.timeline;

const MONTHS = 12;
const WIDTH = 328;
/** Where the first day stands: the names of the lanes are at its left. */
const LEFT = 74;
const RIGHT = 8;
const LANE = 18;
const TOP = 6;
const FOOT = 16;
const MARK = 4;
const INITIALS = "JFMAMJJASOND";

interface StripProps {
  readonly name: string;
  readonly asOf: Day;
  readonly entries: readonly Pick<TimelineEntry, "day" | "what" | "family">[];
}

/** The last twelve months at a glance, a lane for each who speaks; the list under it says the same in words. */
export function TimelineStrip({ name, asOf, entries }: StripProps) {
  const id = useId();
  const start = addMonths(asOf, -MONTHS);
  const recent = entries.filter(({ day }) => day >= start && day <= asOf);
  const lanes = TIMELINE_FAMILIES.flatMap((family) => {
    const own = recent.filter((entry) => entry.family === family);
    return own.length === 0 ? [] : [{ family, own }];
  });
  if (recent.length < 2) return null;
  const span = Math.max(1, daysBetween(start, asOf));
  const xOf = (day: Day): number => LEFT + ((WIDTH - LEFT - RIGHT) * daysBetween(start, day)) / span;
  const height = TOP + LANE * lanes.length + FOOT;
  const floor = TOP + LANE * lanes.length;
  return (
    <figure class="strip">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{words.pictureOf(name)}</title>
        <desc id={`${id}-desc`}>{lanes.map(laneWords).join(" ")}</desc>
        {monthStarts(start, asOf).map((day) => (
          <g key={day}>
            <line class="strip-month" x1={xOf(day)} x2={xOf(day)} y1={TOP - 2} y2={floor} />
            <text class="strip-name" x={xOf(day)} y={height - 4} text-anchor="middle">
              {INITIALS.charAt(monthOf(day) - 1)}
            </text>
          </g>
        ))}
        {lanes.map(({ family, own }, index) => {
          const y = TOP + LANE * (index + 0.5);
          return (
            <g key={family} class={`strip-${family}`}>
              <text class="strip-name" x={0} y={y + 4}>
                {words.families[family]}
              </text>
              <line class="strip-lane" x1={LEFT} x2={WIDTH - RIGHT} y1={y} y2={y} />
              {own.map(({ day, what }, at) => (
                <Mark key={`${day} ${what} ${at + 1}`} family={family} x={xOf(day)} y={y} />
              ))}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** Each who speaks has a shape of its own: colour alone would not tell them apart. */
function Mark({ family, x, y }: { readonly family: TimelineFamily; readonly x: number; readonly y: number }) {
  switch (family) {
    case "ours":
      return <circle class="strip-mark" cx={x} cy={y} r={MARK} />;
    case "talk":
      return (
        <rect class="strip-mark" x={x - MARK} y={y - MARK} width={2 * MARK} height={2 * MARK} rx={1.5} />
      );
    case "money":
      return <path class="strip-mark" d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} />;
    case "note":
      return <path class="strip-mark" d={`M${x - 4.5} ${y + 4}L${x} ${y - 4.5}L${x + 4.5} ${y + 4}Z`} />;
  }
}

function laneWords({
  family,
  own,
}: {
  readonly family: TimelineFamily;
  readonly own: StripProps["entries"];
}) {
  const latest = own.reduce((last: Day | undefined, { day }) => (last && last > day ? last : day), undefined);
  return words.lane(words.families[family], own.length, latest === undefined ? "" : formatDay(latest));
}

/** The first days of the months between two days. */
function monthStarts(from: Day, until: Day): readonly Day[] {
  const first = dayFrom(yearOf(from), monthOf(from), 1) ?? from;
  const starts: Day[] = [];
  for (let month = 0; month <= MONTHS; month += 1) {
    const day = addMonths(first, month);
    if (day >= from && day <= until) starts.push(day);
  }
  return starts;
}
