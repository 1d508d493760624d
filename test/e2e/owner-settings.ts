/** `Réglages` of an owner who may draft at once, with room for everything in a day. */
export const OWNER_SETTINGS: readonly (readonly [string, string])[] = [
  ["Raison sociale", "Menuiserie Essai"],
  ["Adresse", "1 rue de l'Atelier, 69001 Lyon"],
  ["E-mail", "contact@menuiserie.example"],
  ["Téléphone", "04 11 22 33 44"],
  ["IBAN", "FR7630006000011234567890189"],
  ["Signataire courant", "Claire Essai, gérante"],
  ["Capacité du jour", "50 appels, 50 messages"],
];
