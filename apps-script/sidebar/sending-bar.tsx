import { formatInteger } from "#shared/base/french-format.ts";

/** How far the sending of a file is, in rows. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The file on its way to the workbook, and the button that stops it after the part being written. */
export function SendingBar(props: {
  readonly progress: Progress;
  readonly name: string;
  readonly running: boolean;
  readonly cancel: () => void;
}) {
  const { done, total } = props.progress;
  return (
    <section class="card" aria-label="Avancement">
      <p class="label">{props.name}</p>
      <progress aria-label="Lignes écrites" value={done} max={Math.max(total, 1)} />
      <p class="why">
        {formatInteger(done)} sur {formatInteger(total)} lignes de comptes clients
      </p>
      {props.running && (
        <button type="button" class="small" onClick={props.cancel}>
          Interrompre
        </button>
      )}
    </section>
  );
}
