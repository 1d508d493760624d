import { useId, useState } from "preact/hooks";
import type { Attachment } from "#shared/letters/mime.ts";
import { fileSize, messageTexts } from "#shared/texts/panel/messages.ts";
import { Icon } from "#shared/view/icon.tsx";
import type { DraftingMode } from "../../platform/preferences.ts";
import { joined } from "../attached-files.ts";
import type { Connector } from "../connector.ts";
import type { FileMade } from "../prepared-now.ts";
import { useAction } from "../use-action.ts";
import { PdfButton } from "./pdf-button.tsx";
import { Problem } from "./problem.tsx";

/** A document that the product can make and join. */
export interface FileOffer {
  /** What it is, on its button. */
  readonly label: string;
  readonly make: () => Promise<FileMade>;
}

interface AttachmentListProps {
  readonly connector: Connector;
  readonly mode: DraftingMode | undefined;
  readonly files: readonly Attachment[];
  readonly offers: readonly FileOffer[];
  readonly onChange: (files: readonly Attachment[]) => void;
}

/** What goes with a message: documents of ours, files of the owner's, each with its weight and a way to take it off. */
export function AttachmentList(props: AttachmentListProps) {
  const texts = messageTexts.files;
  if (props.mode === "compose") {
    return (
      <section class="stack tight" aria-label={texts.title}>
        <p class="soft small">{texts.byHand}</p>
        <div class="actions">
          {props.offers.map(({ label, make }) => (
            <PdfButton key={label} connector={props.connector} label={label} make={make} />
          ))}
        </div>
      </section>
    );
  }
  return <JoinedFiles {...props} />;
}

function JoinedFiles({ files, offers, onChange }: AttachmentListProps) {
  const texts = messageTexts.files;
  const title = useId();
  const [refused, setRefused] = useState("");
  // What an offer was joined as: its button rests while the file is there.
  const [made, setMade] = useState<Readonly<Record<string, string>>>({});
  const join = (added: Attachment): void => {
    const now = joined(files, added);
    setRefused(now.kind === "refused" ? now.said : "");
    if (now.kind === "joined") onChange(now.files);
  };
  const offer = useAction(async ({ label, make }: FileOffer) => {
    const file = await make();
    if ("refused" in file) return setRefused(file.refused);
    setMade((before) => ({ ...before, [label]: file.name }));
    join(file);
  });
  const local = useAction(async (chosen: File) => {
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      join({ name: chosen.name, type: chosen.type === "" ? "application/octet-stream" : chosen.type, bytes });
    } catch {
      setRefused(texts.unreadable(chosen.name));
    }
  });
  const busy = offer.busy || local.busy;
  const failure = offer.failure ?? local.failure;
  return (
    <section class="stack tight" aria-labelledby={title}>
      <p class="strong" id={title}>
        {texts.title}
      </p>
      {files.length > 0 && (
        <ul class="files">
          {files.map(({ name, bytes }) => (
            <li key={name} class="line-top">
              <span>
                {name} <span class="soft small">{fileSize(bytes.length)}</span>
              </span>
              <button
                type="button"
                class="link"
                aria-label={texts.remove(name)}
                onClick={() => onChange(files.filter((file) => file.name !== name))}
              >
                {texts.removeShort}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        {offers
          .filter(({ label }) => !files.some(({ name }) => name === made[label]))
          .map((one) => (
            <button
              key={one.label}
              type="button"
              class="quiet"
              disabled={busy}
              onClick={() => offer.run(one)}
            >
              <Icon name="letter" />
              {one.label}
            </button>
          ))}
        <label class="file-choice">
          <input
            type="file"
            class="hidden"
            disabled={busy}
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen !== undefined) local.run(chosen);
              // The same file may be chosen again.
              event.currentTarget.value = "";
            }}
          />
          <span>{busy ? texts.joining : texts.local}</span>
        </label>
      </div>
      {refused !== "" && (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
      {failure !== undefined && <Problem failure={failure} />}
    </section>
  );
}
