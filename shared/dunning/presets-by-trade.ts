import type { Segment } from "../model/customer.ts";
import type { StepRow } from "./default-scenarios.ts";

/** What a trade changes of a segment's scenario. Ranks keep their meaning: the formal notice bears the same one. */
export type TradeSteps = readonly {
  readonly segment: Segment;
  /** Rank of the first row. */
  readonly from: 0 | 1;
  readonly rows: readonly StepRow[];
}[];

/**
 * Works are paid after a chain: site manager, works supervisor, then accounts. The first call goes to who validates
 * the progress claim (and tells of reservations, acceptance report, retention), later than elsewhere.
 */
export const BUILDING: TradeSteps = [
  {
    segment: "standard",
    from: 0,
    rows: [
      [-10, "e-mail", "Facture en ordre", "référent chantier", "ciblée"],
      [5, "e-mail", "Oubli", "comptabilité"],
      [12, "téléphone", "Date de règlement", "référent chantier"],
      [22, "e-mail + courrier", "Avis d'impayé", "dirigeant"],
      [35, "recommandé", "Mise en demeure", "siège"],
      [50, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "compte clé",
    from: 0,
    rows: [
      [-10, "e-mail", "Facture en ordre – compte clé", "référent chantier", "ciblée"],
      [7, "téléphone", "Comptabilité – compte clé", "référent chantier"],
      [18, "e-mail", "Relevé – compte clé", "comptabilité"],
      [30, "téléphone", "Décideur – compte clé", "décideur"],
      [45, "courrier", "Avis d'impayé – compte clé", "décideur"],
      [65, "recommandé", "Mise en demeure", "siège"],
      [80, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "grand compte",
    from: 0,
    rows: [
      [-15, "e-mail", "Facture reçue – grand compte", "conducteur de travaux", "ciblée"],
      [7, "e-mail", "Statut – grand compte", "comptabilité"],
      [15, "téléphone", "Comptabilité – grand compte", "conducteur de travaux"],
      [30, "e-mail", "Acheteur – grand compte", "acheteur"],
      [45, "courrier", "Direction financière – grand compte", "direction financière"],
      [65, "recommandé", "Mise en demeure", "siège"],
      [80, "téléphone", "Dernier appel", "direction financière"],
    ],
  },
  {
    segment: "public",
    from: 0,
    rows: [
      [-10, "portail", "Suivi du dépôt – public", "portail"],
      [7, "e-mail", "Service gestionnaire – public", "maître d'œuvre et service gestionnaire"],
      [18, "téléphone", "Mandatement – public", "service gestionnaire"],
      [30, "téléphone", "Comptable public – public", "comptable public"],
      [45, "courrier", "Intérêts moratoires – public", "service gestionnaire"],
      [65, "recommandé", "Mise en demeure – public", "maire, président ou directeur"],
      [80, "décision", "", ""],
    ],
  },
  {
    segment: "à risque",
    from: 0,
    rows: [
      [-5, "téléphone", "Facture en ordre", "référent chantier", "ciblée"],
      [1, "téléphone", "Date et montant – à risque", "contact"],
      [6, "e-mail", "Date ferme – à risque", "contact"],
      [11, "téléphone", "Plan de règlement – à risque", "dirigeant"],
      [16, "e-mail + courrier", "Avis d'impayé", "dirigeant"],
      [24, "recommandé", "Mise en demeure", "siège"],
      [37, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    // A private customer of works who does not pay often has a reservation to state: the call that hears it comes early.
    segment: "particulier",
    from: 1,
    rows: [
      [4, "e-mail", "Oubli – particulier", "contact"],
      [11, "e-mail", "Facilités de paiement – particulier", "contact"],
      [18, "téléphone", "Échange – particulier", "contact"],
      [36, "courrier", "Avis d'impayé – particulier", "contact"],
      [52, "recommandé", "Mise en demeure – particulier", "contact"],
      [72, "décision", "", ""],
    ],
  },
];

/**
 * Services and subscriptions: what is billed each month piles up, and stopping the work is the owner's own means. Steps
 * are short, so that the next invoice does not leave before the last one was spoken of.
 */
export const SERVICES: TradeSteps = [
  {
    segment: "standard",
    from: 0,
    rows: [
      [-7, "e-mail", "Facture en ordre", "contact", "ciblée"],
      [2, "e-mail", "Oubli", "contact"],
      [8, "téléphone", "Date de règlement", "contact"],
      [15, "e-mail + courrier", "Avis d'impayé", "contact"],
      [25, "recommandé", "Mise en demeure", "siège"],
      [40, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "compte clé",
    from: 0,
    rows: [
      [-10, "e-mail", "Facture en ordre – compte clé", "contact", "ciblée"],
      [4, "téléphone", "Comptabilité – compte clé", "comptabilité"],
      [12, "e-mail", "Relevé – compte clé", "contact"],
      [20, "téléphone", "Décideur – compte clé", "décideur"],
      [32, "courrier", "Avis d'impayé – compte clé", "décideur"],
      [48, "recommandé", "Mise en demeure", "siège"],
      [63, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "à risque",
    from: 0,
    rows: [
      [-5, "téléphone", "Facture en ordre", "contact", "ciblée"],
      [1, "téléphone", "Date et montant – à risque", "contact"],
      [6, "e-mail", "Date ferme – à risque", "contact"],
      [11, "téléphone", "Plan de règlement – à risque", "dirigeant"],
      [16, "e-mail + courrier", "Avis d'impayé", "dirigeant"],
      [24, "recommandé", "Mise en demeure", "siège"],
      [34, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "particulier",
    from: 1,
    rows: [
      [4, "e-mail", "Oubli – particulier", "contact"],
      [12, "e-mail", "Facilités de paiement – particulier", "contact"],
      [20, "téléphone", "Échange – particulier", "contact"],
      [30, "courrier", "Avis d'impayé – particulier", "contact"],
      [45, "recommandé", "Mise en demeure – particulier", "contact"],
      [65, "décision", "", ""],
    ],
  },
];

/**
 * Shops and wholesale: many small amounts with short terms. Nothing is announced before the due day (terms are most
 * often under 20 days); e-mails first, and the call of the last step alone, for what is worth its cost.
 */
export const COMMERCE: TradeSteps = [
  {
    segment: "standard",
    from: 1,
    rows: [
      [3, "e-mail", "Oubli", "contact"],
      [10, "e-mail", "Date de règlement", "contact"],
      [20, "e-mail + courrier", "Avis d'impayé", "contact"],
      [32, "recommandé", "Mise en demeure", "siège"],
      [47, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "compte clé",
    from: 1,
    rows: [
      [4, "e-mail", "Comptabilité – compte clé", "comptabilité"],
      [11, "e-mail", "Relevé – compte clé", "contact"],
      [20, "téléphone", "Décideur – compte clé", "décideur"],
      [34, "courrier", "Avis d'impayé – compte clé", "décideur"],
      [50, "recommandé", "Mise en demeure", "siège"],
      [65, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "particulier",
    from: 1,
    rows: [
      [4, "e-mail", "Oubli – particulier", "contact"],
      [12, "e-mail", "Facilités de paiement – particulier", "contact"],
      [22, "téléphone", "Échange – particulier", "contact"],
      [34, "courrier", "Avis d'impayé – particulier", "contact"],
      [50, "recommandé", "Mise en demeure – particulier", "contact"],
      [70, "décision", "", ""],
    ],
  },
];

/**
 * Carriage: 30 days at most for a carrier's invoice (C.com art. L441-11 II) and one year to act (C.com art. L133-6):
 * short steps, a proof of delivery ready from the first word, and every scenario over well within the year.
 */
export const TRANSPORT: TradeSteps = [
  {
    segment: "standard",
    from: 0,
    rows: [
      [-7, "e-mail", "Facture en ordre", "contact", "ciblée"],
      [2, "e-mail", "Oubli", "contact"],
      [8, "téléphone", "Date de règlement", "contact"],
      [15, "e-mail + courrier", "Avis d'impayé", "contact"],
      [24, "recommandé", "Mise en demeure", "siège"],
      [38, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "compte clé",
    from: 0,
    rows: [
      [-7, "e-mail", "Facture en ordre – compte clé", "contact", "ciblée"],
      [3, "téléphone", "Comptabilité – compte clé", "comptabilité"],
      [10, "e-mail", "Relevé – compte clé", "contact"],
      [17, "téléphone", "Décideur – compte clé", "décideur"],
      [27, "courrier", "Avis d'impayé – compte clé", "décideur"],
      [40, "recommandé", "Mise en demeure", "siège"],
      [55, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "grand compte",
    from: 0,
    rows: [
      [-12, "e-mail", "Facture reçue – grand compte", "comptabilité", "ciblée"],
      [3, "e-mail", "Statut – grand compte", "comptabilité"],
      [10, "téléphone", "Comptabilité – grand compte", "comptabilité"],
      [18, "e-mail", "Acheteur – grand compte", "acheteur"],
      [28, "courrier", "Direction financière – grand compte", "direction financière"],
      [42, "recommandé", "Mise en demeure", "siège"],
      [57, "téléphone", "Dernier appel", "direction financière"],
    ],
  },
  {
    segment: "public",
    from: 0,
    rows: [
      [-10, "portail", "Suivi du dépôt – public", "portail"],
      [5, "e-mail", "Service gestionnaire – public", "service gestionnaire"],
      [13, "téléphone", "Mandatement – public", "service gestionnaire"],
      [21, "téléphone", "Comptable public – public", "comptable public"],
      [32, "courrier", "Intérêts moratoires – public", "service gestionnaire"],
      [48, "recommandé", "Mise en demeure – public", "maire, président ou directeur"],
      [62, "décision", "", ""],
    ],
  },
  {
    segment: "à risque",
    from: 0,
    rows: [
      [-5, "téléphone", "Facture en ordre", "contact", "ciblée"],
      [1, "téléphone", "Date et montant – à risque", "contact"],
      [6, "e-mail", "Date ferme – à risque", "contact"],
      [11, "téléphone", "Plan de règlement – à risque", "dirigeant"],
      [16, "e-mail + courrier", "Avis d'impayé", "dirigeant"],
      [24, "recommandé", "Mise en demeure", "siège"],
      [34, "téléphone", "Dernier appel", "dirigeant"],
    ],
  },
  {
    segment: "particulier",
    from: 1,
    rows: [
      [4, "e-mail", "Oubli – particulier", "contact"],
      [12, "e-mail", "Facilités de paiement – particulier", "contact"],
      [20, "téléphone", "Échange – particulier", "contact"],
      [30, "courrier", "Avis d'impayé – particulier", "contact"],
      [45, "recommandé", "Mise en demeure – particulier", "contact"],
      [62, "décision", "", ""],
    ],
  },
];
