import type { ComponentChildren } from "preact";
import { welcomeTexts } from "#shared/texts/panel/welcome.ts";

interface LevelCardProps {
  readonly level: 0 | 1 | 2;
  readonly children?: ComponentChildren;
}

/** One way of working: what it gives, what is asked for it, what to know before. */
export function LevelCard({ level, children }: LevelCardProps) {
  const texts = welcomeTexts;
  const said = texts.levels[level];
  const id = `level-${level}`;
  return (
    <section class="card" aria-labelledby={id}>
      <h3 id={id}>{said.title}</h3>
      <dl class="ways">
        <dt>{texts.facts.gives}</dt>
        <dd>{said.gives}</dd>
        <dt>{texts.facts.asks}</dt>
        <dd>{said.asks}</dd>
        <dt>{texts.facts.costs}</dt>
        <dd>{said.costs}</dd>
      </dl>
      {children}
    </section>
  );
}
