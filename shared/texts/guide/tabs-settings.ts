import { example, type GuideSection, item, said } from "./line.ts";

/** The rows of `Réglages`, one by one. */
export const TABS_SETTINGS: GuideSection = {
  id: "onglet-reglages",
  title: "Réglages",
  paragraphs: [
    said(
      "Trois colonnes : Réglage, Valeur, Explication. Changez les valeurs, pas les noms. Une valeur illisible est signalée et celle d'usage est prise.",
    ),
    item("Date d'arrêté : vide pour aujourd'hui. Jamais remplie par Crescendo."),
    item(
      "Montant minimum (15 €), Montant minimum d'un appel (300 €), Montant minimum d'un recommandé (150 €).",
    ),
    item("Délai minimum entre contacts (j) : 5 ; toujours 7 au moins pour un public ou un particulier."),
    item("Fraîcheur des règlements (j) : 7."),
    item("Tranches : 30/60/90, les bornes de la balance âgée."),
    item(
      "Conditions par défaut : le délai quand ni la facture ni le client n'en donnent. Vide : ces factures restent sans échéance.",
    ),
    item(
      "Imputation : un règlement partiel paie « intérêts d'abord » (la loi) ou « principal d'abord » (si vous en êtes convenus).",
    ),
    item("Base de calcul : 365 jours par an."),
    item("Taux de pénalité : celui de vos conditions générales. Vide : le taux légal (BCE + 10 points)."),
    item(
      "Taux sous le plancher : « plancher » ou « taux légal par défaut », quand votre taux passe sous trois fois l'intérêt légal.",
    ),
    item(
      "Coût d'un appel (12,50 €), Coût d'un courriel (0 €), Coût d'un recommandé (7 €) : servent à conseiller un canal.",
    ),
    item("Capacité du jour : « 5 appels, 15 messages »."),
    item(
      "Métier : bâtiment, services, commerce ou transport ; ajoute à Scénarios les étapes d'usage du métier.",
    ),
    item("Mode de priorité : mixte, montant ou retard."),
    item("Relances confiées à, Litiges confiés à : qui relance, qui répond aux réclamations."),
    item(
      "Raison sociale, Forme et capital, SIREN, Adresse, E-mail, Téléphone, IBAN, BIC : votre identité sur les lettres. Un IBAN faux arrête la lettre.",
    ),
    item("Signataire courant, Signataire mise en demeure : nom et qualité (« Camille Durand, gérante »)."),
    item("Médiateur de la consommation : rappelé aux particuliers."),
    item("Auteur : le nom inscrit dans Journal."),
    said("D'autres lignes s'y ajoutent :"),
    item(
      "« Onglet · … », « Correspondance · … », « Chèque reçu · … », « Mise en route · … » : ce que Crescendo a retenu. Écrivez « ignoré » en face d'un onglet pour ne plus le lire.",
    ),
    item("« Objectif · … » et « Moyenne publiée · … » : vos repères, à côté d'un indicateur."),
    item(
      "« Taux 2027 S1 » : les taux d'un semestre que cette version ne connaît pas, dans cet ordre : taux de la BCE, puis taux de l'intérêt légal.",
    ),
    example("Taux 2027 S1  →  2,65 / 2,80"),
  ],
};
