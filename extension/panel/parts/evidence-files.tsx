import { useId, useState } from "preact/hooks";
import { evidenceTexts } from "#shared/texts/panel/after.ts";
import { fileSize } from "#shared/texts/panel/messages.ts";
import { type OwnFile, withOwnFile } from "../../evidence/own-files.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface OwnFilesProps {
  readonly files: readonly OwnFile[];
  readonly disabled: boolean;
  readonly onChange: (files: readonly OwnFile[]) => void;
}

/** Files of the owner's that go into the evidence file: they are read here and leave this computer by no way. */
export function OwnFiles({ files, disabled, onChange }: OwnFilesProps) {
  const texts = evidenceTexts.own;
  const title = useId();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const add = useAction(async (chosen: readonly File[]) => {
    let now = files;
    const said: string[] = [];
    for (const file of chosen) {
      try {
        const added = withOwnFile(now, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
        if (added.kind === "added") now = added.files;
        else said.push(added.said);
      } catch {
        said.push(texts.unreadable(file.name));
      }
    }
    setRefused(said);
    onChange(now);
  });
  return (
    <section class="stack tight" aria-labelledby={title}>
      <h3 id={title}>{texts.title}</h3>
      <p class="soft small">{texts.hint}</p>
      <ul class="files">
        {files.map((file, at) => (
          <li key={`${at} ${file.name}`} class="line-top">
            <span>
              {file.name} <span class="soft small">{fileSize(file.bytes.length)}</span>
            </span>
            <button
              type="button"
              class="link"
              disabled={disabled}
              aria-label={texts.remove(file.name)}
              onClick={() => onChange(files.filter((one) => one !== file))}
            >
              {texts.removeShort}
            </button>
          </li>
        ))}
      </ul>
      <label class="file-choice">
        <input
          type="file"
          multiple
          class="hidden"
          disabled={disabled || add.busy}
          onChange={(event) => {
            add.run([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
        <span>{add.busy ? texts.adding : texts.add}</span>
      </label>
      {refused.map((said) => (
        <p key={said} class="field-error" role="alert">
          {said}
        </p>
      ))}
      {add.failure !== undefined && <Problem failure={add.failure} />}
    </section>
  );
}
