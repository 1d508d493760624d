import "../local.css";
import { useState } from "preact/hooks";
import { localTexts } from "#shared/texts/panel/local.ts";
import { Field } from "#shared/view/field.tsx";
import { Fold } from "#shared/view/fold.tsx";
import { TextArea } from "#shared/view/text-area.tsx";
import { useDrop } from "#shared/view/use-drop.ts";
import type { FileAnswers } from "../../local/bring-in.ts";
import type { ChosenFile } from "../../local/read-files.ts";
import type { Connector } from "../connector.ts";
import type { FilesOpened } from "../in-this-browser.ts";
import { useAction } from "../use-action.ts";
import { LocalQuestion } from "./local-question.tsx";
import { Problem } from "./problem.tsx";

interface LocalOpenProps {
  readonly connector: Connector;
  /** A workbook is kept here already: a newer export is what is expected. */
  readonly again?: boolean;
  /** The workbook is there, ready to be read. @param said what became of each file */
  readonly onOpened: (said: string) => void;
}

/** Opening again what was asked about, with the answers. */
type Attempt = (answers: FileAnswers) => Promise<FilesOpened>;
interface Asked {
  readonly question: Extract<FilesOpened, { readonly kind: "asked" }>;
  readonly attempt: Attempt;
}

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.ofx,.xml,.cfonb,.dat";

/** Where files are chosen, dropped, or a table is pasted: they stay in this browser. */
export function LocalOpen({ connector, again = false, onOpened }: LocalOpenProps) {
  const texts = localTexts.open;
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const open = useAction(async (attempt: Attempt, answers: FileAnswers) => {
    const result = await attempt(answers);
    if (result.kind === "asked") return setAsked({ question: result, attempt });
    setAsked(undefined);
    onOpened(result.said.join(" "));
  });
  const take = (files: readonly ChosenFile[]): void => {
    if (files.length > 0) open.run((answers) => connector.openFile(files, answers), { tabs: {} });
  };
  const drop = useDrop(take);
  if (asked !== undefined) {
    return (
      <LocalQuestion
        question={asked.question}
        busy={open.busy}
        failure={open.failure}
        onAnswer={(answers) => open.run(asked.attempt, answers)}
        onCancel={() => setAsked(undefined)}
      />
    );
  }
  return (
    <div class="stack">
      <p class="soft">{again ? texts.leadAgain : texts.lead}</p>
      <section class={drop.over ? "drop over" : "drop"} aria-label={texts.zone} {...drop.on}>
        <label class="file-choice">
          <input
            type="file"
            multiple
            accept={ACCEPTED}
            class="hidden"
            disabled={open.busy}
            onChange={(event) => {
              take([...(event.currentTarget.files ?? [])]);
              // The same file may be chosen again.
              event.currentTarget.value = "";
            }}
          />
          <span>{open.busy ? texts.reading : texts.choose}</span>
        </label>
        <p class="soft small">{texts.orDrop}</p>
      </section>
      <Fold title={texts.pasteTitle}>
        <PasteForm
          busy={open.busy}
          onPaste={(text, name) =>
            open.run((answers) => connector.openPasted(text, name, answers), { tabs: {} })
          }
        />
      </Fold>
      <p class="soft small">{texts.stays}</p>
      {open.failure !== undefined && <Problem failure={open.failure} />}
    </div>
  );
}

interface PasteFormProps {
  readonly busy: boolean;
  readonly onPaste: (text: string, name: string) => void;
}

function PasteForm({ busy, onPaste }: PasteFormProps) {
  const texts = localTexts.open;
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onPaste(text, name);
      }}
    >
      <TextArea label={texts.pasteLabel} hint={texts.pasteHint} value={text} onChange={setText} />
      <Field label={texts.pasteName} type="text" value={name} onChange={setName} />
      <button type="submit" disabled={busy || text.trim() === ""}>
        {busy ? texts.reading : texts.paste}
      </button>
    </form>
  );
}
