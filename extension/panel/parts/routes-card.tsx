import "../after.css";
import { Fragment } from "preact";
import { useMemo } from "preact/hooks";
import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import { afterTexts } from "#shared/texts/panel/after.ts";
import { REASON_WORDS, ROUTES_ARE_FACTS } from "#shared/texts/routes.ts";
import { LateFold } from "#shared/view/late-fold.tsx";
import { type CustomerRoutes, routesOf } from "#shared/workbook/routes-of.ts";
import type { CustomerProps } from "../customer-props.ts";
import { AfterDecision } from "./after-decision.tsx";
import { InsolvencyBox } from "./after-insolvency.tsx";
import { LimitationBox } from "./after-limitation.tsx";
import { CollectorCard } from "./collector-card.tsx";
import { RouteList } from "./routes-list.tsx";

/** What comes after the formal notice: dates first, then what the texts allow, then what the owner decides. Never advice. */
export function AfterNotice(props: CustomerProps) {
  const { opened, customer, currency } = props;
  const texts = afterTexts;
  const found = useMemo(
    () => routesOf(opened.book, opened.outcome, customer, currency),
    [opened, customer, currency],
  );
  return (
    <div class="stack wide-gap">
      <p class="soft small">
        <span class="strong">{texts.notAdvice}</span> {ROUTES_ARE_FACTS}
      </p>
      {found.insolvency !== undefined && <InsolvencyBox {...props} insolvency={found.insolvency} />}
      <Situation found={found} currency={currency} />
      <LimitationBox found={found} />
      <RouteList routes={found.routes} />
      <LateFold title={texts.collector.fold}>{() => <CollectorCard {...props} />}</LateFold>
      <AfterDecision {...props} />
    </div>
  );
}

/** The facts that the routes were compared with. */
function Situation({ found, currency }: { readonly found: CustomerRoutes; readonly currency: string }) {
  const texts = afterTexts.situation;
  const { facts, reason } = found;
  const rows: readonly (readonly [string, string])[] = [
    [texts.quality, texts.qualities[facts.quality]],
    [texts.principal, formatAmount(facts.principal, currency)],
    [
      texts.interest,
      facts.interest === undefined ? texts.notComputed : formatAmount(facts.interest, currency),
    ],
    ...(facts.indemnity === undefined || facts.indemnity === 0
      ? []
      : [[texts.indemnity, formatAmount(facts.indemnity, currency)] as const]),
    ...(facts.disputed === 0 ? [] : [[texts.disputed, formatAmount(facts.disputed, currency)] as const]),
    [
      texts.notice,
      facts.noticeSent === undefined
        ? texts.noNotice
        : facts.noticeDeadline === undefined
          ? formatDay(facts.noticeSent)
          : texts.noticeUntil(facts.noticeSent, facts.noticeDeadline),
    ],
    [
      texts.reason,
      reason.event === undefined
        ? REASON_WORDS[reason.code]
        : texts.reasonOf(REASON_WORDS[reason.code], reason.event.day),
    ],
  ];
  return (
    <section class="stack" aria-labelledby="after-situation">
      <h3 id="after-situation">{texts.title(facts.asOf)}</h3>
      <dl class="pairs">
        {rows.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
