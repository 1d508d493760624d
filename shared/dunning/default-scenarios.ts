import { type Cents, cents, ZERO } from "../base/money.ts";
import type { Channel, Condition, Scenario, Step } from "../model/scenario.ts";

const CALL_MINIMUM = cents(30_000);
const REGISTERED_MINIMUM = cents(15_000);
const MESSAGE_MINIMUM = cents(1_500);

/** The minimum of a channel when the owner set none (design: Montant minimum 15 €, appel 300 €, recommandé 150 €). */
export function minimumOf(channel: Channel): Cents {
  if (channel === "téléphone") return CALL_MINIMUM;
  if (channel === "recommandé") return REGISTERED_MINIMUM;
  return channel === "portail" || channel === "décision" ? ZERO : MESSAGE_MINIMUM;
}

/** A step in a row: its rank is its place. */
export type StepRow = readonly [
  offset: number,
  channel: Channel,
  template: string,
  recipient: string,
  condition?: Condition,
];

/** A scenario from its rows, the first one at a rank. */
export function scenario(name: string, firstRank: 0 | 1, rows: readonly StepRow[]): Scenario {
  const steps = rows.map(
    ([offset, channel, template, recipient, condition], index): Step => ({
      rank: firstRank + index,
      offset,
      channel,
      template,
      condition: condition ?? "toujours",
      recipient,
      minimum: minimumOf(channel),
    }),
  );
  return { name, steps };
}

/** The six scenarios of growing impact, one a segment; written once into `Scénarios`, then the owner's to edit. */
export const DEFAULT_SCENARIOS: readonly Scenario[] = [
  scenario("standard", 0, [
    [-7, "e-mail", "Facture en ordre", "contact", "ciblée"],
    [3, "e-mail", "Oubli", "contact"],
    [10, "téléphone", "Date de règlement", "contact"],
    [20, "e-mail + courrier", "Avis d'impayé", "contact"],
    [30, "recommandé", "Mise en demeure", "siège"],
    [45, "téléphone", "Dernier appel", "dirigeant"],
  ]),
  scenario("compte clé", 0, [
    [-10, "e-mail", "Facture en ordre – compte clé", "contact", "ciblée"],
    [5, "téléphone", "Comptabilité – compte clé", "comptabilité"],
    [15, "e-mail", "Relevé – compte clé", "contact"],
    [25, "téléphone", "Décideur – compte clé", "décideur"],
    [40, "courrier", "Avis d'impayé – compte clé", "décideur"],
    [60, "recommandé", "Mise en demeure", "siège"],
    [75, "téléphone", "Dernier appel", "dirigeant"],
  ]),
  scenario("grand compte", 0, [
    [-15, "e-mail", "Facture reçue – grand compte", "comptabilité", "ciblée"],
    [5, "e-mail", "Statut – grand compte", "comptabilité"],
    [12, "téléphone", "Comptabilité – grand compte", "comptabilité"],
    [25, "e-mail", "Acheteur – grand compte", "acheteur"],
    [40, "courrier", "Direction financière – grand compte", "direction financière"],
    [60, "recommandé", "Mise en demeure", "siège"],
    [75, "téléphone", "Dernier appel", "direction financière"],
  ]),
  scenario("public", 0, [
    [-10, "portail", "Suivi du dépôt – public", "portail"],
    [5, "e-mail", "Service gestionnaire – public", "service gestionnaire"],
    [15, "téléphone", "Mandatement – public", "service gestionnaire"],
    [25, "téléphone", "Comptable public – public", "comptable public"],
    [40, "courrier", "Intérêts moratoires – public", "service gestionnaire"],
    [60, "recommandé", "Mise en demeure – public", "maire, président ou directeur"],
    [75, "décision", "", ""],
  ]),
  scenario("à risque", 0, [
    [-5, "téléphone", "Facture en ordre", "contact", "ciblée"],
    [1, "téléphone", "Date et montant – à risque", "contact"],
    [6, "e-mail", "Date ferme – à risque", "contact"],
    [11, "téléphone", "Plan de règlement – à risque", "dirigeant"],
    [16, "e-mail + courrier", "Avis d'impayé", "dirigeant"],
    [22, "recommandé", "Mise en demeure", "siège"],
    [35, "téléphone", "Dernier appel", "dirigeant"],
  ]),
  scenario("particulier", 1, [
    [5, "e-mail", "Oubli – particulier", "contact"],
    [15, "e-mail", "Facilités de paiement – particulier", "contact"],
    [25, "téléphone", "Échange – particulier", "contact"],
    [35, "courrier", "Avis d'impayé – particulier", "contact"],
    [50, "recommandé", "Mise en demeure – particulier", "contact"],
    [70, "décision", "", ""],
  ]),
];

/** Message of a first contact about items more than 60 days late that nobody ever raised (method 6). */
export const FIRST_CONTACT_TEMPLATE = "Point sur votre compte";
/** Message that follows each answered call and keeps a written trace. */
export const CALL_RECAP_TEMPLATE = "Récapitulatif d'appel";
export const DISPUTE_ACKNOWLEDGEMENT_TEMPLATE = "Accusé de réception de litige";
/** E-mail that goes with a formal notice once it is posted. */
export const REGISTERED_COPY_TEMPLATE = "Copie de la lettre recommandée";
