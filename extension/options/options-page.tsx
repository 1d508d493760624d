import "../panel/welcome.css";
import { useEffect, useState } from "preact/hooks";
import { optionsTexts } from "#shared/texts/panel/options.ts";
import { Field } from "#shared/view/field.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { Title } from "../panel/parts/title.tsx";
import { type ClientId, looksLikeClientId } from "../platform/client-id.ts";
import { GOOGLE_ACCESS_PAGE } from "../platform/google-access-page.ts";
import { PERMISSIONS, type PermissionKind } from "../platform/permissions.ts";

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
        <div role="status">{saved && <Notice live={false}>{texts.client.saved}</Notice>}</div>
      </section>
      <section class="card" aria-labelledby="privacy">
        <h2 id="privacy">{texts.privacy.title}</h2>
        {texts.privacy.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <section class="card" aria-labelledby="permissions">
        <h2 id="permissions">{texts.permissions.title}</h2>
        {GROUPS.map(({ name, kinds }) => (
          <PermissionList key={name} title={texts.permissions.kinds[name]} kinds={kinds} />
        ))}
        <p class="soft small">{texts.permissions.withdraw}</p>
        <p>
          <a class="out" href={GOOGLE_ACCESS_PAGE} target="_blank" rel="noopener noreferrer">
            {texts.permissions.withdrawLink}
          </a>
        </p>
      </section>
    </main>
  );
}

const GROUPS: readonly { readonly name: "browser" | "google"; readonly kinds: readonly PermissionKind[] }[] =
  [
    { name: "browser", kinds: ["permission", "host", "page", "optional-host"] },
    { name: "google", kinds: ["scope"] },
  ];

interface PermissionListProps {
  readonly title: string;
  readonly kinds: readonly PermissionKind[];
}

/** What is asked, for what, when, and why nothing narrower does. */
function PermissionList({ title, kinds }: PermissionListProps) {
  const texts = optionsTexts.permissions;
  return (
    <>
      <h3>{title}</h3>
      <ul class="permissions">
        {PERMISSIONS.filter(({ kind }) => kinds.includes(kind)).map(({ name, level, words: { fr } }) => (
          <li key={name}>
            <span>
              <span class="strong">{name}</span> <span class="soft small">{texts.level(level)}</span>
            </span>
            <span>{fr.feature}</span>
            <span class="soft small">{texts.asked(fr.asked)}</span>
            <span class="soft small">{texts.why(fr.why)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
