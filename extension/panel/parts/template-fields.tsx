import { LETTER_FIELD_GROUPS, LETTER_FIELDS, LETTER_FIELDS_HELP } from "#shared/texts/letter-fields.ts";
import { templateTexts } from "#shared/texts/panel/templates.ts";
import { Fold } from "#shared/view/fold.tsx";

/** Every field that a template may hold, by shelf; a click inserts it. */
export function TemplateFields({ onInsert }: { readonly onInsert: (field: string) => void }) {
  const texts = templateTexts;
  return (
    <>
      <p class="soft small">{texts.fieldsHint}</p>
      <ul class="ticks small">
        {LETTER_FIELDS_HELP.map((help) => (
          <li key={help}>{help}</li>
        ))}
      </ul>
      {LETTER_FIELD_GROUPS.map((group) => (
        <Fold key={group} title={group}>
          <ul class="fields">
            {LETTER_FIELDS.filter((field) => field.group === group).map(({ name, kind, explanation }) => (
              <li key={name}>
                <button
                  type="button"
                  class="link"
                  aria-label={texts.insert(name)}
                  onClick={() => onInsert(kind === "condition" ? `{{#${name}}}{{/${name}}}` : `{{${name}}}`)}
                >
                  {`{{${name}}}`}
                </button>
                <span class="soft small">{explanation}</span>
              </li>
            ))}
          </ul>
        </Fold>
      ))}
    </>
  );
}
