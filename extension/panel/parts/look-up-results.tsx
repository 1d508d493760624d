import "../after.css";
import type { Day } from "#shared/base/day.ts";
import { comparable } from "#shared/base/normalise.ts";
import type { Customer } from "#shared/model/customer.ts";
import type { InsolvencyNotice } from "#shared/model/insolvency-notice.ts";
import { lookUpTexts, type NotVerified } from "#shared/texts/panel/look-ups.ts";
import type { CompanyFound } from "../../lookups/company-registry.ts";
import { MOST_NOTICES, openedProcedure } from "../../lookups/insolvency-notices.ts";
import type { LookUp } from "../../lookups/look-up.ts";
import type { CustomerProps } from "../customer-props.ts";
import { notableAbsence, notableClosure, notableNotice } from "../look-up-events.ts";
import { momentWords } from "../moment-words.ts";
import { LookUpNote } from "./look-up-note.tsx";

interface ResultsProps extends Pick<CustomerProps, "connector" | "opened" | "onChanged"> {
  readonly customer: Customer;
  readonly found: LookUp;
  readonly on: Day;
}

/** What both registers said of a customer, each with its source and its moment. */
export function LookUpResults(props: ResultsProps) {
  const { found } = props;
  const { company, notices } = lookUpTexts;
  return (
    <>
      <section class="stack" aria-label={company.title}>
        <h3>{company.title}</h3>
        {found.company.kind === "found" ? (
          <Company {...props} company={found.company.value} />
        ) : (
          <NotVerifiedBox why={found.company.why} />
        )}
        <Source name={company.source} at={found.at} />
      </section>
      <section class="stack" aria-label={notices.title}>
        <h3>{notices.title}</h3>
        {found.notices.kind === "found" ? (
          <Notices {...props} notices={found.notices.value} />
        ) : (
          <NotVerifiedBox why={found.notices.why} />
        )}
        <Source name={notices.source} at={found.at} />
      </section>
    </>
  );
}

function Source({ name, at }: { readonly name: string; readonly at: number }) {
  return (
    <p class="soft small">
      {name} · {lookUpTexts.when(momentWords(at))}
    </p>
  );
}

/** A register that gave nothing: said, and without effect. */
function NotVerifiedBox({ why }: { readonly why: NotVerified }) {
  return (
    <p>
      <span class="strong">{lookUpTexts.notVerified}</span> · {lookUpTexts.why[why]} {lookUpTexts.noEffect}
    </p>
  );
}

/** Whether two texts are other words, once accents, case and signs are set aside. */
function differs(one: string, other: string): boolean {
  const [a, b] = [comparable(one), comparable(other)];
  return a !== "" && b !== "" && !a.includes(b) && !b.includes(a);
}

function Company(props: ResultsProps & { readonly company: CompanyFound }) {
  const { connector, opened, customer, company, on, onChanged } = props;
  const texts = lookUpTexts.company;
  if (company.kind === "nothing") {
    return (
      <>
        <p class="strong">{texts.nothing}</p>
        <p class="soft small">{texts.nothingMore}</p>
      </>
    );
  }
  const closure = notableClosure(opened.book, customer.key, company, on);
  const state =
    company.closedOn === undefined || company.state !== "closed"
      ? texts.states[company.state]
      : texts.closedOn(company.closedOn);
  return (
    <>
      <p class={company.state === "closed" ? "strong alarm" : "strong"}>{state}</p>
      <dl class="pairs">
        <dt>{texts.name}</dt>
        <dd>{company.name === "" ? texts.noName : company.name}</dd>
        <dt>{texts.address}</dt>
        <dd>{company.address === "" ? texts.noAddress : company.address}</dd>
        {customer.address !== undefined && (
          <>
            <dt>{texts.inWorkbook}</dt>
            <dd>{customer.address}</dd>
          </>
        )}
      </dl>
      {differs(company.name, customer.name) && <p class="warnings small">{texts.otherName}</p>}
      {differs(company.address, customer.address ?? "") && <p class="warnings small">{texts.otherAddress}</p>}
      {company.partial && <p class="soft small">{texts.partial}</p>}
      {closure !== undefined && (
        <LookUpNote
          connector={connector}
          onChanged={onChanged}
          notable={closure}
          what={texts.closedFact(company.closedOn)}
        />
      )}
    </>
  );
}

function Notices(props: ResultsProps & { readonly notices: readonly InsolvencyNotice[] }) {
  const { connector, opened, customer, notices, on, onChanged } = props;
  const texts = lookUpTexts.notices;
  if (notices.length === 0) {
    return (
      <>
        <p>{texts.none}</p>
        <p class="soft small">{texts.noneMore}</p>
        <LookUpNote
          connector={connector}
          onChanged={onChanged}
          notable={notableAbsence(opened.book, customer.key, on)}
          what={texts.noneFact}
        />
      </>
    );
  }
  const opens = notices.some((notice) => openedProcedure(notice) !== undefined);
  return (
    <>
      <p class="soft small">
        {lookUpTexts.yours} {opens && lookUpTexts.noteEffect}
      </p>
      <ul class="stack">
        {notices.map((notice) => (
          <li key={notice.id} class="ruled">
            <Notice {...props} notice={notice} />
          </li>
        ))}
      </ul>
      {notices.length >= MOST_NOTICES && <p class="soft small">{texts.older(MOST_NOTICES)}</p>}
    </>
  );
}

function Notice({
  connector,
  opened,
  customer,
  notice,
  onChanged,
}: ResultsProps & { readonly notice: InsolvencyNotice }) {
  const texts = lookUpTexts.notices;
  const nature = notice.nature === "" ? texts.untitled : notice.nature;
  const standing = texts.standings[notice.standing];
  const notable = notableNotice(opened.book, customer.key, notice);
  const undated = openedProcedure(notice) !== undefined && notice.judged === undefined;
  return (
    <div class="stack">
      <p class={notice.standing === "cancelled" ? "struck" : "strong"}>{nature}</p>
      {standing !== "" && <p class="tag">{standing}</p>}
      <p class="small">
        {notice.judged === undefined ? texts.noDay : texts.judged(notice.judged)} · {texts.types[notice.type]}{" "}
        {notice.id}, {notice.published === undefined ? texts.notPublished : texts.published(notice.published)}
        {notice.court !== "" && ` · ${notice.court}`}
      </p>
      {notice.more !== "" && <p class="soft small">{notice.more}</p>}
      {notice.url !== "" && (
        <p class="small">
          <a href={notice.url} target="_blank" rel="noreferrer" aria-label={texts.openLabel(notice.id)}>
            {texts.open}
          </a>
        </p>
      )}
      {undated && <p class="soft small">{texts.noDayNote}</p>}
      {notable !== undefined && (
        <LookUpNote connector={connector} onChanged={onChanged} notable={notable} what={nature} />
      )}
    </div>
  );
}
