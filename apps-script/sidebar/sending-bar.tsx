import { formatInteger } from "#shared/base/french-format.ts";

/** How far the sending of a file is, in rows. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The file being read in the page; nothing is written yet. */
export function ReadingBar(props: {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly cancel: () => void;
}) {
  const percent = Math.floor(props.share * 100);
  return (
    <section class="card" aria-label="Lecture">
      <p class="strong">{props.name}</p>
      <progress aria-label="Part du fichier lue" value={percent} max={100} />
      <p class="soft small">
        Lecture du fichier{"\u00a0"}: {percent}
        {"\u00a0"}%. Rien n'est encore écrit.
      </p>
      <button type="button" onClick={props.cancel}>
        Annuler
      </button>
    </section>
  );
}

/** The file on its way to the workbook, and the button that stops it after the part being written. */
export function SendingBar(props: {
  readonly progress: Progress;
  readonly name: string;
  readonly running: boolean;
  /** The owner asked to stop: the part under way is finished first. */
  readonly stopping: boolean;
  readonly cancel: () => void;
}) {
  const { done, total } = props.progress;
  return (
    <section class="card" aria-label="Avancement">
      <p class="strong">{props.name}</p>
      <progress aria-label="Lignes écrites" value={done} max={Math.max(total, 1)} />
      <p class="soft small">
        {formatInteger(done)} sur {formatInteger(total)} lignes de comptes clients
      </p>
      {props.running && (
        <button type="button" disabled={props.stopping} onClick={props.cancel}>
          {props.stopping ? "Arrêt après l'envoi en cours…" : "Interrompre"}
        </button>
      )}
    </section>
  );
}
