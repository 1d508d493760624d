import { useState } from "preact/hooks";

/** What very small businesses write on their invoices, the most usual first. */
const USUAL_TERMS = [
  ["30J", "30 jours"],
  ["30J FDM", "30 jours fin de mois"],
  ["45J FDM", "45 jours fin de mois"],
  ["60J", "60 jours"],
  ["COMPTANT", "À réception"],
] as const;

/** Asked once, when no invoice shows a due date: nothing would ever be late. */
export function TermsQuestion(props: { readonly busy: boolean; readonly answer: (terms: string) => void }) {
  const [terms, setTerms] = useState<string>(USUAL_TERMS[0][0]);
  return (
    <section class="card" aria-labelledby="terms">
      <h2 id="terms">Quel est votre délai de paiement habituel{"\u00a0"}?</h2>
      <p>
        Vos factures ne montrent pas d'échéance{"\u00a0"}: sans elle, rien n'est en retard et rien ne peut
        être relancé. Les conditions d'un client, dans l'onglet «{"\u00a0"}Clients{"\u00a0"}», l'emportent.
      </p>
      <p>
        <label>
          Délai{" "}
          <select
            value={terms}
            disabled={props.busy}
            onChange={(event) => setTerms(event.currentTarget.value)}
          >
            {USUAL_TERMS.map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </p>
      <button type="button" class="main wide" disabled={props.busy} onClick={() => props.answer(terms)}>
        Appliquer ce délai
      </button>
    </section>
  );
}
