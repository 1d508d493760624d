import { fictitiousSiren } from "./customers.ts";
import { randomFrom } from "./random.ts";

/** Rows of `Réglages` that identify the seller: name, value, explanation. The other settings keep their defaults. */
export function sampleSettings(): readonly (readonly [string, string, string])[] {
  return [
    ["Raison sociale", "Menuiserie Durand", "Nom sous lequel vous facturez."],
    ["Forme et capital", "SARL au capital de 15\u202f000\u00a0€", "Comme sur vos factures."],
    ["SIREN", fictitiousSiren(randomFrom("vendeur")), "Neuf chiffres."],
    ["Adresse", "14 chemin du Rabot, 69260 Charbonnières-les-Bains", "Siège social."],
    ["E-mail", "contact@menuiserie-durand.example", "Adresse que vos clients connaissent."],
    ["Téléphone", "04 65 71 20 26", "Numéro que vos clients connaissent."],
    ["IBAN", "FR7630006000011234567890189", "Compte à créditer."],
    ["BIC", "EXMPFRPPXXX", "Banque de ce compte."],
    ["Signataire courant", "Claire Durand, gestion et clientèle", "Nom et qualité, pour les relances."],
    ["Signataire mise en demeure", "Paul Durand, gérant", "Nom et qualité, pour les mises en demeure."],
    ["Auteur", "Claire Durand", "Qui écrit dans le journal."],
  ];
}
