import { useState } from "preact/hooks";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { Icon } from "#shared/view/icon.tsx";
import type { Connector } from "../connector.ts";
import type { FileMade } from "../prepared-now.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface PdfButtonProps {
  readonly connector: Connector;
  readonly label?: string;
  /** The file, made at each click: what was noted since is in it. */
  readonly make: () => Promise<FileMade>;
}

/** Saves a PDF among the downloads, and says under which name. */
export function PdfButton({ connector, label = messageTexts.paper.download, make }: PdfButtonProps) {
  const texts = messageTexts.paper;
  const [said, setSaid] = useState("");
  const save = useAction(async () => {
    setSaid("");
    const file = await make();
    if ("refused" in file) return setSaid(file.refused);
    await connector.downloadFile(file.name, file.bytes, file.type);
    setSaid(texts.saved(file.name));
  });
  return (
    <>
      <button type="button" disabled={save.busy} onClick={() => save.run()}>
        <Icon name="letter" />
        {save.busy ? texts.making : label}
      </button>
      <p class="soft small said" role="status">
        {said}
      </p>
      {save.failure !== undefined && <Problem failure={save.failure} />}
    </>
  );
}
