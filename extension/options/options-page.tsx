import { useEffect, useState } from "preact/hooks";
import { optionsTexts } from "#shared/texts/panel/options.ts";
import { Field } from "#shared/view/field.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { Title } from "../panel/parts/title.tsx";
import { type ClientId, looksLikeClientId } from "../platform/client-id.ts";

interface OptionsProps {
  readonly redirectAddress: string;
  readonly read: () => Promise<ClientId>;
  readonly keep: (text: string) => Promise<void>;
}

/** The OAuth client, what Crescendo does with data, and why it asks for each permission. */
export function OptionsPage({ redirectAddress, read, keep }: OptionsProps) {
  const texts = optionsTexts;
  const [client, setClient] = useState<ClientId | undefined>(undefined);
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string | undefined>(undefined);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    void read().then((found) => {
      setClient(found);
      setTyped(found.source === "options" ? found.value : "");
    });
  }, [read]);

  async function save(): Promise<void> {
    setSaved(false);
    const wrong = typed.trim() !== "" && !looksLikeClientId(typed);
    setError(wrong ? texts.client.wrong : undefined);
    if (wrong) return;
    await keep(typed);
    setClient(await read());
    setSaved(true);
  }

  return (
    <main>
      <Title focus={false}>{texts.title}</Title>
      <section class="card" aria-labelledby="client">
        <h2 id="client">{texts.client.title}</h2>
        <p>{texts.client.explain}</p>
        {client?.source === "build" ? (
          <p class="soft">{texts.client.builtIn}</p>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Field
              label={texts.client.label}
              hint={texts.client.hint}
              value={typed}
              onChange={setTyped}
              error={error}
            />
            <button type="submit">{texts.client.save}</button>
          </form>
        )}
        <p class="soft small">
          {texts.client.redirect} <code>{redirectAddress}</code>
        </p>
        <div aria-live="polite">{saved && <Notice>{texts.client.saved}</Notice>}</div>
      </section>
      <section class="card" aria-labelledby="privacy">
        <h2 id="privacy">{texts.privacy.title}</h2>
        {texts.privacy.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <section class="card" aria-labelledby="permissions">
        <h2 id="permissions">{texts.permissions.title}</h2>
        <table class="words" aria-labelledby="permissions">
          <thead>
            <tr>
              {texts.permissions.headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {texts.permissions.rows.map(([name, use, why]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{use}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </main>
  );
}
