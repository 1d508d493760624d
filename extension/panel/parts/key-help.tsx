import "../day.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { keepLetters, lettersOn } from "../keyboard-letters.ts";

/** The keys, and the choice to keep the one-character ones. Escape or the button closes it. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const texts = dayTexts.keys;
  const dialog = useRef<HTMLDialogElement>(null);
  const [letters, setLetters] = useState(lettersOn);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <div>
        <h2 id="keys-title">{texts.title}</h2>
        <dl>{texts.rows.map(([key, does]) => [<dt key={key}>{key}</dt>, <dd key={does}>{does}</dd>])}</dl>
        <div>
          <label>
            <input
              type="checkbox"
              checked={letters}
              aria-describedby="letters-hint"
              onChange={(event) => {
                keepLetters(event.currentTarget.checked);
                setLetters(event.currentTarget.checked);
              }}
            />
            {texts.letters}
          </label>
          <p class="soft small" id="letters-hint">
            {texts.lettersHint}
          </p>
        </div>
        <button type="button" class="main" onClick={() => dialog.current?.close()}>
          {texts.close}
        </button>
      </div>
    </dialog>
  );
}
