import { describe, expect, it } from "vitest";
import { lintTemplate } from "#shared/letters/lint-templates.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { LetterFamily } from "#shared/model/letter-family.ts";

const BANK =
  "Nos coordonnées bancaires n'ont pas changé ; en cas de doute, appelez-nous au {{téléphone}}.\n\nCordialement,\n{{signature}}";
const ENGLISH_BANK =
  "Our bank details have not changed; if in doubt, please call us on {{téléphone}}.\n\nBest wishes,\n{{signature}}";

interface Owned {
  readonly name?: string;
  readonly subject?: string;
  readonly body: string;
  readonly family: LetterFamily;
  readonly segments?: readonly Segment[];
}

/** Codes of what the owner is told, in the order of the text, each once. */
function toldOf({ name = "À moi", subject = "{{objet}}", body, family, segments = ["standard"] }: Owned) {
  const uses = segments.map((segment) => ({ family, segment }));
  const findings = lintTemplate({ name, subject, body }, uses, { company: "Menuiserie Valbois" });
  return findings.map(({ code }) => code);
}

/** Templates as owners write them, in their own words: right ones are left alone. */
const SOUND: readonly (readonly [what: string, template: Owned])[] = [
  [
    "un rappel en d'autres mots",
    {
      family: "courteous",
      body: `{{salutation}}\n\nSauf erreur, la facture {{facture}} du {{échéance}}, de {{total}}, est toujours ouverte. Si votre paiement est parti entre-temps, merci de ne pas tenir compte de ce message. Sinon, quand pensez-vous pouvoir régler, ou y a-t-il un blocage de votre côté ?\n\n${BANK}`,
    },
  ],
  [
    "« ignorez ce message », « quel est le souci »",
    {
      family: "courteous",
      segments: ["standard", "particulier"],
      body: `{{salutation}}\n\nFacture {{facture}}, {{total}}, échue le {{échéance}}. Si c'est déjà payé, ignorez ce message. Sinon, quand partira le virement, ou quel est le souci ?\n\n${BANK}`,
    },
  ],
  [
    "une acheteuse publique, sans les mots de nos modèles",
    {
      family: "courteous",
      segments: ["public"],
      body: `{{salutation}}\n\n{{références}}\n\nIl reste {{total}} à régler sur la facture {{facture}}. Si le mandatement est fait, ne tenez pas compte de ce message. Sinon, à quelle date sera-t-elle mandatée, ou quel élément manque-t-il ?\n\n${BANK}`,
    },
  ],
  [
    "« sans retard », « contactez Julie », avant l'échéance",
    {
      family: "preventive",
      subject: "{{objet_à_échoir}}",
      body: `{{salutation}}\n\nNotre facture {{facture}} ({{total}}) arrive à échéance le {{échéance}}. Est-elle bien en ordre chez vous ? Contactez Julie au {{téléphone}} : elle vous répond sans retard.\n\n${BANK}`,
    },
  ],
  [
    "un avis qui « devra mettre en demeure » et se réserve de réclamer",
    {
      family: "unpaid-notice",
      body: `{{civilité}},\n\nNos messages :\n{{relances_précédentes}}\nLa facture {{facture}} ({{total}}) reste impayée. Merci de la régler au plus tard le {{date_limite}} ; passé cette date, nous devrons vous mettre en demeure. Les pénalités de retard ({{taux}} par an) et l'indemnité de 40 € par facture sont dues de plein droit ; nous nous réservons de les réclamer.\n\n${BANK}`,
    },
  ],
  [
    "« la poursuite de nos échanges », « erreur de saisie », « frais de port »",
    {
      family: "courteous",
      segments: ["standard", "particulier"],
      body: `{{salutation}}\n\nDans la poursuite de nos échanges, et sauf erreur de saisie, la facture {{facture}} ({{total}}, frais de port compris) reste ouverte. Si votre règlement est parti, oubliez ce message. Sinon, à quelle date le prévoyez-vous, ou quel point le retient ?\n\n${BANK}`,
    },
  ],
  [
    "un rappel anglais courant",
    {
      name: "Oubli (EN)",
      family: "courteous",
      body: `{{salutation}}\n\nA friendly reminder that invoice {{facture}} for {{total}} was due on {{échéance}}. If you have already paid, please ignore this message. Otherwise, when can we expect payment, or is there a problem with the invoice?\n\n${ENGLISH_BANK}`,
    },
  ],
];

/** And those that are wrong, with all that is said of them, no more. */
const WRONG: readonly (readonly [what: string, template: Owned, codes: readonly string[]])[] = [
  [
    "deux questions, et pas de ligne sur les coordonnées bancaires",
    {
      family: "courteous",
      body: "Bonjour,\n\nLa facture {{facture}} de {{total}} n'a pas l'air payée. Vous pouvez regarder ? Si c'est déjà réglé, oubliez ce mail. Sinon, quand pensez-vous payer, ou y a-t-il un souci ?\n\n{{signature}}",
    },
    ["courteous-one-question", "bank-details-line"],
  ],
  [
    "un avis agressif",
    {
      family: "unpaid-notice",
      subject: "URGENT – DERNIER AVIS AVANT POURSUITES",
      body: `{{civilité}},\n\n{{relances_précédentes}}\n\nVous n'avez toujours pas payé {{total}}. Sans règlement au plus tard le {{date_limite}}, mise en demeure par notre huissier, et tous les frais seront à votre charge, sans autre avis. Les pénalités ({{taux}}) et les 40 € sont dus ; nous nous réservons le droit de les réclamer.\n\n${BANK}\nLe service contentieux`,
    },
    [
      "subject-urgent",
      "subject-capitals",
      "vague-proceedings",
      "court-look-alike",
      "other-costs",
      "threat",
      "invented-department",
    ],
  ],
  [
    "40 € et frais à un particulier",
    {
      family: "unpaid-notice",
      segments: ["particulier"],
      body: `{{civilité}},\n\n{{relances_précédentes}}\n\nMerci de régler {{total}} avant le {{date_limite}}, sinon 40 € et des frais de dossier, puis une mise en demeure.\n\n${BANK}`,
    },
    ["consumer-charges"],
  ],
  [
    "des dates et un IBAN tapés à la main",
    {
      family: "firm",
      segments: ["à risque"],
      body: `{{salutation}}\n\nIl reste {{total}} à régler sur la facture {{facture}} du 3 mars 2026, avant le 15/04/2026, sur le compte FR76 3000 6000 0112 3456 7890 189.\n\n${BANK}`,
    },
    ["date-by-hand", "iban-by-hand"],
  ],
  [
    "une lettre trouvée ailleurs, ses blancs et son taux",
    {
      family: "courteous",
      body: `[Votre nom]\n\nLa facture n° XXXX, de {{total}}, porte intérêt au taux de 10,50 %. Si votre règlement est parti, ne tenez pas compte de ce message. Sinon, quelle date, ou quel point bloque ?\n\n${BANK}`,
    },
    ["rate-by-hand", "left-placeholder"],
  ],
  [
    "des champs mal tapés",
    {
      family: "courteous",
      body: `{{salutaion}}\n\nIl reste {total} sur la facture {{facture}} ({{total}}). Si votre règlement est parti, ne tenez pas compte de ce message. Sinon, quelle date, ou quel point bloque ?\n\n${BANK}`,
    },
    ["unknown-field", "single-brace"],
  ],
  [
    "un accusé de réception qui admet",
    {
      family: "dispute-acknowledgement",
      body: `{{salutation}}\n\nNous avons noté : « {{litige_motif}} ». Nous sommes désolés de cette erreur ; {{litige_responsable}} vous répondra avant le {{litige_réponse}}. Le reste, {{non_contesté}}, n'est pas contesté.\n\n${BANK}`,
    },
    ["dispute-admission"],
  ],
];

describe("Les modèles d'un propriétaire, écrits à sa façon", () => {
  it.each(SOUND)("%s : rien à redire", (_, template) => {
    expect(toldOf(template)).toEqual([]);
  });

  it.each(WRONG)("%s : dit, et rien d'autre", (_, template, codes) => {
    expect([...toldOf(template)].sort()).toEqual([...codes].sort());
  });
});
