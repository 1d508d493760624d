/** Hand-made answers of the two registers, shaped as they publish them; the companies are invented. */

export const SIREN = "732829320";

export interface CompanyShape {
  readonly siren?: unknown;
  readonly nom_complet?: unknown;
  readonly nom_raison_sociale?: unknown;
  readonly etat_administratif?: unknown;
  readonly date_fermeture?: unknown;
  readonly statut_diffusion?: unknown;
  readonly siege?: unknown;
}

export function registryAnswer(company: CompanyShape = {}): unknown {
  return {
    results: [
      {
        siren: SIREN,
        nom_complet: "BATI RHONE",
        etat_administratif: "A",
        date_fermeture: null,
        statut_diffusion: "O",
        siege: {
          siret: `${SIREN}00074`,
          adresse: "12 RUE DES ALPES 69003 LYON",
          etat_administratif: "A",
        },
        ...company,
      },
    ],
    total_results: 1,
    page: 1,
    per_page: 1,
    total_pages: 1,
  };
}

export interface NoticeShape {
  readonly id?: unknown;
  readonly dateparution?: unknown;
  readonly typeavis?: unknown;
  readonly familleavis?: unknown;
  readonly registre?: unknown;
  readonly jugement?: unknown;
  readonly parutionavisprecedent?: unknown;
  readonly tribunal?: unknown;
  readonly url_complete?: unknown;
}

export const OPENING = {
  type: "initial",
  famille: "Jugement d'ouverture",
  nature: "Jugement d'ouverture de liquidation judiciaire",
  date: "2026-03-12",
  complementJugement: "Désignant liquidateur Me Exemple, 1 place du Palais 69002 Lyon.",
};

export function notice(shape: NoticeShape = {}): unknown {
  return {
    id: "A202600561234",
    dateparution: "2026-03-20",
    typeavis: "annonce",
    familleavis: "collective",
    registre: [SIREN, "732 829 320"],
    tribunal: "Tribunal des activités économiques de Lyon",
    jugement: JSON.stringify(OPENING),
    parutionavisprecedent: null,
    url_complete: "https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202600561234",
    ...shape,
  };
}

export const noticesAnswer = (...notices: readonly unknown[]): unknown => ({
  total_count: notices.length,
  results: notices,
});

/** The notice before, as a correction or a cancellation names it. */
export const previous = (number: number): string =>
  JSON.stringify({
    nomPublication: "BODACC A",
    numeroParution: "20260056",
    dateParution: "20 mars 2026",
    numeroAnnonce: number,
  });
