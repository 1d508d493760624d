import type { Segment } from "#shared/model/customer.ts";

/** An invented customer and what a person who knows it would say; `-`: nothing to propose from its name. */
export interface Labelled {
  readonly label: Extract<Segment, "public" | "particulier" | "grand compte"> | "-";
  readonly name: string;
  readonly email?: string;
  readonly siren?: string;
}

/** `label | name | e-mail | SIREN`, one customer a line. */
const LIST = `
public | Mairie de Saint-Loup-les-Vignes | accueil@saintloup.example |
public | MAIRIE DE MONTAUBRAC | mairie.montaubrac@orange.fr |
public | Commune de Vaudreuil-sur-Lys | |
public | Ville de Pont-l'Abbaye | factures@ville-pontlabbaye.fr |
public | VILLE D'ARGENSOL | |
public | Commune du Val-Perdu | |
public | Mairie d'Esterac – services techniques | |
public | Département de la Haute-Selle | |
public | Conseil départemental du Vert-Bois | |
public | Conseil régional de Haute-Lande | |
public | Région Bretagne | |
public | Région Nouvelle-Aquitaine | |
public | Communauté de communes du Pays des Trois Rivières | |
public | Communauté d'agglomération Val de Selle | |
public | Communauté urbaine de Grandval | |
public | Métropole de Lysanne | |
public | CCAS de Montaubrac | |
public | C.C.A.S. Vaudreuil | |
public | CIAS du Pays de Lys | |
public | SDIS 98 | compta@sdis98.fr |
public | Service départemental d'incendie et de secours de la Selle | |
public | CHU de Grandval | |
public | CH de Montaubrac | |
public | CH d'Argensol | |
public | Centre hospitalier intercommunal de Lys | |
public | Centre Hospitalier Jean-Vernier | |
public | Hôpital local de Vaudreuil | |
public | Hôpitaux universitaires de Grandval | |
public | Hospices civils de Lysanne | |
public | EHPAD public Les Glycines | |
public | EHPAD intercommunal du Val | |
public | Lycée Émile-Combes | gestion@ac-lysanne.fr |
public | Lycée professionnel Jean-Moulin | |
public | Lycée hôtelier de Grandval | |
public | Lycée agricole du Verger | |
public | Collège Marie-Curie | |
public | COLLEGE JULES FERRY | |
public | Collège Simone-Veil | |
public | Cité scolaire Paul-Bert | |
public | École primaire Jacques-Prévert | |
public | École maternelle Les Lilas | |
public | Université de Grandval | |
public | Université du Littoral-Nord | |
public | IUT de Montaubrac | |
public | CROUS de Lysanne | |
public | Rectorat de l'académie de Grandval | |
public | Préfecture de la Selle | |
public | Sous-préfecture d'Argensol | |
public | Ministère de la Transition écologique | achats@ecologie.gouv.fr |
public | Ministère des Armées | |
public | Direction départementale des territoires de la Selle | ddt@selle.gouv.fr |
public | Direction régionale des affaires culturelles | |
public | Syndicat intercommunal des eaux du Val de Lys | |
public | Syndicat mixte de traitement des déchets | |
public | SIVOM de la Haute-Selle | |
public | SIVU des Écoles | |
public | Office public de l'habitat de Grandval | |
public | Trésorerie de Vaudreuil | |
public | Tribunal judiciaire de Grandval | |
public | Gendarmerie nationale – région de Lys | |
public | Agence de l'eau Lys-Selle | |
public | Agence régionale de santé Haute-Lande | |
public | Chambre d'agriculture de la Selle | |
public | Parc naturel régional des Trois Monts | |
public | Centre de gestion de la fonction publique territoriale | |
public | Caisse des écoles du 21e | |
public | Gestion des achats groupés | bureau@douane.finances.gouv.fr |
public | Service achats | marches@ville-argensol.fr |
public | Crèche Les Loupiots | | 217300011
public | Piscine des Bleuets | | 200054781
public | Musée de la Tuile | | 180089013
public | MONTAUBRAC MAIRIE | |
public | Université Lysanne 2 | |
public | SMICTOM du Val de Selle | |
public | Piscine municipale de Vaudreuil | |
public | Archives départementales de la Selle | |
particulier | Famille Castelnau | |
particulier | Isabelle Fontanier | isa.f@gmail.com |
particulier | M. Dumarais | |
particulier | Mme Petit | |
particulier | Monsieur Jean-Yves Carlan | jy.carlan@orange.fr |
particulier | M. et Mme Vasseur-Lopez | famille.vasseur@gmail.com |
particulier | Mme Boulanger | |
particulier | Madame Odile Moulin | odile.moulin@wanadoo.fr |
particulier | Mlle Garnier Inès | |
particulier | M. Le Goffic | |
particulier | Mr Benali Karim | kbenali@hotmail.fr |
particulier | Mme de La Roncière | |
particulier | M. J. Ferrand | |
particulier | Mme Saint-Omer | |
particulier | Claire Dumontet | claire.dumontet@gmail.com |
particulier | VERNHES Sandrine | sandrine31@free.fr |
particulier | Thomas Lebrun | thomlebrun@laposte.net |
particulier | Julien et Sophie Maurel | les.maurel@orange.fr |
particulier | Nathalie Roux | nat.roux@sfr.fr |
particulier | Jean-Pierre Da Costa | jp.dacosta@gmail.com |
particulier | Élodie Pasquier | elo.pasquier@hotmail.com |
particulier | Pierre Boulanger | pierre.boulanger@orange.fr |
particulier | Rose Martineau | rose.martineau@gmail.com |
particulier | Mohamed Cherif | m.cherif@yahoo.fr |
particulier | Martin Lefebvre-Simon | martin.ls@outlook.fr |
particulier | Christine Barbier | christine.barbier@laposte.net |
grand compte | Eiffage Construction Sud-Ouest | fournisseurs@eiffage.com |
grand compte | EIFFAGE ENERGIE | |
grand compte | Bouygues Bâtiment Grand Ouest | |
grand compte | SPIE Facilities | |
grand compte | Vinci Construction France | |
grand compte | Groupe Vinci | |
grand compte | ENEDIS Direction régionale | |
grand compte | EDF SA | |
grand compte | Dalkia | |
grand compte | Groupe Bellaroche | |
grand compte | Leroy Merlin France | |
grand compte | Orange SA | |
grand compte | Airbus | ap@airbus.com |
grand compte | Service fournisseurs Nord | factures@engie.com |
grand compte | Plastivar SE | |
grand compte | Veolia Eau | |
grand compte | SNCF Réseau | |
- | Martin Dupont SARL | martin.dupont@orange.fr |
- | Garage Martin | garage.martin@wanadoo.fr |
- | Durand Menuiserie | durand.menuiserie@gmail.com |
- | Menuiserie Claire Dumontet | claire.dumontet@gmail.com |
- | Boulangerie Petit | boulangerie.petit@orange.fr |
- | Coiffure Nathalie | nathalie.coiffure@gmail.com |
- | Chez Paul | paul.bistro@gmail.com |
- | Les Jardins de Claire | claire.jardins@orange.fr |
- | Cabinet Lefebvre | |
- | SCI Les Tilleuls | |
- | SCI Dumontet | dumontet@free.fr |
- | EURL Thomas Lebrun | thomas.lebrun@free.fr |
- | Thomas Lebrun EI | thomas.lebrun@free.fr |
- | Thomas Lebrun | thomas.lebrun@free.fr | 732829320
- | Thomas Lebrun | contact@lebrun-plomberie.fr |
- | Thomas Lebrun | plomberie.lebrun@orange.fr |
- | Thomas Lebrun | |
- | Jean Martin et Fils | jeanmartin@orange.fr |
- | Dupont Frères | dupont.freres@wanadoo.fr |
- | Docteur Anne Vidal | anne.vidal@orange.fr |
- | Maître Pasquier | |
- | Me Garnier | |
- | Pharmacie de la Mairie | pharmacie.mairie@orange.fr |
- | Café de la Mairie | |
- | Bar Tabac de la Mairie | |
- | Hôtel de la Préfecture | |
- | Restaurant Le Lycée | |
- | Ambulances du CHU | |
- | Taxi Métropole | |
- | Région Sud Transports | |
- | Hôpital privé des Cèdres | |
- | Hôpital vétérinaire de Lys | |
- | Clinique Saint-Roch | |
- | Lycée privé Sainte-Thérèse | |
- | Lycée Saint-Joseph | |
- | Collège Notre-Dame | |
- | OGEC Collège Saint-Michel | |
- | Collège des Ostéopathes | |
- | Université catholique de Lysanne | |
- | Auto-école de la Gare | |
- | École de danse Giselle | |
- | École de conduite Martin | |
- | EHPAD Les Jardins d'Or | |
- | Syndicat des copropriétaires du 12 rue Haute | |
- | Syndicat de copropriété Les Acacias | |
- | Amicale du lycée Émile-Combes | |
- | Association sportive du collège Marie-Curie | |
- | Comité des fêtes de Montaubrac | |
- | Amis de l'hôpital | |
- | Villedieu Immobilier | |
- | Ville en Fleurs | |
- | Villefranche Matériaux | |
- | Communication Sud | |
- | Groupe scolaire Saint-Exupère | |
- | Orange Bleue Fitness | |
- | Vinci Coiffure | |
- | Colas Père et Fils | |
- | Colas Menuiserie | |
- | Total Rénov | |
- | Axa Conseil Martin | |
- | La Poste à Pizza | |
- | Martin SA | |
- | Transports Bellaroche SA | |
- | Groupe de musique Les Lutins | |
- | Groupement des artisans du Val | |
- | Saint-Martin Primeurs | |
- | Atelier Perle | atelier.perle@gmail.com |
- | Rose Bonbon | bonjour31@gmail.com |
- | Marine Loisirs | |
- | M Distribution | |
- | M2J Conseil | |
- | Mme Fleurs | |
- | Monsieur Meuble | |
- | Madame la Directrice | |
- | M. Durand Menuiserie | durand@orange.fr |
- | M. Julien Roux | julien.roux@roux-toitures.fr |
- | Claire Dumontet | claire.dumontet@ac-lysanne.fr |
- | Alphatech | contact@alphatech.example |
- | Bâti Sud Ouest | |
- | Nettoyage Pro 31 | |
- | Boucherie Centrale | |
- | Hôtel Bellevue | |
- | Camping des Flots | |
- | Domaine de Pierrefitte | |
- | Copropriété Le Parc | |
- | Pôle Santé Lys | |
- | SARL Mairie Pizza | |
- | Le Comptoir des Lys | |
- | Institut Beauté Sandrine | institut.sandrine@gmail.com |
- | Dubois SAS | |
- | Lambert & Associés | |
- | Entreprise Leroy | |
- | Leroy Maçonnerie | |
- | Ets Moreau | |
- | Petit Jean Sarl | |
- | S.A.R.L. Claire Dumontet | claire.dumontet@gmail.com |
- | Ministère du Goût | |
- | Université du temps libre de Lys | |
- | Université populaire de Grandval | |
- | Hôpital Saint-Camille | |
- | Direction régionale Bellaroche | |
- | Office de tourisme de Vaudreuil | |
- | Office notarial Garnier | |
- | Monsieur Bricolage | |
- | Académie de musique de Lys | |
- | Thomas Lebrun Toitures | thomas.lebrun@free.fr |
- | Comité départemental de tennis | |
- | Mutuelle de la Selle | |
- | Département Formation | |
`;

export const LABELLED: readonly Labelled[] = LIST.split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([label]) => label !== undefined && label !== "")
  .map(([label = "-", name = "", email = "", siren = ""]): Labelled => {
    if (label !== "-" && label !== "public" && label !== "particulier" && label !== "grand compte") {
      throw new Error(`étiquette inconnue : ${label}`);
    }
    return {
      label,
      name,
      ...(email === "" ? {} : { email }),
      ...(siren === "" ? {} : { siren }),
    };
  });
