import { useRef } from "preact/hooks";
import { useDrop } from "#shared/view/use-drop.ts";

const ACCEPTED = ".txt,.csv,.tsv,.xml,.ofx,.qfx,.cfonb,.cfo,.dat,.fec,text/*";

/** Where a file is chosen or dropped; it stays in the browser until the add-on knows what it is. */
export function DropZone(props: {
  readonly lead: string;
  /** A file was taken before: less is said. */
  readonly again: boolean;
  readonly take: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const give = ([file]: readonly File[]) => {
    if (file !== undefined) props.take(file);
    // The same file may be chosen again.
    if (input.current !== null) input.current.value = "";
  };
  const drop = useDrop(give);
  return (
    <section class={drop.over ? "drop over" : "drop"} aria-label="Fichier à importer" {...drop.on}>
      {!props.again && <p>{props.lead}</p>}
      <label class="file">
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          onChange={(event) => give([...(event.currentTarget.files ?? [])])}
        />
        <span>{props.again ? "Choisir un autre fichier…" : "Choisir un fichier…"}</span>
      </label>
      <p class="soft small">ou déposez-le ici. Un fichier à la fois, 50{"\u00a0"}Mo au plus.</p>
    </section>
  );
}
