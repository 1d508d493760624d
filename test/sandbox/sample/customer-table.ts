import type { Segment } from "#shared/model/customer.ts";
import type { Habit } from "./model.ts";

const prompt: Habit = [-4, 2];
const fair: Habit = [0, 9];
const late: Habit = [4, 24];
const slow: Habit = [12, 38];

/** What is said by hand of a customer; the rest (address, phone, SIREN …) is drawn in customers.ts. */
export interface CustomerLine {
  readonly name: string;
  readonly contact: string;
  readonly terms: string;
  readonly sector: string;
  readonly habit: Habit;
  readonly extra?: Partial<{
    otherSpelling: string;
    payer: string;
    escalation: string;
    language: string;
    means: string;
    note: string;
    noEmail: boolean;
    copy: boolean;
    circuit: string;
  }>;
}

type Line = readonly [string, string, string, string, Habit, CustomerLine["extra"]?];

const standard: readonly Line[] = [
  ["Boulangerie Au Pain Doré", "Mme Nadia Belkacem", "30J", "boulangerie", late],
  ["Garage Perrin et Fils", "M. Luc Perrin", "30J", "automobile", late],
  [
    "SARL Bâti-Rhône",
    "Mme Odile Fayard",
    "30J",
    "bâtiment",
    late,
    { otherSpelling: "Bati Rhone SARL", copy: true },
  ],
  ["Restaurant La Quenelle d'Or", "M. Hervé Sabatin", "30J", "restauration", late],
  ["Fleuriste Les Pivoines", "Mme Flore Janin", "30J", "commerce", fair],
  ["Pharmacie du Tonkin", "Mme Hélène Quincy", "30J", "santé", fair],
  ["Cabinet dentaire Vallier", "Dr Bruno Vallier", "30J", "santé", late],
  ["Salon Mèche Rebelle", "Mme Sabrina Costel", "30J", "coiffure", slow, { means: "chèque" }],
  ["Auberge du Mont Cindre", "M. Yves Ronzier", "30J", "restauration", fair],
  ["Optique Belle-Vue", "Mme Anne Tissot", "30J", "commerce", fair],
  ["Auto-école des Trois Feux", "M. Karim Haddouche", "30J", "formation", late],
  ["Librairie Les Deux Pages", "Mme Judith Morel", "30J", "commerce", fair],
  ["SAS Rénov'Habitat Est", "M. Franck Dussert", "30J", "bâtiment", late],
  ["Transports Marchetti", "M. Enzo Marchetti", "30J", "transport", late],
  ["Brasserie de la Doua", "M. Cyril Novak", "30J", "restauration", late],
  ["Lemoine & Roux Architectes", "Mme Claire Roux", "30J", "architecture", fair],
  ["Plâtrerie Gonnet", "M. Didier Gonnet", "30J", "bâtiment", late],
  ["Kiné Santé Monplaisir", "M. Alexis Berthet", "30J", "santé", fair],
  ["Hôtel du Vieux Pont", "Mme Carole Imbert", "30J", "hôtellerie", late],
  [
    "Crèche Les Petits Loups",
    "Mme Sylvie Arnal",
    "30J",
    "association",
    fair,
    { note: "Bureau ouvert le matin." },
  ],
  ["Boucherie de la Traboule", "M. Gilles Pralong", "30J FDM", "commerce", prompt, { means: "chèque" }],
  ["Vétérinaires de l'Azergues", "Dr Léa Fontanel", "30J", "santé", prompt],
  ["Résidence Les Tilleuls", "Mme Inès Carrel", "30J", "copropriété", fair],
  ["Résidence Bellevue", "Mme Inès Carrel", "30J", "copropriété", fair],
];

const key: readonly Line[] = [
  ["Maisons Saône Bois", "M. Thierry Valentin", "30J FDM", "bâtiment", late],
  ["Constructions Delorme", "Mme Estelle Delorme", "45J FDM", "bâtiment", late],
  ["Atelier Confluent", "M. Rémi Jaquet", "30J", "architecture", late],
  ["Régie des Deux Fleuves", "Mme Inès Carrel", "30J FDM", "gestion immobilière", fair],
  ["Les Toits de l'Ozon Immobilier", "M. Paul Henriet", "30J FDM", "promotion", fair],
  ["Charpentes du Plateau", "M. Bastien Grangier", "30J", "bâtiment", prompt],
];

const large: readonly Line[] = [
  ["Groupe hôtelier Alpazur", "Mme Lucie Ferrand", "45J FDM", "hôtellerie", late],
  ["Marivaux Distribution", "M. Olivier Sénac", "45J FDM", "distribution", slow],
  ["Foncière Arc Rhodanien", "Mme Agnès Pailleret", "45J FDM", "immobilier", late],
  ["Mutuelle Valmont", "M. Samuel Oriol", "45J FDM", "assurance", fair],
  ["Cliniques Sainte-Odette", "Mme Béatrice Coste", "60J", "santé", fair],
];

const publicBodies: readonly Line[] = [
  ["Commune de Saint-Aubin-les-Vignes", "Mme Martine Blain", "30J", "collectivité", fair],
  ["Lycée professionnel Camille-Fauvet", "M. Jérôme Astier", "30J", "enseignement", late],
  ["Communauté de communes des Monts Bleus", "Mme Sophie Duret", "30J", "collectivité", fair],
  ["Commune de Villeneuve-sur-Yzerette", "M. Alain Peyron", "30J", "collectivité", prompt],
  ["Collège des Trois-Ponts", "Mme Valérie Ozanne", "30J", "enseignement", fair],
  ["Centre hospitalier de Belle-Rive", "M. Denis Laforge", "50J", "hôpital", late],
  ["Habitat public du Val d'Ozanne", "Mme Katia Roussin", "30J", "logement social", fair],
];

const risky: readonly Line[] = [
  ["SARL Cuisines Prestige Est", "M. Tony Baraldi", "30J", "négoce de cuisines", slow],
  ["Bar-tabac Le Narval", "M. Patrick Leduc", "30J", "débit de boissons", slow],
  ["SAS Événements Lugdun", "Mme Morgane Vial", "30J", "événementiel", slow],
  ["EURL Martinel Agencement", "M. Jorge Martinel", "30J", "agencement", slow],
  ["Discothèque Le Cadran", "M. Steve Collard", "30J", "spectacle", late],
];

const consumers: readonly Line[] = [
  ["Mme Annick Chevrier", "Mme Annick Chevrier", "COMPTANT", "", fair],
  ["M. et Mme Da Rocha", "M. Tiago Da Rocha", "30J", "", late],
  ["M. Étienne Vasseur", "M. Étienne Vasseur", "COMPTANT", "", fair],
  ["Mme Colette Bonnardel", "Mme Colette Bonnardel", "", "", fair, { means: "chèque" }],
  ["M. et Mme Pichard", "Mme Élise Pichard", "", "", fair],
  ["Mme Fatou N'Diaye", "Mme Fatou N'Diaye", "COMPTANT", "", prompt],
  [
    "M. Gérard Molinier",
    "M. Gérard Molinier",
    "COMPTANT",
    "",
    prompt,
    { means: "chèque", noEmail: true, note: "Pas d'e-mail : appeler ou écrire." },
  ],
  ["M. et Mme Andrews", "Mrs Helen Andrews", "30J", "", prompt, { language: "en" }],
  ["Mme Jeanne Lachaux", "Mme Jeanne Lachaux", "COMPTANT", "", fair],
  ["M. Quentin Ravier", "M. Quentin Ravier", "COMPTANT", "", late],
  ["M. et Mme Sorel", "M. Antoine Sorel", "COMPTANT", "", prompt],
  ["Mme Pascale Guérinot", "Mme Pascale Guérinot", "30J", "", fair],
  ["M. Youssef Amrani", "M. Youssef Amrani", "COMPTANT", "", prompt],
];

/** The sixty customers by segment; codes C001 to C060 follow this order. */
export const customerTable: readonly (readonly [Segment, readonly CustomerLine[]])[] = [
  ["standard", lines(standard)],
  ["compte clé", lines(key)],
  ["grand compte", lines(large)],
  ["public", lines(publicBodies)],
  ["à risque", lines(risky)],
  ["particulier", lines(consumers)],
];

function lines(rows: readonly Line[]): readonly CustomerLine[] {
  return rows.map(([name, contact, terms, sector, habit, extra]) => ({
    name,
    contact,
    terms,
    sector,
    habit,
    ...(extra === undefined ? {} : { extra }),
  }));
}
