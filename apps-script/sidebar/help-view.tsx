import { useCallback, useEffect, useState } from "preact/hooks";
import { anchorIn } from "#shared/texts/guide/find-anchor.ts";
import { GuideView } from "#shared/view/guide/guide-view.tsx";
import { Icon } from "#shared/view/icon.tsx";
import { OpenHelpContext } from "#shared/view/open-help.ts";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { HelpGuide } from "../help-guide.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Page } from "./page.tsx";
import type { Server } from "./server.ts";
import { SHELL_WORDS } from "./shell-words.ts";
import { useWork } from "./use-work.ts";

const { guide: words } = SHELL_WORDS;

/** The guide once it has come: it does not change while the page lives. */
let kept: HelpGuide | undefined;

interface HelpViewProps {
  readonly server: Pick<Server, "helpGuide">;
  /** A message, a code or a section of the guide; empty: the contents. */
  readonly about: string;
  readonly back: () => void;
}

/** « Aide »: the owner's guide, opened on what explains a message when it comes from one. */
export function HelpView({ server, about, back }: HelpViewProps) {
  const [guide, setGuide] = useState(kept);
  const { doing, failure, run } = useWork(kept === undefined ? words.loading : "");
  const load = useCallback(
    () =>
      run(words.loading, words.failed, async () => {
        kept = await server.helpGuide();
        setGuide(kept);
      }),
    [server, run],
  );
  useEffect(() => {
    if (kept === undefined) void load();
  }, [load]);
  if (guide === undefined) {
    const retry = (
      <button type="button" class="wide" onClick={() => void load()}>
        {words.retry}
      </button>
    );
    return (
      <Page title={SHELL_WORDS.help} back={back} status={doing} action={failure && retry}>
        {failure === undefined && <Skeleton label={words.loading} />}
        {failure !== undefined && (
          // No link to the guide: it is what does not come.
          <OpenHelpContext.Provider value={undefined}>
            <FailureNotice failure={failure} />
            <p class="soft">{words.elsewhere}</p>
          </OpenHelpContext.Provider>
        )}
      </Page>
    );
  }
  return <Guide key={about} guide={guide} about={about} back={back} />;
}

function Guide(props: { readonly guide: HelpGuide; readonly about: string; readonly back: () => void }) {
  const { about } = props;
  const { chapters, anchors } = props.guide;
  const isSection = chapters.some(({ sections }) => sections.some(({ id }) => id === about));
  const section = isSection ? about : anchorIn(anchors, about);
  return (
    <main aria-busy={false}>
      <button type="button" class="back" onClick={props.back}>
        <Icon name="back" />
        {SHELL_WORDS.back}
      </button>
      <GuideView chapters={chapters} opened={section} unknown={about !== "" && section === undefined} />
    </main>
  );
}
