import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { localTexts } from "#shared/texts/panel/local.ts";
import { RadioChoice } from "#shared/view/radio-choice.tsx";
import type { FileAnswers } from "../../local/bring-in.ts";
import type { TabQuestion } from "../../local/own-tabs.ts";
import type { Failure } from "../failure.ts";
import type { FilesOpened } from "../in-this-browser.ts";
import { Problem } from "./problem.tsx";

interface LocalQuestionProps {
  readonly question: Extract<FilesOpened, { readonly kind: "asked" }>;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly onAnswer: (answers: FileAnswers) => void;
  readonly onCancel: () => void;
}

const SHOWN = 6;

/** What only the owner can tell before files are opened: which tab is replaced, which of two values stands. */
export function LocalQuestion({ question, busy, failure, onAnswer, onCancel }: LocalQuestionProps) {
  const texts = localTexts.asked;
  const { tabs, conflicts } = question;
  const title = useRef<HTMLHeadingElement>(null);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [stands, setStands] = useState<"here" | "file">("here");
  useLayoutEffect(() => title.current?.focus(), []);
  const given: FileAnswers = {
    tabs: Object.fromEntries(
      tabs.map((tab) => {
        const answer = answers[tab.title] ?? likeliest(tab);
        return [tab.title, answer === "new" ? "new" : Number(answer)] as const;
      }),
    ),
    ...(conflicts.length === 0 ? {} : { conflicts: stands }),
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(given);
      }}
    >
      <h3 ref={title} tabIndex={-1}>
        {texts.title}
      </h3>
      {tabs.length > 0 && <p class="soft small">{texts.why}</p>}
      {tabs.map((tab) => (
        <RadioChoice
          key={tab.title}
          legend={texts.tab(tab.title, tab.rows)}
          stacked
          options={[
            ...tab.options.map((one): [string, string] => [String(one.sheetId), texts.replaces(one.title)]),
            ["new", texts.isNew],
          ]}
          value={answers[tab.title] ?? likeliest(tab)}
          onChange={(value) => setAnswers((before) => ({ ...before, [tab.title]: value }))}
        />
      ))}
      {conflicts.length > 0 && (
        <>
          <p class="strong">{texts.conflicts(conflicts.length)}</p>
          <ul class="conflicts small">
            {conflicts.slice(0, SHOWN).map(({ tab, row, header, here, file }) => (
              <li key={`${tab} ${row} ${header}`}>{texts.conflict(`${tab}, ${row}`, header, here, file)}</li>
            ))}
            {conflicts.length > SHOWN && <li>{texts.more(conflicts.length - SHOWN)}</li>}
          </ul>
          <RadioChoice
            legend={texts.choice}
            stacked
            options={[
              ["here", texts.keep],
              ["file", texts.take],
            ]}
            value={stands}
            onChange={setStands}
          />
        </>
      )}
      <div class="actions">
        <button type="submit" class="main" disabled={busy}>
          {texts.go}
        </button>
        <button type="button" disabled={busy} onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
      {failure !== undefined && <Problem failure={failure} />}
    </form>
  );
}

/** The first tab of the same headers; else the table stands beside the others. */
function likeliest({ options }: TabQuestion): string {
  const alike = options.find((option) => option.alike);
  return alike === undefined ? "new" : String(alike.sheetId);
}
