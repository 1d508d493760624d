import { type GuideSection, item, question, said, warning } from "./line.ts";

/** The tabs that Crescendo reads and the owner fills. */
export const TABS_READ: readonly GuideSection[] = [
  {
    id: "onglet-factures",
    title: "Votre onglet de factures",
    paragraphs: [
      said(
        "Celui que vous tenez déjà, sous le nom que vous voulez. Crescendo n'y écrit jamais. Plusieurs onglets conviennent : un par année, par exemple. Une facture présente dans deux onglets compte une fois.",
      ),
      item("Réglé, Reste dû : ce qui est déjà payé. Le Reste dû l'emporte."),
      item("Payée le : une date règle toute la ligne ce jour-là."),
      item(
        "Statut : « payée », « annulée », « brouillon », « litige », « suspendue », « refusée », « reçu, non encaissé »… Un statut inconnu laisse la facture ouverte, et Anomalies le dit.",
      ),
      item("Type : facture, avoir, acompte, situation. Un avoir peut aussi être un montant négatif."),
      item(
        "Réception Chorus : le jour où un acheteur public a été notifié ; ses 30 jours partent de là (50 pour un hôpital).",
      ),
      item("Lien facture, Autres pièces : citées dans la lettre et le dossier de preuves."),
      question("Une facture a été effacée ou déplacée"),
      said(
        "Si le Journal la connaît, Crescendo demande ce qu'elle est devenue (payée ? annulée ?) au lieu de l'oublier. Un onglet « Payées » est compris comme tel.",
      ),
    ],
  },
  {
    id: "onglet-grand-livre",
    title: "Grand livre",
    paragraphs: [
      said(
        "Il reçoit les écritures de vos comptes clients : importées d'un FEC, ou collées. Absent ou vide si vous ne vous en servez pas. Deux imports du même fichier n'ajoutent rien deux fois.",
      ),
      item(
        "JournalCode, Pièce, Date, Échéance, Client, Code, Libellé : ce que dit l'écriture. Un FEC n'a pas d'échéance : elle vient des conditions du client.",
      ),
      item("Débit, Crédit : en euros."),
      item(
        "Lettrage, Date de lettrage : le rapprochement de votre comptable. Un groupe n'est soldé que s'il s'équilibre. Les codes de Crescendo commencent par « cr· ».",
      ),
      item("Compte : la balance est celle du compte 411 ; 413, 416, 418 et 419 sont montrés à part."),
      item("Clé : ce qui fait reconnaître une ligne déjà importée. N'y touchez pas."),
    ],
  },
  {
    id: "onglet-reglements",
    title: "Règlements",
    paragraphs: [
      said("Une ligne par paiement reçu : importée de la banque, ou saisie à la main."),
      item("Identifiant : ce qui fait reconnaître la ligne. Vide pour une saisie à la main."),
      item(
        "Date, Libellé, Montant, Devise : ce que dit la banque. Un montant négatif est un paiement rejeté ou repris.",
      ),
      item("Client : le client dont le compte est crédité ; le payeur reste dans Libellé."),
      item(
        "Factures : les numéros payés, séparés par des virgules : FA-12, FA-13. Pour une partie : FA-14=300,00. C'est cette colonne qui fait foi.",
      ),
      item(
        "État : « lettré », « partiel », « à confirmer », « ignoré » ou vide (rien de trouvé). Il se déduit du reste ; « ignoré » met de côté ce qui ne vient pas d'un client.",
      ),
      item(
        "Moyen : virement, chèque… ; ou « escompte », « écart », « frais bancaires », « commission carte » pour solder un reste sans argent reçu.",
      ),
      question("Un avoir est à imputer sur une facture"),
      said(
        "Ajoutez une ligne de 0 € au nom du client, avec les deux numéros dans Factures : FA-12, AV-3. L'avoir est déduit de la facture à partir de cette date ; ce qui en reste demeure au crédit du client.",
      ),
      question("Un règlement ne correspond à aucune facture"),
      said(
        "Laissez Factures vide : il est déduit de ce que doit le client, et aucune mise en demeure ne part tant qu'il n'est pas affecté.",
      ),
    ],
  },
  {
    id: "onglet-clients",
    title: "Clients",
    paragraphs: [
      said(
        "Une ligne par client, ajoutée dès qu'une facture le nomme. Vous complétez ; rien de ce que vous écrivez n'est remplacé.",
      ),
      item("Client, Code : comme dans vos factures. L'un ou l'autre suffit."),
      item(
        "Typologie : standard, compte clé, grand compte, public, à risque ou particulier. Elle choisit le scénario et la loi qui s'applique. Vide : standard.",
      ),
      item("Interlocuteur : « Mme Lefèvre » ; la civilité donne la formule d'appel."),
      item(
        "E-mail, Copie, Téléphone, Adresse : où écrire et appeler. L'adresse du siège, avec code postal et ville, pour une mise en demeure.",
      ),
      item("SIREN : son identité ; il permet aussi la vérification dans les registres publics."),
      item("Conditions : 30J, 30J FDM, 45J FDM, FDM 45J, 60J, COMPTANT, 30J FDM LE 10."),
      item("Scénario : un autre que celui de sa typologie."),
      item("Responsable : qui suit ce client ; sa liste du jour est la sienne."),
      item("Langue : « en » pour des lettres en anglais."),
      item(
        "Circuit de paiement : portail, comptabilité… ; « relevé mensuel » ou « relevé le 10 » pour un relevé par mois au lieu de rappels séparés.",
      ),
      item("Moyen de paiement, Secteur : servent à savoir qui prévenir avant l'échéance."),
      item(
        "Payeur : le nom de celui qui paie pour plusieurs clients ; un seul message lui est préparé. « aucun » sinon.",
      ),
      item("Contact d'escalade : à qui s'adresser si personne ne répond."),
      item("Note : pour vous. Restez factuel : le client peut demander à la lire."),
    ],
  },
  {
    id: "onglet-scenarios",
    title: "Scénarios",
    paragraphs: [
      said("Les étapes de relance, une par ligne. Modifiez-les à votre goût : Crescendo n'y revient pas."),
      item("Scénario : son nom, celui d'une typologie ou le vôtre."),
      item("Étape : 0 avant l'échéance, puis 1, 2, 3… Aucune étape n'est sautée."),
      item(
        "Jour : à partir de l'échéance ; -7 pour sept jours avant. L'action tombe un jour ouvré, et jamais plus tôt.",
      ),
      item("Canal : e-mail, téléphone, courrier, e-mail + courrier, recommandé, SMS, portail ou décision."),
      item(
        "Modèle : la lettre de l'onglet Modèles ; pour un appel, le message qui le remplace sous le montant minimum.",
      ),
      item("Condition : toujours, ciblée (seulement les factures importantes ou à risque) ou sans réponse."),
      item("Destinataire : contact, comptabilité, dirigeant, siège…"),
      item(
        "Montant minimum : en dessous, un appel devient un e-mail, un recommandé une lettre et un e-mail. Rien n'est bloqué.",
      ),
    ],
  },
  {
    id: "onglet-modeles",
    title: "Modèles",
    paragraphs: [
      said(
        "Une lettre par ligne, en français ; la même en anglais porte « (EN) » après son nom. Voir « Écrire ses propres lettres ».",
      ),
      item("Modèle : le nom que Scénarios appelle."),
      item("Objet : celui du message ; {{objet}} nomme les factures et leur échéance."),
      item("Corps : le texte, avec ses champs {{…}}."),
    ],
  },
  {
    id: "onglet-journal",
    title: "Journal",
    paragraphs: [
      said(
        "La mémoire de vos relances. Chaque ligne est un fait : relance envoyée, appel, promesse, litige, échéancier… Tout le reste s'en déduit : Crescendo ne garde nulle part un niveau ou une prochaine date.",
      ),
      warning(
        "On ajoute des lignes, on n'en efface pas. Pour corriger, « Annuler » ajoute une ligne « annulation » qui désigne la première.",
      ),
      item("Identifiant : unique. S'il figure deux fois, seule la première ligne compte."),
      item("Date, Client, Factures : quand, qui, pour quoi. Factures vide : tout le compte."),
      item("Événement : ce qui s'est passé, pris dans la liste proposée."),
      item("Étape, Canal, Sens : l'étape du scénario, le moyen, « sortant » ou « entrant »."),
      item("Montant, Date promise : pour une promesse, un litige, un échéancier, une pause."),
      item("Motif, Détail : le pourquoi, et ce qui a été dit."),
      item("Auteur : qui l'a noté (réglage « Auteur »)."),
      item("Référence : l'événement auquel celui-ci met fin, ou le numéro d'un recommandé."),
    ],
  },
  {
    id: "onglet-courriers",
    title: "Courriers",
    product: "extension",
    paragraphs: [
      said(
        "La copie de chaque message et lettre préparés, telle qu'elle a été préparée. Rien n'y est modifié ensuite : c'est une preuve.",
      ),
      item("Identifiant, Date, Client, Étape, Canal : de quelle relance il s'agit."),
      item("Destinataires, Objet, Texte : ce qui a été préparé. Vos retouches dans Gmail n'y sont pas."),
      item("Montant réclamé : la somme que la lettre demande."),
      item("Empreinte (SHA-256) : elle change si le texte est retouché ; elle montre qu'il ne l'a pas été."),
    ],
  },
];
