/** What is said of a letter that the owner rewrote, before it is drafted. */
export const rewordedTexts = {
  noSubject:
    "Donnez un objet au message\u00a0: sans lui, votre client ne saura pas de quelle facture il s'agit.",
  noText: "Le message est vide. Écrivez quelques mots, ou revenez au texte proposé.",
  tooLong:
    "Le message est trop long pour être gardé dans le classeur (40\u00a0000\u00a0caractères au plus)\u00a0: raccourcissez-le.",
  subjectTooLong: "L'objet est trop long (500\u00a0caractères au plus)\u00a0: raccourcissez-le.",
  deadlineLost: (said: string): string =>
    `La date limite («\u00a0${said}\u00a0») n'est plus dans le message\u00a0: votre client ne saura pas pour quand régler.`,
  deadlineNew: (said: string, proposed: string): string =>
    `«\u00a0${said}\u00a0» n'est pas la date limite proposée («\u00a0${proposed}\u00a0»)\u00a0: vérifiez-la avant d'envoyer.`,
  amountLost: (amount: string): string =>
    `Le montant ${amount} n'est plus dans le message\u00a0: votre client ne saura pas combien régler.`,
  amountNew: (amount: string): string =>
    `${amount} ne vient pas de vos factures\u00a0: vérifiez ce montant avant d'envoyer.`,
  ibanNew: (iban: string): string =>
    `L'IBAN ${iban} n'est pas celui de Réglages\u00a0: un règlement pourrait partir ailleurs.`,
  ibanLost: "Votre IBAN n'est plus dans le message\u00a0: votre client ne saura pas où régler.",
  invoiceLost: (number: string): string =>
    `La facture ${number} n'est plus citée, alors que le journal notera qu'elle est réclamée.`,
} as const;
