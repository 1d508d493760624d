import { example, type GuideChapter, item, question, said, warning } from "./line.ts";

/** The custom functions, with examples. */
export const FORMULAS: GuideChapter = {
  id: "formules",
  title: "Les formules",
  product: "add-on",
  sections: [
    {
      id: "se-servir-des-formules",
      title: "Se servir des formules",
      paragraphs: [
        said(
          "Six fonctions à écrire dans vos cellules, comme SOMME. Une date peut être une vraie date, ou un texte : 31/12/2026 ou 2026-12-31. Donnez une plage entière plutôt qu'une formule par ligne : c'est bien plus rapide.",
        ),
        example("=JOURS_RETARD(D2:D500; B1)"),
        warning(
          "Écrivez la date dans une cellule (B1) : Google refuse AUJOURDHUI() à l'intérieur d'une fonction comme les nôtres. Pour un compteur qui avance seul, une formule ordinaire suffit : =AUJOURDHUI()-D2",
        ),
        question("« #NAME? » ou « Fonction inconnue »"),
        said(
          "Ouvrez une fois le menu Extensions › Crescendo dans ce classeur : les fonctions n'existent que là où le module est activé.",
        ),
        question("« Chargement… » qui dure"),
        said("Une formule par ligne sur des milliers de lignes : remplacez-les par une seule, sur la plage."),
      ],
    },
    {
      id: "fonction-jours-retard",
      title: "JOURS_RETARD(échéance; date)",
      paragraphs: [
        said(
          "Le nombre de jours de retard : 0 le jour de l'échéance, négatif avant. Une échéance vide dans une plage donne une cellule vide.",
        ),
        example('=JOURS_RETARD("31/03/2026"; "15/04/2026")  →  15'),
      ],
    },
    {
      id: "fonction-tranche-retard",
      title: "TRANCHE_RETARD(échéance; date)",
      paragraphs: [
        said(
          "La colonne de la balance âgée : Non échu, 1–30 j, 31–60 j, 61–90 j, Plus de 90 j ; Sans échéance si elle est vide. Les bornes sont celles du réglage « Tranches ».",
        ),
        example('=TRANCHE_RETARD("31/03/2026"; "15/05/2026")  →  31–60 j'),
      ],
    },
    {
      id: "fonction-date-echeance",
      title: "DATE_ECHEANCE(date_facture; conditions)",
      paragraphs: [
        said("L'échéance d'après les conditions. Mettez la cellule au format date."),
        item("30J : trente jours. 60J, 45J… de même ; un nombre seul compte des jours."),
        item("30J FDM : trente jours, puis la fin du mois. FDM 45J : la fin du mois, puis 45 jours."),
        item("30J FDM LE 10 : trente jours, la fin du mois, puis le 10 du suivant."),
        item("COMPTANT : le jour même."),
        example('=DATE_ECHEANCE("15/02/2025"; "45J FDM")  →  30/04/2025'),
      ],
    },
    {
      id: "fonction-penalites-retard",
      title: "PENALITES_RETARD(montant; échéance; date; débiteur; taux)",
      paragraphs: [
        said(
          "Le total des pénalités en euros, du lendemain de l'échéance à la date comprise, semestre par semestre. Débiteur : professionnel (si vous ne dites rien), public ou particulier. Taux : celui de vos conditions, 0,15 ou 15 % ; vide, le taux légal.",
        ),
        item("Pour un particulier, le deuxième argument est le jour où la mise en demeure a été présentée."),
        item(
          "Un semestre inconnu ou un taux sous le plancher est une erreur qui le nomme : jamais un chiffre deviné.",
        ),
        example('=PENALITES_RETARD(1200; "31/03/2026"; "30/06/2026")'),
        example('=PENALITES_RETARD(A2; B2; C2; "professionnel"; 0,15)'),
      ],
    },
    {
      id: "fonction-indemnite-recouvrement",
      title: "INDEMNITE_RECOUVREMENT(débiteur; nombre)",
      paragraphs: [
        said(
          "40 € par facture payée en retard, entre professionnels et pour le secteur public ; 0 € pour un particulier.",
        ),
        example('=INDEMNITE_RECOUVREMENT("professionnel"; 3)  →  120'),
      ],
    },
    {
      id: "fonction-balance-agee",
      title: "BALANCE_AGEE(plage; date)",
      paragraphs: [
        said(
          "La balance âgée de vos factures, avec ses titres et son total, là où vous l'écrivez. La plage contient la ligne de titres. Laissez de la place à droite et en dessous.",
        ),
        example("=BALANCE_AGEE(Factures!A1:H500; B1)"),
        said(
          "Elle ne connaît que la plage donnée : ni l'onglet Règlements, ni le Journal. Pour la balance complète, « Actualiser ».",
        ),
      ],
    },
  ],
};
