import type { Segment } from "#shared/model/customer.ts";

/** What the joinery sells to a segment, how often and for how much. */
export interface Trade {
  /** Jobs over the eighteen months: least and most. */
  readonly jobs: readonly [number, number];
  /** Amount of a job without tax, in euros: least and most. */
  readonly euros: readonly [number, number];
  /** Probability that a job starts with a deposit, and that it ends with a credit note. */
  readonly deposits: number;
  readonly creditNotes: number;
  readonly objects: readonly string[];
}

const shops = [
  "Porte d'entrée en chêne",
  "Comptoir sur mesure",
  "Réparation de serrure et de gâche",
  "Étagères murales",
  "Parquet flottant, fourniture et pose",
  "Vitrine en frêne",
  "Remplacement de fenêtres",
  "Dépannage de volet",
];

const builders = [
  "Lot menuiseries intérieures",
  "Blocs-portes, fourniture et pose",
  "Escalier droit en hêtre",
  "Ossature bois",
  "Bardage en mélèze",
  "Habillages et plinthes",
  "Placards coulissants",
];

const offices = [
  "Agencement de bureaux",
  "Portes coupe-feu",
  "Cloisons et portes vitrées",
  "Banque d'accueil",
  "Maintenance des menuiseries",
  "Mobilier de chambre",
];

const schools = [
  "Portes des sanitaires",
  "Réparation de fenêtres",
  "Estrade et bancs",
  "Rayonnages",
  "Révision des menuiseries",
  "Porte coupe-feu",
];

const homes = [
  "Cuisine en chêne",
  "Dressing sur mesure",
  "Fenêtres double vitrage",
  "Porte d'entrée isolante",
  "Terrasse en mélèze",
  "Escalier escamotable",
  "Réparation de volets",
];

/** Common parts of a block of flats, which a managing agent orders. */
export const sharedParts = [
  "Porte du hall d'entrée",
  "Révision des fenêtres de palier",
  "Main courante de la cage d'escalier",
  "Porte du local à vélos",
];

/** What each segment orders. */
export const trades: Readonly<Record<Segment, Trade>> = {
  standard: { jobs: [3, 7], euros: [150, 4_000], deposits: 0.08, creditNotes: 0.05, objects: shops },
  "compte clé": { jobs: [11, 15], euros: [500, 6_500], deposits: 0, creditNotes: 0, objects: builders },
  "grand compte": { jobs: [7, 10], euros: [800, 11_000], deposits: 0, creditNotes: 0, objects: offices },
  public: { jobs: [4, 7], euros: [300, 5_500], deposits: 0, creditNotes: 0, objects: schools },
  "à risque": { jobs: [3, 6], euros: [250, 2_800], deposits: 0.1, creditNotes: 0, objects: shops },
  particulier: { jobs: [1, 3], euros: [300, 7_000], deposits: 0.75, creditNotes: 0, objects: homes },
};
