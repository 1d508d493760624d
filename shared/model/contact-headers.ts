/** The columns of `Clients` that a customer's page shows and lets the owner change, in its order. */
export const CONTACT_HEADERS = [
  "Interlocuteur",
  "E-mail",
  "Copie",
  "Téléphone",
  "Contact d'escalade",
  "Moyen de paiement",
  "Circuit de paiement",
  "Adresse",
  "Note",
] as const;
export type ContactHeader = (typeof CONTACT_HEADERS)[number];
