import { useState } from "preact/hooks";
import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import { EXPORT } from "#shared/texts/privacy.ts";
import { Notice } from "#shared/view/notice.tsx";
import { exportHtml } from "#shared/workbook/privacy/export-html.ts";
import { exportJson } from "#shared/workbook/privacy/export-json.ts";
import type { PersonalExport } from "#shared/workbook/privacy/export-of.ts";
import type { Connector } from "../connector.ts";
import { safeFileName } from "../file-name.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface PrivacyCopyProps {
  readonly connector: Connector;
  readonly copy: PersonalExport;
}

/** The copy of a customer's data, made in this browser: a page to read, a file for another program. */
export function PrivacyCopy({ connector, copy }: PrivacyCopyProps) {
  const texts = privacyTexts.copy;
  const [said, setSaid] = useState("");
  const save = useAction(async (form: "html" | "json") => {
    setSaid("");
    const text = form === "html" ? exportHtml(copy) : exportJson(copy);
    const name = safeFileName(`${EXPORT.file(copy.name, copy.day)}.${form}`);
    const type = form === "html" ? "text/html" : "application/json";
    await connector.downloadFile(name, new TextEncoder().encode(text), type);
    setSaid(texts.saved(name));
  });
  return (
    <section aria-labelledby="privacy-copy">
      <h3 id="privacy-copy">{texts.title}</h3>
      <p class="soft small">{texts.hint}</p>
      <div class="actions">
        <button type="button" disabled={save.busy} onClick={() => save.run("html")}>
          {texts.page}
        </button>
        <button type="button" disabled={save.busy} onClick={() => save.run("json")}>
          {texts.json}
        </button>
      </div>
      <div class="said" role="status">
        {said !== "" && <Notice live={false}>{said}</Notice>}
      </div>
      {save.failure !== undefined && <Problem failure={save.failure} />}
    </section>
  );
}
