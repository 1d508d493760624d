import { useState } from "preact/hooks";
import { senderTexts } from "#shared/texts/panel/local.ts";
import { Field } from "#shared/view/field.tsx";
import { ProblemBox } from "#shared/view/problem-box.tsx";
import {
  SENDER_FIELDS,
  type SenderField,
  type SenderValues,
  senderFault,
  senderValues,
} from "../../policy/sender-settings.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook, Opened } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface SenderFormProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly fields: readonly SenderField[];
  readonly onSaved: (now: Opened, said: string) => void;
}

/** Rows of `Réglages` about the owner's company, typed here and written at once; a wrong one refuses them all. */
export function SenderForm({ connector, opened, fields, onSaved }: SenderFormProps) {
  const texts = senderTexts;
  const known = senderValues(opened.book);
  const [typed, setTyped] = useState<SenderValues>({});
  // Errors are said once the owner thinks that they are done.
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState("");
  const save = useAction(async () => {
    setRefused("");
    setTried(true);
    if (fields.some((name) => senderFault(name, typed[name] ?? "") !== undefined)) return;
    const now = await connector.changePolicy({ kind: "sender", values: typed });
    if (now.kind === "refused") return setRefused(now.said);
    setTried(false);
    setTyped({});
    onSaved(now.opened, now.said);
  });
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.run();
      }}
    >
      {fields.map((name) => (
        <Field
          key={name}
          label={name}
          type={name === "E-mail" ? "email" : "text"}
          {...(texts.hints[name] === "" ? {} : { hint: texts.hints[name] })}
          value={typed[name] ?? known[name]}
          error={tried ? senderFault(name, typed[name] ?? "") : undefined}
          onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
        />
      ))}
      <button type="submit" disabled={save.busy || Object.keys(typed).length === 0}>
        {save.busy ? texts.saving : texts.save}
      </button>
      {refused !== "" && <ProblemBox message={refused} />}
      {save.failure !== undefined && <Problem failure={save.failure} />}
    </form>
  );
}

/** The fields that a letter lacks, by what it says of them; none when it lacks something else. */
export function senderGaps(gaps: readonly { readonly message: string }[]): readonly SenderField[] {
  return SENDER_FIELDS.filter((name) => gaps.some(({ message }) => message.includes(`Réglages › ${name}`)));
}
