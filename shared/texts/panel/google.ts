/** What the owner reads when Google refuses or does not answer. */
export const googleTexts = {
  unauthorised: "Google ne reconnaît plus votre connexion. Cliquez sur « Se reconnecter ».",
  scopeMissing: {
    workbook:
      "L'autorisation d'ouvrir ce classeur n'a pas été donnée. Choisissez-le à nouveau et laissez la case cochée dans la fenêtre de Google.",
    mail: "L'autorisation de créer des brouillons dans Gmail n'a pas été donnée. Accordez-la dans les réglages, ou préparez vos messages dans la fenêtre de rédaction de Gmail.",
  },
  forbidden: {
    workbook:
      "Votre compte n'a pas le droit de modifier ce classeur. Demandez à son propriétaire de vous le partager en modification, ou connectez-vous avec le bon compte.",
    mail: "Gmail refuse l'accès à cette boîte. Vérifiez que vous êtes connecté avec votre adresse professionnelle.",
  },
  notFound: {
    workbook:
      "Ce classeur n'a pas été partagé avec Crescendo, ou il n'existe plus. S'il s'ouvre bien dans Google Sheets, choisissez-le à nouveau.",
    mail: "Gmail ne trouve pas cette boîte. Vérifiez que vous êtes connecté avec votre adresse professionnelle, et que Gmail y est activé.",
  },
  rateLimited: "Google demande de ralentir. Attendez une minute, puis recommencez.",
  unavailable: "Google ne répond pas en ce moment. Attendez une minute, puis recommencez.",
  timeout: "Google met trop de temps à répondre. Vérifiez votre connexion à Internet, puis recommencez.",
  unreachable:
    "La demande n'est pas arrivée jusqu'à Google, ou sa réponse s'est perdue. Vérifiez votre connexion à Internet, puis recommencez.",
  offline: "Pas de connexion à Internet. Rétablissez-la, puis recommencez.",
  invalid: (status: number, detail: string): string =>
    `Google a refusé la demande (erreur ${status}${detail === "" ? "" : `, « ${detail} »`}). Rechargez le classeur ; si un onglet a été renommé ou supprimé, remettez-le en place.`,
} as const;
