import { EntryRow } from "#shared/view/entry-row.tsx";
import { Page } from "./page.tsx";
import { SHELL_WORDS as words } from "./shell-words.ts";
import type { View } from "./views.ts";

type Entry = keyof typeof words.entries;

/** What needs a workbook that is understood is not offered before. */
const NEEDS_BOOK: readonly Entry[] = ["read", "segments", "trades"];

/** What is not used every morning. */
export function MoreView(props: {
  readonly isReady: boolean;
  readonly back: () => void;
  readonly go: (view: View) => void;
}) {
  const entries = (Object.keys(words.entries) as Entry[]).filter(
    (name) => props.isReady || !NEEDS_BOOK.includes(name),
  );
  return (
    <Page title={words.more} back={props.back} status="">
      <ul class="entries">
        {entries.map((name) => (
          <EntryRow key={name} {...words.entries[name]} go={() => props.go(name)} />
        ))}
      </ul>
    </Page>
  );
}
