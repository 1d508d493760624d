import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { contactError } from "../../entry/contact-form.ts";
import type { ContactHeader } from "../../model/contact-headers.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import type { ClientContact } from "../../workbook/client-contact.ts";
import { Field } from "../field.tsx";
import { TextArea } from "../text-area.tsx";
import type { CustomerDeeds } from "./deeds.ts";

const words = customerTexts.contact;
const LONG: readonly ContactHeader[] = ["Adresse", "Note"];

interface ContactProps {
  readonly contact: ClientContact;
  readonly deeds: CustomerDeeds;
}

/** Who to write to and to call, as `Clients` holds it; the owner may change it here or there. */
export function ContactCard({ contact, deeds }: ContactProps) {
  const [edits, setEdits] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // The form that held the focus is gone.
    if (wasOpen.current && !edits) edit.current?.focus({ preventScroll: true });
    wasOpen.current = edits;
  }, [edits]);
  const filled = contact.cells.filter(({ value }) => value.trim() !== "");
  return (
    <section class="card" aria-labelledby="contact">
      <h2 id="contact">{words.title}</h2>
      {edits ? (
        <ContactForm contact={contact} deeds={deeds} close={() => setEdits(false)} />
      ) : (
        <>
          {filled.length === 0 && <p class="soft">{words.none}</p>}
          {filled.length > 0 && (
            <dl class="fiche">
              {filled.map(({ header, value }) => (
                <div key={header}>
                  <dt>{header}</dt>
                  <dd>
                    <Value header={header} value={value} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <button type="button" ref={edit} disabled={deeds.busy} onClick={() => setEdits(true)}>
            {filled.length === 0 ? words.fill : words.edit}
          </button>
        </>
      )}
    </section>
  );
}

interface FormProps extends ContactProps {
  readonly close: () => void;
}

/** A number that can be dialled is a link; the rest is read. */
function Value({ header, value }: { readonly header: ContactHeader; readonly value: string }) {
  const dialled = value.replace(/[\s.\u00a0\u202f()-]/g, "");
  if (header === "Téléphone" && /^\+?\d{6,15}$/.test(dialled)) {
    return (
      <a class="phone" href={`tel:${dialled}`} target="_blank" rel="noopener noreferrer">
        {value}
      </a>
    );
  }
  return <span class="message">{value}</span>;
}

function ContactForm({ contact, deeds, close }: FormProps) {
  /** What the owner typed; a field that nobody touched follows its cell. */
  const [typed, setTyped] = useState<ReadonlyMap<ContactHeader, string>>(new Map());
  const [asked, setAsked] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // The button that opened it is gone: the first field takes its place.
  useLayoutEffect(() => form.current?.querySelector("input")?.focus(), []);
  useLayoutEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);
  const opened = useRef(contact.cells).current;
  const changes = contact.cells.flatMap(({ header, value }) => {
    const now = typed.get(header);
    return now === undefined || now.trim() === value ? [] : [{ header, before: value, value: now }];
  });
  const wrong = new Map(
    changes.flatMap(({ header, value }) => {
      const error = contactError(header, value);
      return error === undefined ? [] : [[header, error] as const];
    }),
  );
  const submit = async (): Promise<void> => {
    setAsked(asked + 1);
    if (wrong.size > 0) return;
    if (changes.length === 0 || (await deeds.save(changes))) close();
  };
  return (
    <form
      ref={form}
      class="event-form"
      aria-label={words.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {contact.cells.map(({ header, value }) => {
        const at = opened.find((one) => one.header === header)?.value ?? "";
        const field = {
          label: header,
          value: typed.get(header) ?? value,
          error: asked > 0 ? wrong.get(header) : undefined,
          // Changed elsewhere since this form opened: saved again, what is typed here takes its place knowingly.
          ...(at !== value && typed.has(header) ? { hint: words.changedTo(value) } : {}),
          onChange: (text: string) => setTyped(new Map(typed).set(header, text)),
        };
        return LONG.includes(header) ? (
          <TextArea key={header} {...field} />
        ) : (
          <Field key={header} {...field} />
        );
      })}
      <button type="submit" class="main wide" disabled={deeds.busy}>
        {words.save}
      </button>
      <button type="button" class="wide" disabled={deeds.busy} onClick={close}>
        {words.cancel}
      </button>
    </form>
  );
}
