import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { GuideChapter } from "../../texts/guide/line.ts";
import { VIEW_WORDS } from "../../texts/view.ts";
import { BackButton } from "../back-button.tsx";
import { EntryRow } from "../entry-row.tsx";
import { Field } from "../field.tsx";
import { Fold } from "../fold.tsx";
import { GuideLines } from "./guide-lines.tsx";
import { type FoundSection, searchGuide, sectionsOf } from "./search-guide.ts";

const texts = VIEW_WORDS.guide;

interface GuideViewProps {
  readonly chapters: readonly GuideChapter[];
  /** The section to open at once; one that the guide does not have is said, above the contents. */
  readonly opened?: string | undefined;
  /** The owner came from a message that no section explains. */
  readonly unknown?: boolean;
}

/** The owner's guide: contents and search, then one section at a time. */
export function GuideView({ chapters, opened, unknown = false }: GuideViewProps) {
  const all = sectionsOf(chapters);
  const [shown, setShown] = useState(opened);
  const [text, setText] = useState("");
  const at = all.findIndex(({ section }) => section.id === shown);
  const found = all[at];
  const isMissing = unknown || (opened !== undefined && !all.some(({ section }) => section.id === opened));
  if (found !== undefined) {
    return (
      <Section
        key={found.section.id}
        found={found}
        next={all[at + 1]}
        go={setShown}
        back={() => setShown(undefined)}
      />
    );
  }
  const results = searchGuide(chapters, text);
  return (
    <>
      <GuideTitle>{texts.title}</GuideTitle>
      {isMissing && <p class="warnings">{texts.unknown}</p>}
      <search class="deed">
        <Field label={texts.search} hint={texts.searchHint} value={text} onChange={setText} />
        <p class="soft small" role="status">
          {text.trim() === "" ? "" : texts.found(results.length)}
        </p>
      </search>
      {text.trim() === "" ? (
        <nav class="contents" aria-label={texts.contents}>
          {chapters.map((chapter) => (
            <Fold key={chapter.id} title={chapter.title}>
              <Entries
                entries={chapter.sections.map((section) => ({ chapter: "", section }))}
                go={setShown}
              />
            </Fold>
          ))}
        </nav>
      ) : (
        <Entries entries={results} go={setShown} />
      )}
    </>
  );
}

function Entries(props: { readonly entries: readonly FoundSection[]; readonly go: (id: string) => void }) {
  return (
    <ul class="entries">
      {props.entries.map(({ chapter, section }) => (
        <EntryRow key={section.id} title={section.title} hint={chapter} go={() => props.go(section.id)} />
      ))}
    </ul>
  );
}

function Section(props: {
  readonly found: FoundSection;
  readonly next: FoundSection | undefined;
  readonly go: (id: string) => void;
  readonly back: () => void;
}) {
  const { chapter, section } = props.found;
  const { next } = props;
  return (
    <>
      <BackButton to={texts.toContents} onClick={props.back} />
      <GuideTitle>{section.title}</GuideTitle>
      <p class="soft small">{chapter}</p>
      <div class="guide">
        <GuideLines lines={section.paragraphs} />
      </div>
      {next !== undefined && (
        <button type="button" class="wide" onClick={() => props.go(next.section.id)}>
          {texts.next(next.section.title)}
        </button>
      )}
    </>
  );
}

/** The title takes the focus: a reader, and the eye, start at the top of what was asked for. */
function GuideTitle({ children }: { readonly children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    title.current?.focus();
    title.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
