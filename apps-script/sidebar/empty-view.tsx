/** A workbook in which nothing stands yet: what to bring. */
export function EmptyView({ toImport }: { readonly toImport: () => void }) {
  return (
    <section class="card" aria-labelledby="empty">
      <h2 id="empty">Apportez vos factures</h2>
      <ol class="numbered">
        <li>
          Collez dans un onglet la liste de vos factures, telle que votre logiciel l'exporte, avec sa ligne de
          titres
          {"\u00a0"}: client, numéro, date, échéance, montant TTC, et ce qui est déjà réglé.
        </li>
        <li>
          Un grand livre clients convient aussi{"\u00a0"}; un export comptable (FEC) s'importe avec le bouton
          ci-dessous.
        </li>
        <li>
          Cliquez sur Actualiser{"\u00a0"}: Crescendo reconnaît les colonnes, ou vous demande de confirmer.
        </li>
      </ol>
      <p class="soft small">
        Vos cellules sont lues, jamais modifiées. Crescendo écrit dans ses propres onglets.
      </p>
      <button type="button" onClick={toImport}>
        Importer un fichier…
      </button>
    </section>
  );
}
