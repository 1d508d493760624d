import { useId, useMemo, useRef, useState } from "preact/hooks";
import type { Template } from "#shared/model/scenario.ts";
import { templateTexts } from "#shared/texts/panel/templates.ts";
import { Field } from "#shared/view/field.tsx";
import { LateFold } from "#shared/view/late-fold.tsx";
import type { Connector } from "../connector.ts";
import type { OpenBook, Opened } from "../opened.ts";
import { findingsOf, type Uses, usesInWords, usesOf } from "../template-list.ts";
import { previewCustomers, previewOf } from "../template-preview.ts";
import { TemplateFields } from "./template-fields.tsx";
import { TemplateKeep } from "./template-keep.tsx";
import { TemplateSheet } from "./template-sheet.tsx";

interface TemplateEditorProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly template: Template;
  readonly uses: Uses;
  readonly onChanged: (now: Opened, said?: string) => void;
}

/** A template as it is being rewritten: its text, what is wrong in it, and how a customer would read it, at each key. */
export function TemplateEditor({ connector, opened, template, uses, onChanged }: TemplateEditorProps) {
  const texts = templateTexts;
  const { book, outcome } = opened;
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const customers = useMemo(
    () => previewCustomers(book, outcome, template.name),
    [book, outcome, template.name],
  );
  const [customer, setCustomer] = useState(customers[0]?.key);
  const edited = useMemo(() => ({ name: template.name, subject, body }), [template.name, subject, body]);
  const preview = useMemo(
    () => (customer === undefined ? undefined : previewOf(book, outcome, edited, customer)),
    [book, outcome, edited, customer],
  );
  const findings = useMemo(() => findingsOf(book, uses, edited), [book, uses, edited]);
  const area = useRef<HTMLTextAreaElement>(null);
  const choice = useId();
  const text = useId();
  const served = usesInWords(usesOf(uses, template.name));
  const changed = subject !== template.subject || body !== template.body;

  /** Puts a field where the cursor stands, and gives the text back its focus. */
  const insert = (field: string): void => {
    const place = area.current;
    const [from, to] = [place?.selectionStart ?? body.length, place?.selectionEnd ?? body.length];
    setBody(`${body.slice(0, from)}${field}${body.slice(to)}`);
    // Once the new text is drawn.
    setTimeout(() => {
      place?.focus();
      place?.setSelectionRange(from + field.length, from + field.length);
    });
  };
  return (
    <div class="stack wide-gap">
      <p class="soft small">{served === "" ? texts.unused : texts.uses(served)}</p>
      <Field label={texts.subject} value={subject} onChange={setSubject} />
      <div class="field">
        <label for={text}>{texts.body}</label>
        <textarea
          id={text}
          ref={area}
          class="template-body"
          rows={12}
          value={body}
          onInput={(event) => setBody(event.currentTarget.value)}
        />
      </div>
      {changed && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            setSubject(template.subject);
            setBody(template.body);
          }}
        >
          {texts.reset}
        </button>
      )}
      <LateFold title={texts.fields}>{() => <TemplateFields onInsert={insert} />}</LateFold>
      <section class="stack" aria-labelledby="template-lint">
        <h2 id="template-lint">{texts.lint}</h2>
        <div aria-live="polite">
          {findings.length === 0 ? (
            <p class="soft">{texts.lintFine}</p>
          ) : (
            <ul class="warnings">
              {findings.map(({ code, column, message, excerpt }) => (
                <li key={`${code} ${column} ${excerpt}`}>
                  <span class="strong">{texts.where[column]}</span> {message}
                  {excerpt !== "" && <span class="soft small"> «&nbsp;{excerpt}&nbsp;»</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      </section>
      <section class="stack" aria-labelledby="template-preview">
        <h2 id="template-preview">{texts.preview}</h2>
        {customer === undefined ? (
          <p class="soft">{texts.noCustomer}</p>
        ) : (
          <>
            <div class="field">
              <label for={choice}>{texts.customer}</label>
              <select
                id={choice}
                value={customer}
                onChange={(event) => {
                  const wanted = event.currentTarget.value;
                  setCustomer(customers.find(({ key }) => key === wanted)?.key ?? customer);
                }}
              >
                {customers.map(({ key, name, uses: isUsing }) => (
                  <option key={key} value={key}>
                    {isUsing ? texts.usesIt(name) : name}
                  </option>
                ))}
              </select>
            </div>
            {preview !== undefined && (
              <TemplateSheet preview={preview} told={findings.map(({ message }) => message)} />
            )}
          </>
        )}
      </section>
      <TemplateKeep connector={connector} opened={opened} template={edited} onChanged={onChanged} />
    </div>
  );
}
