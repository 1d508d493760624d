import { ADD_ON_GUIDE } from "#shared/texts/guide/add-on.ts";

/** The owner's guide of the add-on. */
export function HelpView({ back }: { readonly back: () => void }) {
  return (
    <div class="panel">
      <header>
        <h1>Aide</h1>
        <button type="button" class="link" onClick={back}>
          Retour
        </button>
      </header>
      <main>
        {ADD_ON_GUIDE.map(({ title, paragraphs }) => (
          <section key={title} class="guide">
            <h2>{title}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
