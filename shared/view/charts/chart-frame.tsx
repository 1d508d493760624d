import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface ChartFrameProps {
  /** What the picture shows, in a few words. */
  readonly title: string;
  /** The same figures in words, for who cannot see it. */
  readonly words: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** A drawing with its name and its figures in words: one picture to a screen reader, never a heap of numbers. */
export function ChartFrame({ title, words, width, height, children }: ChartFrameProps) {
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{words}</desc>
      {children}
    </svg>
  );
}

/** The lines across a chart, each with its figure at the left; the lowest is the ground. */
export function ChartMarks(props: {
  readonly marks: readonly { readonly y: number; readonly label: string }[];
  readonly left: number;
  readonly width: number;
}) {
  const { marks, left, width } = props;
  return (
    <g>
      {marks.map(({ y, label }, at) => (
        <g key={label}>
          <line class={at === 0 ? "ground" : "grid"} x1={left} x2={width} y1={y} y2={y} />
          <text x={left - 6} y={y + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
