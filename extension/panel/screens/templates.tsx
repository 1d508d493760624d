import "../letters.css";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { LetterLanguage } from "#shared/model/letter.ts";
import type { Template } from "#shared/model/scenario.ts";
import { templateTexts } from "#shared/texts/panel/templates.ts";
import { BackButton } from "#shared/view/back-button.tsx";
import { Icon } from "#shared/view/icon.tsx";
import { RadioChoice } from "#shared/view/radio-choice.tsx";
import type { Connector } from "../connector.ts";
import type { OpenBook, Opened } from "../opened.ts";
import { TemplateEditor } from "../parts/template-editor.tsx";
import { Title } from "../parts/title.tsx";
import { bookUses, findingsOf, templateGroups, type Uses } from "../template-list.ts";

interface TemplatesProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly onChanged: (now: Opened, said?: string) => void;
  readonly onBack: () => void;
}

const LANGUAGES: readonly LetterLanguage[] = ["fr", "en"];

/** The templates of the workbook, by family; one of them read again with a real customer, and rewritten. */
export function TemplatesScreen({ connector, opened, onChanged, onBack }: TemplatesProps) {
  const texts = templateTexts;
  const { book } = opened;
  const uses = useMemo(() => bookUses(book), [book]);
  const [language, setLanguage] = useState<LetterLanguage>("fr");
  const [chosen, setChosen] = useState<Template | undefined>(undefined);
  const groups = useMemo(() => templateGroups(book, uses, language), [book, uses, language]);
  const counts = useCounts(
    opened,
    uses,
    groups.flatMap(({ templates }) => templates),
  );
  const back = (
    <BackButton
      to={chosen === undefined ? texts.backSettings : texts.back}
      onClick={chosen === undefined ? onBack : () => setChosen(undefined)}
    />
  );
  if (chosen !== undefined) {
    return (
      <>
        {back}
        <Title>{chosen.name}</Title>
        <TemplateEditor
          key={chosen.name}
          connector={connector}
          opened={opened}
          template={chosen}
          uses={uses}
          onChanged={onChanged}
        />
      </>
    );
  }
  return (
    <>
      {back}
      <Title>{texts.title}</Title>
      <p class="soft">{texts.explain}</p>
      <RadioChoice
        legend={texts.language}
        options={LANGUAGES.map((one) => [one, texts.languages[one]])}
        value={language}
        onChange={setLanguage}
      />
      {groups.map(({ family, templates }) => (
        <section key={family} aria-labelledby={`family-${family}`}>
          <h2 id={`family-${family}`}>{texts.families[family]}</h2>
          <ul class="lines">
            {templates.map((template) => (
              <li key={template.name}>
                <button type="button" class="line" onClick={() => setChosen(template)}>
                  <span class="line-main">
                    <span class="customer">{template.name}</span>
                    <Count count={counts?.get(template.name)} />
                  </span>
                  <span class="chevron" aria-hidden="true">
                    <Icon name="next" />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Count({ count }: { readonly count: number | undefined }) {
  const texts = templateTexts;
  if (count === undefined) return <span class="soft small">{texts.checking}</span>;
  return count === 0 ? (
    <span class="soft small">{texts.fine}</span>
  ) : (
    <span class="small late">{texts.findings(count)}</span>
  );
}

/** How many findings each template has; reading them all takes a moment, so the list is drawn first. */
function useCounts(
  { book }: OpenBook,
  uses: Uses,
  templates: readonly Template[],
): ReadonlyMap<string, number> | undefined {
  const [counts, setCounts] = useState<ReadonlyMap<string, number> | undefined>(undefined);
  const names = templates.map(({ name }) => name).join("\n");
  useEffect(() => {
    setCounts(undefined);
    const soon = setTimeout(() => {
      setCounts(
        new Map(
          templates.map((template) => [
            template.name,
            findingsOf(book, uses, template).filter(({ severity }) => severity !== "à savoir").length,
          ]),
        ),
      );
    });
    return () => clearTimeout(soon);
  }, [book, uses, names]);
  return counts;
}
