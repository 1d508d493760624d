import { useState } from "preact/hooks";
import { contactError } from "#shared/entry/contact-form.ts";
import type { Customer } from "#shared/model/customer.ts";
import { draftTexts } from "#shared/texts/panel/drafts.ts";
import { Field } from "#shared/view/field.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { clientContact } from "#shared/workbook/client-contact.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { ActionForm } from "./action-form.tsx";

interface EditAddressProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: Customer;
  /** `Clients` holds the address now. */
  readonly onSaved: (now: OpenBook, said: string) => void;
}

/** The e-mail address that a message lacks, asked where it is missing and kept in `Clients`. */
export function EditAddress({ connector, opened, customer, onSaved }: EditAddressProps) {
  const texts = draftTexts.contact;
  const before =
    clientContact(opened.book, customer).cells.find(({ header }) => header === "E-mail")?.value ?? "";
  const [typed, setTyped] = useState(before);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState("");
  const error = typed.trim() === "" ? texts.hint : contactError("E-mail", typed);
  const save = useAction(async () => {
    setAsked(true);
    setRefused("");
    if (error !== undefined) return;
    const done = await connector.saveContact(customer.key, [
      { header: "E-mail", before, value: typed.trim() },
    ]);
    if (done.kind === "done" && done.opened.kind === "book") onSaved(done.opened, done.said);
    else setRefused(done.said);
  });
  return (
    <ActionForm action={save} class="card" label={texts.missing(customer.name)}>
      <p class="strong">{texts.missing(customer.name)}</p>
      <Field
        label={texts.label}
        type="email"
        value={typed}
        hint={texts.hint}
        error={asked && typed.trim() !== "" ? error : undefined}
        onChange={setTyped}
      />
      <button type="submit" disabled={save.busy}>
        {save.busy ? texts.saving : texts.save}
      </button>
      {refused !== "" && <Notice>{refused}</Notice>}
    </ActionForm>
  );
}
