import type { ComponentChildren } from "preact";
import { welcomeTexts } from "#shared/texts/panel/welcome.ts";
import type { Level } from "../../platform/level.ts";

interface LevelCardProps {
  readonly level: Level;
  /** What starts it comes before what is said of it: nothing is asked, so there is nothing to weigh. */
  readonly first?: boolean;
  readonly children?: ComponentChildren;
}

/** One way of working: what it gives, what is asked for it, what to know before. */
export function LevelCard({ level, first = false, children }: LevelCardProps) {
  const texts = welcomeTexts;
  const said = texts.levels[level];
  const id = `level-${level}`;
  return (
    <section class="card" aria-labelledby={id}>
      <h3 id={id}>{said.title}</h3>
      {first && children}
      <dl class="ways">
        <dt>{texts.facts.gives}</dt>
        <dd>{said.gives}</dd>
        <dt>{texts.facts.asks}</dt>
        <dd>{said.asks}</dd>
        <dt>{texts.facts.costs}</dt>
        <dd>{said.costs}</dd>
      </dl>
      {!first && children}
    </section>
  );
}
