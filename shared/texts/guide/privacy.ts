import { type GuideChapter, item, said, warning } from "./line.ts";

/** Personal data: what is where, the text for the record of processing, the text for customers, retention. */
export const PRIVACY: GuideChapter = {
  id: "donnees-personnelles",
  title: "Données personnelles",
  product: "both",
  sections: [
    {
      id: "ou-sont-vos-donnees",
      title: "Où sont vos données",
      paragraphs: [
        said(
          "Dans votre classeur Google Sheets, votre boîte Gmail et votre navigateur. Crescendo n'a pas de serveur : son éditeur ne reçoit ni ne voit rien, ne mesure pas votre usage et ne charge aucun code à distance.",
        ),
        item("Le module de Sheets travaille chez Google, dans votre compte, et seulement sur ce classeur."),
        item(
          "Un fichier importé (relevé, FEC) est lu dans votre navigateur et par le module, dans votre compte Google ; ses lignes vont dans votre classeur, nulle part ailleurs.",
        ),
        item(
          "L'extension garde dans ce navigateur : le classeur et l'adresse du compte choisis, vos préférences, une empreinte de votre IBAN (pour vous dire s'il change), l'identifiant de connexion si vous en avez mis un, l'accès temporaire donné par Google (effacé à la fermeture), le message en cours de préparation et, un jour, les réponses des registres publics.",
        ),
        item(
          "Une seule exception, à votre demande, client par client : la vérification d'une entreprise envoie son SIREN à deux registres publics.",
        ),
        said(
          "L'utilisation par Crescendo des informations reçues des API Google, et leur éventuel transfert vers une autre application, respectent le règlement sur les données utilisateur des services d'API Google, y compris les exigences d'utilisation limitée.",
        ),
      ],
    },
    {
      id: "registre-des-traitements",
      title: "Texte pour votre registre des traitements (RGPD, art. 30)",
      paragraphs: [
        said("À recopier dans votre registre et à compléter entre crochets :"),
        item(
          "Responsable du traitement : [raison sociale, adresse, SIREN] ; contact : [nom, e-mail] ; délégué à la protection des données : [s'il y en a un].",
        ),
        item("Nom du traitement : suivi des factures clients et relance des impayés."),
        item(
          "Finalités : savoir ce qui est dû, relancer dans l'ordre, suivre promesses, litiges et échéanciers, constituer les preuves d'une créance.",
        ),
        item(
          "Base légale : exécution du contrat (factures) ; intérêt légitime à être payé (relances) ; obligation légale (pièces comptables).",
        ),
        item(
          "Personnes concernées : interlocuteurs des clients professionnels et publics ; entrepreneurs individuels ; clients particuliers.",
        ),
        item(
          "Données : identité, fonction, coordonnées professionnelles ou postales, factures, règlements, échanges au sujet des factures. Aucune donnée sensible.",
        ),
        item(
          "Source : vos documents commerciaux, votre comptabilité, votre banque, vos échanges avec le client ; le cas échéant, les registres publics des entreprises.",
        ),
        item(
          "Destinataires : les personnes chargées de la facturation et des relances ; l'expert-comptable ; le cas échéant l'avocat, le commissaire de justice ou la société de recouvrement.",
        ),
        item(
          "Sous-traitant : Google, hébergeur du classeur et de la messagerie. Avec Google Workspace, l'avenant sur le traitement des données s'accepte dans la console d'administration.",
        ),
        item(
          "Transferts hors de l'Union européenne : ceux que prévoit votre contrat avec Google, avec ses garanties [décision d'adéquation, clauses contractuelles types]. Crescendo n'en ajoute aucun.",
        ),
        item("Durées : voir « Combien de temps garder »."),
        item(
          "Sécurité : accès au classeur limité à [personnes désignées] ; [double authentification des comptes Google] ; journal des relances seulement complété, jamais récrit.",
        ),
        item(
          "Décision automatisée : aucune. L'ordre des relances est une aide ; une personne décide et envoie chaque message.",
        ),
        warning(
          "Un compte Gmail personnel n'a pas d'avenant sur le traitement des données, que le RGPD demande avec un sous-traitant (art. 28) : pour votre entreprise, préférez un compte Google Workspace.",
        ),
      ],
    },
    {
      id: "texte-pour-vos-clients",
      title: "Texte pour vos clients",
      paragraphs: [
        said("À placer dans vos conditions générales ou au pied de vos factures :"),
        item(
          "« [Raison sociale] conserve vos coordonnées, vos factures, vos règlements et nos échanges à leur sujet pour exécuter nos contrats et en suivre le paiement (exécution du contrat, intérêt légitime et obligations comptables). Ces données sont réservées aux personnes qui en ont la charge, à notre expert-comptable et, en cas d'impayé, aux professionnels du recouvrement ou de la justice. Elles viennent de vous, de nos échanges et de notre banque, et sont nécessaires au contrat et à la facturation. Elles sont hébergées par Google, qui peut en traiter hors de l'Union européenne avec les garanties prévues par le RGPD. Elles sont gardées jusqu'au paiement, puis le temps de la prescription ; les pièces comptables, 10 ans. Vous pouvez demander l'accès à vos données, leur rectification, leur effacement, leur limitation ou leur portabilité, ou vous opposer à leur traitement, en écrivant à [e-mail], et saisir la CNIL (www.cnil.fr). »",
        ),
      ],
    },
    {
      id: "combien-de-temps-garder",
      title: "Combien de temps garder",
      paragraphs: [
        item("Les factures et les pièces comptables : 10 ans (art. L123-22 du Code de commerce)."),
        item("Ce qui sert à l'impôt : 6 ans (art. L102 B du Livre des procédures fiscales)."),
        item(
          "Le suivi d'un impayé (Journal, Courriers) : jusqu'au paiement, puis le temps de la prescription : 5 ans entre entreprises, 2 ans pour un particulier, 4 ans pour un organisme public.",
        ),
        item("Les coordonnées d'un interlocuteur parti : effacez-les de Clients."),
        item(
          "L'extension montre les clients sans facture ouverte ni échange depuis plus longtemps que cette durée. Vous en choisissez une autre au même endroit ; elle s'inscrit dans Réglages, « Conservation des contacts (ans) ».",
        ),
        said(
          "Crescendo n'efface rien de lui-même. Une fois par an, faites le tri : copiez les années closes dans un classeur d'archives, puis supprimez-les ici.",
        ),
        warning(
          "Google garde l'historique des versions d'un classeur : ce qui est effacé y reste lisible par qui peut le modifier. Une copie du classeur n'a pas cet historique.",
        ),
      ],
    },
    {
      id: "demande-d-un-client",
      title: "Un client demande ses données, ou leur effacement",
      paragraphs: [
        item(
          "Le retrouver : Ctrl + F dans le classeur, avec son nom, son code et son adresse e-mail ; les onglets Clients, Journal, Courriers, Règlements et vos factures.",
        ),
        item(
          "Lui répondre : filtrez ces onglets sur son nom et copiez les lignes. Un mois pour répondre (RGPD, art. 12).",
        ),
        item(
          "Effacer : ses coordonnées dans Clients d'abord. Les factures et ce qui prouve une créance peuvent être gardés le temps prévu par la loi : dites-le-lui.",
        ),
        item(
          "Ce que vous écrivez dans Note, Motif et Détail peut lui être montré : restez factuel, sans jugement ni donnée de santé ou de famille.",
        ),
      ],
    },
    {
      id: "message-rien-efface",
      title: "Rien n'a été effacé",
      product: "extension",
      paragraphs: [
        said(
          "Avant d'effacer, Crescendo relit le classeur. S'il n'y trouve plus exactement ce que vous avez lu et accepté, il n'écrit rien et vous montre ce qu'il y a maintenant.",
        ),
        item("Le classeur a changé : relisez ce qui va changer, cochez de nouveau, recommencez."),
        item(
          "Une note attend d'être inscrite au journal : ouvrez le panneau avec le réseau, laissez-la partir, puis recommencez.",
        ),
        item(
          "Ce navigateur n'a pas pu tout effacer : fermez les autres panneaux de Crescendo, puis recommencez.",
        ),
      ],
    },
  ],
};
