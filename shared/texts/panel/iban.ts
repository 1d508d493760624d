/** Words of the question that is asked when the IBAN of `Réglages` is another one than last time. */
export const ibanTexts = {
  title: "Votre IBAN a changé dans Réglages",
  now: "Il est maintenant\u00a0:",
  ask: "C'est bien le vôtre\u00a0? Comparez-le à votre RIB, et jamais à un message reçu\u00a0: vos clients régleront sur ce compte.",
  otherwise:
    "Si ce n'est pas le vôtre, quelqu'un l'a remplacé\u00a0: corrigez-le dans Réglages, regardez qui peut modifier le classeur, puis relisez-le.",
  /** The same of a workbook in this browser. */
  otherwiseHere:
    "Si ce n'est pas le vôtre, il vient d'un fichier que vous avez ouvert\u00a0: corrigez-le sous «\u00a0Votre entreprise\u00a0», dans les réglages du panneau.",
  waits: "D'ici là, aucun message ne se prépare.",
  confirm: "Oui, c'est mon IBAN",
  open: "Ouvrir Réglages",
  reload: "Relire le classeur",
  done: "IBAN confirmé\u00a0: vos messages peuvent se préparer. S'il est nouveau, retirez-en la phrase qui dit que vos coordonnées bancaires n'ont pas changé, et prévenez vos clients de vive voix.",
} as const;
