import { useContext, useState } from "preact/hooks";
import type { Template } from "#shared/model/scenario.ts";
import { templateTexts } from "#shared/texts/panel/templates.ts";
import { Field } from "#shared/view/field.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { holdsTemplate } from "../../policy/template-row.ts";
import { BookPlaceContext } from "../book-place.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook, Opened } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { OpenWorkbook } from "./open-workbook.tsx";
import { Problem } from "./problem.tsx";

interface TemplateKeepProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly template: Template;
  readonly onChanged: (now: Opened, said?: string) => void;
}

/**
 * How a rewritten template is kept: `Modèles` is the owner's and is only added to. A name that it holds is pasted there by
 * hand; a new one is a row at its end.
 */
export function TemplateKeep({ connector, opened, template, onChanged }: TemplateKeepProps) {
  const texts = templateTexts;
  const { book } = opened;
  const [name, setName] = useState(template.name);
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState("");
  const inBrowser = useContext(BookPlaceContext) === "browser";
  const known = holdsTemplate(book, name);
  const error =
    name.trim() === "" ? texts.nameMissing : template.body.trim() === "" ? texts.bodyEmpty : undefined;
  const copy = useAction(async (text: string) => {
    await connector.copy(text);
    setSaid(texts.copied);
  });
  const add = useAction(async () => {
    setAsked(true);
    if (error !== undefined) return;
    const now = await connector.changePolicy({
      kind: "template",
      template: { ...template, name: name.trim() },
    });
    setSaid(now.said);
    onChanged(now.opened);
  });
  const failure = copy.failure ?? add.failure;
  return (
    <section class="card" aria-labelledby="template-keep">
      <h2 id="template-keep">{texts.keep}</h2>
      <Field
        label={texts.name}
        hint={texts.nameHint}
        value={name}
        onChange={setName}
        error={asked ? error : undefined}
      />
      <p class="soft small">{known ? texts.keepKnown : texts.keepNew}</p>
      <div class="actions">
        {!known && (
          <button type="button" class="main" disabled={add.busy} onClick={() => add.run()}>
            {texts.add}
          </button>
        )}
        <button type="button" disabled={copy.busy} onClick={() => copy.run(template.subject)}>
          {texts.copySubject}
        </button>
        <button type="button" disabled={copy.busy} onClick={() => copy.run(template.body)}>
          {texts.copyBody}
        </button>
        {!inBrowser && (
          <button type="button" onClick={() => void connector.openWorkbook(book.ourTabs.Modèles)}>
            {texts.openTab}
          </button>
        )}
      </div>
      {inBrowser && known && <OpenWorkbook connector={connector} />}
      {said !== "" && <Notice key={said}>{said}</Notice>}
      {failure !== undefined && <Problem failure={failure} />}
    </section>
  );
}
