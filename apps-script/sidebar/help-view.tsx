import { ADD_ON_GUIDE } from "#shared/texts/guide/add-on.ts";
import { Page } from "./page.tsx";

/** The owner's guide of the add-on. */
export function HelpView({ back }: { readonly back: () => void }) {
  return (
    <Page title="Aide" back={back} status="">
      {ADD_ON_GUIDE.map(({ title, paragraphs }) => (
        <section key={title} class="guide">
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </Page>
  );
}
