import { useState } from "preact/hooks";
import { senderTexts } from "#shared/texts/panel/local.ts";
import { Fold } from "#shared/view/fold.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { SENDER_FIELDS, senderValues } from "../../policy/sender-settings.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook, Opened } from "../opened.ts";
import { SenderForm } from "./local-sender-form.tsx";

interface SenderCardProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly onChanged: (now: Opened, said: string) => void;
}

/** Who writes: the rows of `Réglages` that letters need, filled here where the workbook cannot be typed in. */
export function SenderCard({ connector, opened, onChanged }: SenderCardProps) {
  const texts = senderTexts;
  const [said, setSaid] = useState("");
  const known = senderValues(opened.book);
  const missing = SENDER_FIELDS.filter((name) => known[name] === "").length;
  return (
    <section class="card" aria-labelledby="sender">
      <h2 id="sender">{texts.title}</h2>
      <p class="soft small">{texts.lead}</p>
      <Fold title={missing === 0 ? known["Raison sociale"] : texts.missing(missing)}>
        <SenderForm
          connector={connector}
          opened={opened}
          fields={SENDER_FIELDS}
          onSaved={(now, words) => {
            setSaid(words);
            onChanged(now, "");
          }}
        />
      </Fold>
      <div role="status">{said !== "" && <Notice live={false}>{said}</Notice>}</div>
    </section>
  );
}
