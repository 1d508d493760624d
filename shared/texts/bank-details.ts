/** What is said of an IBAN or a BIC that no bank would take. */

const CHECK = "Recopiez-le depuis votre RIB dans Réglages, puis actualisez.";

const IBAN: Readonly<Record<string, string>> = {
  country: "ses deux premières lettres ne sont pas celles d’un pays",
  length: "il n’a pas le nombre de caractères de son pays (27 en France)",
  characters: "il contient une lettre là où son pays a un chiffre",
  checksum: "sa clé de contrôle est fausse, un caractère a été mal recopié",
};

const BIC: Readonly<Record<string, string>> = {
  country: "ses 5e et 6e lettres ne sont pas celles d’un pays",
  format: "un BIC a 8 ou 11 caractères, dont 6 lettres au début",
};

/** Why a letter that gives these bank details is not written. */
export function wrongIbanGap(why: string): string {
  return `Réglages › IBAN est faux\u00a0: ${IBAN[why] ?? "il n’est pas lisible"}. Recopiez-le depuis votre RIB\u00a0: une lettre ne part pas avec un IBAN faux.`;
}

export function wrongBicGap(why: string): string {
  return `Réglages › BIC est faux\u00a0: ${BIC[why] ?? "il n’est pas lisible"}. Recopiez-le depuis votre RIB, ou retirez {{bic}} du modèle.`;
}

/** Why a message that gives another bank account than the creditor's is not written. */
export function otherIbanGap(iban: string): string {
  return `Un autre IBAN que celui de Réglages est écrit dans ce message\u00a0: ${iban}. Vos clients régleraient sur ce compte. Retirez-le de l'onglet Modèles, ou de la cellule où il est, et écrivez {{iban}} à sa place\u00a0; si c'est bien le vôtre, mettez-le dans Réglages › IBAN.`;
}

interface Sentence {
  readonly problem: string;
  readonly whatToDo: string;
}

export function ibanSentence(why: string): Sentence {
  const reason = IBAN[why] ?? "il n’est pas lisible";
  return {
    problem: `Cet IBAN est faux\u00a0: ${reason}. Vos clients ne pourraient pas régler, et aucun code à scanner n’est joint aux lettres.`,
    whatToDo: CHECK,
  };
}

export function bicSentence(why: string): Sentence {
  const reason = BIC[why] ?? "il n’est pas lisible";
  return {
    problem: `Ce BIC est faux\u00a0: ${reason}. Aucun code à scanner n’est joint aux lettres.`,
    whatToDo: `${CHECK} Il est facultatif en France\u00a0: vous pouvez aussi vider la cellule.`,
  };
}
