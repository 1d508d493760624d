import type { Failure } from "./failure.ts";

/** What failed and the steps that mend it; what was shown before stays below. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  return (
    <section class="card warning" role="alert">
      <h2>{failure.title}</h2>
      <p class="message">{failure.message}</p>
      {failure.steps.length > 0 && (
        <ol class="steps">
          {failure.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
