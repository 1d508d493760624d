import { comparable } from "../base/normalise.ts";

/** A customer's name as words to recognise: comparable, « S.A.R.L. » as one word. */
export interface NameWords {
  readonly words: readonly string[];
  has(words: ReadonlySet<string>): boolean;
}

const SPELLED = /(?:[A-Za-z]\.){2,}/g;

/** The words of a name, in order. */
export function nameWords(name: string): NameWords {
  const joined = name.includes(".") ? name.replace(SPELLED, (form) => `${form.split(".").join("")} `) : name;
  const form = comparable(joined);
  const words = form === "" ? [] : form.split(" ");
  return { words, has: (wanted) => words.some((word) => wanted.has(word)) };
}

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** Forms of companies and associations: whoever bears one is neither a person nor a public body. */
export const COMPANY_FORMS = setOf(`
  sarl sas sasu eurl snc sci sccv scop scic selarl selas selasu selafa scp scm scs sca earl gaec scea gfa gie geie
  ei eirl ste societe soc cie compagnie holding ltd limited gmbh inc llc bv nv spa srl ag plc sprl corp
  association asso amicale mutuelle cooperative cuma sem spl saem ets etablissements
`);

/** Words of trades and of shop signs: a name that holds one is that of a business, even beside a first name. */
export const TRADE_WORDS = setOf(`
  menuiserie menuisier menuisiers ebenisterie ebeniste agencement agenceur charpente charpentier couverture couvreur
  toiture toitures zinguerie plomberie plombier chauffage chauffagiste climatisation clim sanitaire sanitaires
  electricite electricien elec maconnerie macon peinture peintures peintre carrelage carreleur platrerie platrier
  isolation renovation renov construction constructions constructeur batiment batiments bati btp travaux terrassement
  demolition assainissement forage piscine piscines paysage paysages paysagiste jardin jardins jardinage elagage
  ravalement facade facades serrurerie serrurier metallerie ferronnerie soudure vitrerie miroiterie stores fermetures
  cuisine cuisines bains domotique alarme garage garages auto autos automobile automobiles carrosserie mecanique
  pneu pneus moto motos cycles velo velos location locations taxi taxis vtc ambulance ambulances transport transports
  transporteur demenagement demenagements livraison livraisons logistique messagerie fret boulangerie boulanger
  patisserie patissier boucherie boucher charcuterie traiteur restaurant restauration brasserie bar pub cafe cafes
  hotel hotellerie auberge pizzeria pizza creperie snack bistrot tabac presse epicerie primeur primeurs fromagerie
  caviste vin vins cave caves domaine chateau vignoble vignobles coiffure coiffeur coiffeuse salon esthetique
  estheticienne institut beaute onglerie barber barbier fleurs fleuriste pharmacie opticien optique dentaire dentiste
  medical medicale medecin docteur dr veterinaire clinique laboratoire labo infirmier infirmiere infirmiers kine
  kinesitherapie kinesitherapeute osteopathe osteopathie avocat avocate avocats notaire notaires etude huissier maitre
  me expert experts expertise comptable comptabilite conseil conseils consulting consultant consultants formation
  formations coaching coach informatique digital web numerique design designer communication publicite com media
  medias production productions prod photo photos photographe photographie video imprimerie imprimeur edition editions
  evenement evenements evenementiel events immobilier immobiliere immo gestion syndic copropriete copro sdc assurance
  assurances courtage courtier finance finances patrimoine architecture architecte architectes ingenierie etudes bureau
  bureautique service services nettoyage proprete securite gardiennage interim distribution distributions negoce import
  export commerce boutique magasin mode bijouterie bijoux horlogerie librairie papeterie decoration deco meuble meubles
  antiquites brocante tapisserie tapissier couture retouche retouches pressing laverie blanchisserie elevage ferme
  agricole horticulture pepiniere pepinieres viticole foret bois scierie industrie industries industriel industrielle
  technologie technologies tech systeme systemes solution solutions energie energies solaire electronique usinage
  chaudronnerie plastique plastiques fonderie outillage materiaux materiel materiels equipement equipements emballage
  emballages international sport sports fitness danse yoga equitation conduite creche loisirs voyages tourisme camping
  gite gites residence residences atelier ateliers artisan artisans artisanat creation creations creatif concept
  partners partenaires associes investissement invest capital agence cabinet entreprise entreprises groupe group studio
  studios maison maisons comptoir moulin ferraillage depannage maintenance reparation recyclage signaletique enseigne
  enseignes graphique graphisme musique spectacle spectacles theatre cinema audiovisuel sonorisation billard jeux jouets
  animalerie toilettage pension pisciculture apiculture miel bergerie brasseur distillerie torrefaction chocolaterie
  chocolatier glacier confiserie saveurs gourmandises freres fils pere soeurs club comite union federation fondation
  centre ecole pro shop store market express france europe services plus bricolage propre cle cles habitat
`);

/** The main label of an e-mail's domain, the domain and the part before the @, lower case. */
export interface Mailbox {
  readonly local: string;
  readonly domain: string;
}

/** The first e-mail of a cell; `undefined` when it holds none. */
export function mailboxOf(email: string | undefined): Mailbox | undefined {
  if (email === undefined) return undefined;
  const at = email.indexOf("@");
  if (at <= 0) return undefined;
  const before = email.slice(Math.max(0, at - 64), at).toLowerCase();
  const after = email.slice(at + 1, at + 256).toLowerCase();
  const start = Math.max(
    before.lastIndexOf(" "),
    before.lastIndexOf(","),
    before.lastIndexOf(";"),
    before.lastIndexOf("<"),
  );
  const domain = /^[a-z0-9.-]+/.exec(after)?.[0] ?? "";
  return domain === "" ? undefined : { local: before.slice(start + 1), domain };
}

/** Mailboxes that people have at home; small firms have them too. */
export const PRIVATE_DOMAINS = setOf(`
  gmail.com googlemail.com hotmail.fr hotmail.com outlook.fr outlook.com live.fr live.com msn.com yahoo.fr yahoo.com
  ymail.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr cegetel.net club-internet.fr laposte.net bbox.fr numericable.fr
  noos.fr aol.com aliceadsl.fr icloud.com me.com mac.com gmx.fr gmx.com proton.me protonmail.com tutanota.com
  9online.fr voila.fr dbmail.com libertysurf.fr nordnet.fr tiscali.fr mailo.com
`);

/** The nine digits of a SIREN, or of the SIREN in a SIRET, whose check digit is right; else `undefined`. */
export function validSiren(text: string | undefined): string | undefined {
  const digits = (text ?? "").replace(/\D/g, "");
  if (digits.length !== 9 && digits.length !== 14) return undefined;
  const siren = digits.slice(0, 9);
  let sum = 0;
  for (let index = 0; index < 9; index += 1) {
    const digit = Number(siren[8 - index]);
    const counted = index % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0 && siren !== "000000000" ? siren : undefined;
}
