import { useMemo } from "preact/hooks";
import type { ConditionState, DocumentState, Route } from "#shared/model/route.ts";
import { afterTexts } from "#shared/texts/panel/after.ts";
import { type RouteWords, routeWords } from "#shared/texts/routes.ts";
import { Fold } from "#shared/view/fold.tsx";

/** What the texts allow, one fold a route: conditions met or not, what it costs, the documents at hand. Facts, in no way a choice. */
export function RouteList({ routes }: { readonly routes: readonly Route[] }) {
  const texts = afterTexts.routes;
  return (
    <section class="stack" aria-labelledby="after-routes">
      <h3 id="after-routes">{texts.title}</h3>
      {routes.length === 0 && <p class="soft">{texts.none}</p>}
      {routes.map((route) => (
        <RouteFold key={route.code} route={route} />
      ))}
    </section>
  );
}

function RouteFold({ route }: { readonly route: Route }) {
  const words = useMemo(() => routeWords(route), [route]);
  // A declaration is no choice among others: nothing to count.
  const alone = route.code === "declaration";
  const count = (state: ConditionState): number =>
    words.conditions.filter((condition) => condition.state === state).length;
  const summary =
    route.notYet === true
      ? afterTexts.routes.notYet
      : afterTexts.routes.count(count("met"), count("not-met"), count("unknown"));
  return (
    <Fold title={alone ? words.name : `${words.name} · ${summary}`} open={alone}>
      <RouteFacts words={words} />
    </Fold>
  );
}

function RouteFacts({ words }: { readonly words: RouteWords }) {
  const texts = afterTexts.routes;
  return (
    <>
      <ul class="stack tight facts-list">
        {words.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <h4>{texts.conditions}</h4>
      <ul class="stack tight">
        {words.conditions.map(({ text, state, word }) => (
          <li key={text} class="line-top">
            <span>{text}</span>
            <span class={`tag state-${state}`}>{word}</span>
          </li>
        ))}
      </ul>
      <dl class="pairs">
        <dt>{texts.forum}</dt>
        <dd>{words.forum}</dd>
        <dt>{texts.cost}</dt>
        <dd>{words.cost}</dd>
        <dt>{texts.delay}</dt>
        <dd>{words.delay}</dd>
        {words.lawyer !== "" && (
          <>
            <dt>{texts.lawyer}</dt>
            <dd>{words.lawyer}</dd>
          </>
        )}
      </dl>
      <h4>{texts.documents}</h4>
      <ul class="stack tight">
        {words.documents.map(({ text, state }) => (
          <li key={text} class={documentClass(state)}>
            {text}
          </li>
        ))}
      </ul>
      <p class="soft small">{words.articles}</p>
    </>
  );
}

/** What is missing is said in words; the weight only helps to find it. */
const documentClass = (state: DocumentState["state"]): string | undefined =>
  state === "missing" ? "strong" : undefined;
