import { example, type GuideChapter, item, question, said, warning } from "./line.ts";

/** The law, as far as an owner needs it. */
export const LAW: GuideChapter = {
  id: "loi",
  title: "La loi, pour ce que vous en avez besoin",
  product: "both",
  sections: [
    {
      id: "pas-un-conseil",
      title: "Ce que Crescendo ne fait pas",
      paragraphs: [
        said(
          "Il calcule, cite les textes et remplit des lettres. Il ne donne pas de conseil juridique et ne décide pas à votre place. Pour un dossier difficile, voyez un avocat ou un commissaire de justice.",
        ),
        said(
          "Il ne note pas vos clients : l'ordre des relances est une priorité de travail, fondée sur le montant, le retard et vos échanges. Ce n'est pas une note de crédit, et rien n'est partagé avec d'autres entreprises.",
        ),
      ],
    },
    {
      id: "qui-est-votre-client",
      title: "Qui est votre client change tout",
      paragraphs: [
        item(
          "Une entreprise : pénalités dès le lendemain de l'échéance, et 40 € par facture (art. L441-10 et D441-5 du Code de commerce).",
        ),
        item(
          "Un organisme public : 30 jours pour payer (50 pour un hôpital), intérêts moratoires au taux de la BCE + 8 points, et 40 € (art. L2192-13 et R2192-10 et suivants du Code de la commande publique).",
        ),
        item(
          "Un particulier : ni pénalité ni frais. Les intérêts au taux légal ne courent qu'à partir de la mise en demeure (art. 1231-6 et 1344-1 du Code civil).",
        ),
        warning(
          "Réclamer 40 € ou des « frais de relance » à un particulier est interdit (art. L121-21 du Code de la consommation). Crescendo ne l'écrit jamais, si la Typologie est juste.",
        ),
      ],
    },
    {
      id: "delais-de-paiement",
      title: "Les délais de paiement entre entreprises",
      paragraphs: [
        item("Sans accord : 30 jours après la livraison ou la prestation."),
        item(
          "Avec un accord : 60 jours au plus après la date de facture, ou 45 jours fin de mois si le contrat le dit.",
        ),
        item("Certains métiers ont moins : 30 jours pour le transport, par exemple (art. L441-11)."),
        said(
          "« 45 jours fin de mois » se compte de deux façons ; votre contrat doit dire laquelle. 45J FDM : 45 jours, puis la fin du mois. FDM 45J : la fin du mois, puis 45 jours.",
        ),
        example("Facture du 15/02/2025 : 45J FDM → 30/04/2025 ; FDM 45J → 14/04/2025"),
      ],
    },
    {
      id: "penalites",
      title: "Les pénalités de retard",
      paragraphs: [
        said(
          "Entre professionnels, elles sont dues sans rappel, même si vos conditions n'en disent rien. Sans taux à vous : taux de la BCE au premier jour du semestre + 10 points. Un retard qui traverse deux semestres se calcule en deux lignes, au taux de chacun.",
        ),
        item(
          "Votre propre taux ne peut pas passer sous trois fois l'intérêt légal. La loi ne dit pas ce qui le remplace alors : Crescendo montre les deux calculs, et vous choisissez.",
        ),
        item("Le calcul part du montant TTC impayé, diminué de chaque règlement à sa date, sur 365 jours."),
        item("Les pénalités et les 40 € ne portent pas de TVA."),
        question("Dois-je les réclamer ?"),
        said(
          "Les premières relances n'en parlent pas. L'avis d'impayé dit que vous vous en réservez le droit ; la mise en demeure les chiffre dans son décompte.",
        ),
      ],
    },
    {
      id: "reglement-partiel",
      title: "Un règlement partiel",
      paragraphs: [
        said(
          "Sans accord contraire, il paie d'abord les intérêts, puis la facture (art. 1343-1 du Code civil). Le réglage « Imputation » change cet ordre si vous en êtes convenus autrement.",
        ),
      ],
    },
    {
      id: "nouveau-semestre",
      title: "Un nouveau semestre",
      paragraphs: [
        said(
          "Les taux changent le 1er janvier et le 1er juillet. Crescendo connaît ceux du premier semestre 2015 au second semestre 2026. Un semestre inconnu est nommé et refusé : jamais deviné.",
        ),
        said(
          "Fin décembre et fin juin, relevez le taux de refinancement de la BCE au premier jour du semestre, et le taux de l'intérêt légal publié au Journal officiel, colonne « tous les autres cas ». Ajoutez une ligne à Réglages, avec la source dans Explication :",
        ),
        example("Taux 2027 S1  →  2,65 / 2,80"),
        warning("Les deux taux de cet exemple sont inventés : n'en recopiez pas la valeur."),
      ],
    },
    {
      id: "mise-en-demeure",
      title: "La mise en demeure",
      paragraphs: [
        said(
          "Elle dit ce qui est dû, depuis quand, et donne un dernier délai (art. 1344 du Code civil). Le recommandé en est la preuve ; non réclamé ou refusé, il vaut quand même.",
        ),
        item("Gardez la preuve de dépôt et l'avis de réception."),
        item(
          "Elle n'arrête pas la prescription contre un débiteur privé. Ce qui l'interrompt : une reconnaissance écrite de la dette, une demande en justice, une mesure d'exécution.",
        ),
        item(
          "Pour un particulier, c'est elle qui fait courir les intérêts : notez le jour de sa présentation.",
        ),
      ],
    },
    {
      id: "prescription",
      title: "Combien de temps pour agir",
      paragraphs: [
        item("Entre entreprises : 5 ans (art. L110-4 du Code de commerce)."),
        item("Contre un particulier : 2 ans (art. L218-2 du Code de la consommation)."),
        item("Transport de marchandises : 1 an (art. L133-6 du Code de commerce)."),
        item("Contre l'État ou une collectivité : 4 ans à partir du 1er janvier suivant (loi n° 68-1250)."),
        said(
          "Crescendo donne la date la plus proche, comme une hypothèse, et met la facture en décision bien avant.",
        ),
      ],
    },
    {
      id: "procedure-collective",
      title: "Un client en procédure collective",
      paragraphs: [
        said(
          "Dès le jugement, ce qui était dû avant ne se réclame plus (art. L622-7 et L622-21 du Code de commerce) : cela se déclare, dans les 2 mois de la publication au BODACC (art. L622-24). Notez l'événement « procédure collective » avec le jour du jugement : Crescendo arrête les relances, met la date limite en tête de liste et prépare un modèle de déclaration.",
        ),
        item("Les livraisons d'après le jugement restent à payer normalement."),
        item("Une clause de réserve de propriété : revendiquez vite les marchandises."),
      ],
    },
    {
      id: "apres-un-jugement",
      title: "Après un jugement",
      paragraphs: [
        said(
          "Une ligne « note » du Journal dont le Motif est « jugement exécutoire » (et « taux légal » si le juge l'a retenu) fait courir la majoration de 5 points deux mois plus tard. « délai de grâce », avec sa Date promise, suspend les intérêts.",
        ),
      ],
    },
    {
      id: "retenue-de-garantie",
      title: "La retenue de garantie",
      paragraphs: [
        said(
          "Dans les travaux, 5 % au plus peuvent être retenus un an après la réception. Un reste d'exactement 5 % est proposé comme tel : acceptez, et il sort du retard jusqu'à sa date.",
        ),
      ],
    },
  ],
};
