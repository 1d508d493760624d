import type { Chance } from "./random.ts";

const SURNAMES =
  "DUPONT DUPOND MARTIN BERNARD PETIT DURAND LEROY MOREAU SIMON LAURENT LEFEBVRE MICHEL GARCIA DAVID BERTRAND ROUX VINCENT FOURNIER MOREL GIRARD ANDRE LEFEVRE MERCIER BLANC GUERIN BOYER GARNIER CHEVALIER FRANCOIS LEGRAND GAUTHIER PERRIN ROBIN CLEMENT MORIN NICOLAS HENRY ROUSSEL MATHIEU GAUTIER MASSON MARCHAND DUVAL DENIS DUMONT MARIE LEMAIRE NOEL MEYER DUFOUR MEUNIER BRUN BLANCHARD GIRAUD JOLY RIVIERE LUCAS BRUNET GAILLARD BARBIER ARNAUD MARTINEZ GERARD ROCHE RENARD SCHMITT ROY LEROUX COLIN VIDAL CARON PICARD ROGER FABRE AUBERT LEMOINE RENAUD DUMAS LACROIX OLIVIER PHILIPPE BOURGEOIS PIERRE BENOIT REY LECLERC PAYET ROLLAND LECLERCQ GUILLAUME LECOMTE LOPEZ JEAN DUPUY GUILLOT HUBERT BERGER CARPENTIER SANCHEZ DUPUIS MOULIN LOUIS DESCHAMPS HUET VASSEUR PEREZ BOUCHER FLEURY ROYER KLEIN JACQUET ADAM PARIS POIRIER MARTY AUBRY GUYOT CARRE CHARLES RENAULT CHARPENTIER MENARD MAILLARD BARON BERTIN BAILLY HERVE SCHNEIDER FERNANDEZ LE-GALL COLLET LEGER BOUVIER JULIEN PREVOST MILLET PERROT DANIEL LE-ROUX COUSIN GERMAIN BRETON BESSON LANGLOIS REMY LE-GOFF PELLETIER LEVEQUE PERRIER LEBLANC BARRE LEBRUN MARCHAL WEBER MALLET HAMON BOULANGER JACOB MONNIER MICHAUD RODRIGUEZ GUICHARD GILLET ETIENNE GRONDIN POULAIN TESSIER CHEVALLIER COLLIN CHAUVIN DA-SILVA BOUCHET GAY LEMAITRE BENARD MARECHAL HUMBERT REYNAUD ANTOINE HOARAU PERRET BARTHELEMY CORDIER PICHON LEJEUNE GILBERT LAMY DELAUNAY PASQUIER CARLIER LAPORTE".split(
    " ",
  );
const FIRST_NAMES =
  "Jean Marie Pierre Sophie Paul Luc Anne Julie Marc Claire Éric Léa Hugo Inès Rémi Chloé".split(" ");
const TRADES =
  "Menuiserie Plomberie Transports Boulangerie Garage Restaurant Cabinet Pharmacie Électricité Peinture Maçonnerie Imprimerie Coiffure Fleurs Pâtisserie Traiteur Ambulances Optique Couverture Jardins".split(
    " ",
  );
const COINED_A =
  "Alti Bati Cosmo Digi Eco Flexi Géo Hydro Idéa Kali LumiMéca Nova Opti Proxi Quali Robo Séri Techno Uni Véga Zéphy".split(
    " ",
  );
const COINED_B = "form soft line tech pack dis loc sol plan nova vert trade mod clim".split(" ");
const FORMS = ["SARL", "SAS", "EURL", "SA", "SCI", "SASU", "ETS"];
const TOWNS = "Nantes Dijon Carpentras Vannes Limoges Albi Colmar Niort Pau Agen Lorient Chartres".split(" ");

/** Names of customers: companies, persons, communes; some nearly the same (DUPONT / DUPOND, MARTIN PÈRE / MARTIN FILS). */
export function customerNames(random: Chance, count: number): readonly string[] {
  const names = new Set<string>([
    "SARL Martin Père",
    "SARL Martin Fils",
    "Menuiserie Dupont",
    "Menuiserie Dupond",
    "M. Durand Paul",
    "M. Durand Pierre",
    "Garage Legrand",
    "Garage Legrand et Fils",
  ]);
  while (names.size < count) {
    const surname = random.pick(SURNAMES);
    const name = random.pick([
      () => `${random.pick(FORMS)} ${surname}`,
      () => `${random.pick(TRADES)} ${surname}`,
      () => `${random.pick(FORMS)} ${random.pick(TRADES)} ${surname}`,
      () => `${surname} ${random.pick(FIRST_NAMES)}`,
      () => `${random.pick(["M.", "Mme"])} ${random.pick(FIRST_NAMES)} ${surname}`,
      () => `${random.pick(COINED_A)}${random.pick(COINED_B)} ${random.pick(FORMS)}`,
      () => `${random.pick(COINED_A)}${random.pick(COINED_B)} ${random.pick(TOWNS)}`,
      () => `Commune de ${surname.toLowerCase()}-sur-${random.pick(["Loire", "Saône", "Lot"])}`,
      () => `${surname} & ${random.pick(SURNAMES)} ${random.pick(["Associés", "Avocats", "Distribution"])}`,
    ])();
    names.add(name);
  }
  return [...names];
}

/** How a customer's name stands in a label: as it is, without its form, in another order, or cut. */
export function nameInLabel(random: Chance, name: string): string {
  const words = name.split(" ");
  const way = random.next();
  if (way < 0.5) return name;
  if (way < 0.75) return words.filter((word) => !FORMS.includes(word) && !/^(M\.|Mme)$/.test(word)).join(" ");
  if (way < 0.9) return [...words.slice(1), words[0] ?? ""].join(" ");
  return name.length > 18 ? name.slice(0, name.length - random.whole(1, 4)) : name;
}
