import { withoutAccents } from "../base/normalise.ts";
import { ownValue } from "../base/own-value.ts";

/** Words of headers, each under the one French word that the rules of header-rules.ts speak of. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  `client: client clients customer customers cli clt debiteur debtor acheteur buyer cust custname kunde kunden cliente clientes clienti qui
tiers: tiers tier thirdparty third
partenaire: partenaire partner
contact: contact contacts
raison: raison
sociale: sociale social
societe: societe entreprise company organisation organization business etablissement
nom: nom name noms fullname intitule denomination designation
prenom: prenom prenoms firstname forename
facture: facture factures fact fac fct invoice invoices inv bill facturation invoiced facturee factura facturas fattura fatture rechnung rechnungen
piece: piece pieces pce document doc documents justificatif
numero: numero num number nr nro no nbr n numeros nummer
reference: reference ref references
identifiant: id identifiant uid uuid guid
code: code codes
date: date dates dt datum day jour dt fecha
emission: emission emis emise emises issue issued emitted
creation: creation created cree creee
comptable: comptable comptabilisation posting posted
ecriture: ecriture ecritures entry
echeance: echeance echeances ech echu echue maturity exigibilite exigible duedate fallig faellig falligkeit faelligkeit vencimiento scadenza expiry deadline
due: due dus dues
limite: limite max maximum
montant: montant montants mt mnt mtt mont somme amount amt valeur prix betrag betrage importe importo combien
total: total totaux tot gesamt gesamtbetrag summe
ttc: ttc tvac incl including inclusive gross toutes inclus brut brutto
ht: ht htva hors excl excluded excluding exclusive untaxed hors-taxe net-ht subtotal soustotal netto
tva: tva vat gst taxe taxes tax ust mwst umsatzsteuer iva
net: net
payer: payer
paye: paye payee payes payees paid reglee regle regles reglees encaisse encaissee encaisses verse versee acquitte acquittee percu recu received cleared clear soldee bezahlt pagado pagada pagato
paiement: paiement paiements payment payments reglement reglements rgt rglt encaissement encaissements versement zahlung pago pagamento reglt
reste: reste restant restante remaining outstanding residuel residual resid encours impaye impayes impayee unpaid open ouvert rester offen offene offener offenes pendiente rap rar restants
solde: solde soldes balance bal
debit: debit debits debiteur-solde dr
credit: credit credits cr
lettrage: lettrage lettre lettree let lettr rapprochement letter matching
compte: compte comptes account acct cpte cpt
auxiliaire: auxiliaire aux compaux subledger
general: general generaux
journal: journal journaux jnl jal
libelle: libelle libelles label description lib objet memo texte desc lab
sens: sens direction dc
devise: devise devises currency monnaie wahrung waehrung moneda valuta
conditions: conditions condition terms term modalite modalites zahlungsziel
delai: delai delais
statut: statut statuts status etat state situation estado stato
type: type nature kind categorie-piece
commande: commande commandes cde bc order po purchaseorder bdc
engagement: engagement
lien: lien link url pdf
mode: mode moyen method means methode mop
chantier: chantier chantiers site sites affaire projet project programme
responsable: responsable commercial vendeur salesperson owner representant
destinataire: destinataire recipient
email: email mail courriel e-mail emails
telephone: telephone tel phone mobile portable
adresse: adresse address rue street
siren: siren siret
reception: reception
chorus: chorus portail
article: article item product produit artikel
quantite: quantite quantity qte qty
unitaire: unitaire unit pu unite
taux: taux rate
remise: remise discount rabais escompte
acompte: acompte acomptes deposit avance arrhes
avoir: avoir avoirs
relance: relance relances reminder rappel mahnung mahnungen
livraison: livraison delivery shipping shipped livre livree livres livrees
valeur-date: valeur
pays: pays country
ville: ville city town
postal: postal zip cp
fournisseur: fournisseur fournisseurs supplier suppliers vendor vendors frs
retard: retard late overdue
jours: jours days jrs tage
plus: plus over greater sup
moins: moins less under inf
current: current actuel courant
ancien: ancien older
converti: converted converti
devis: devis quote quotes estimate estimates quotation proforma angebot
heure: heure heures hour hours duree temps
salarie: salarie salaries employe employee
stock: stock stocks
operation: operation operations
depose: depose deposee depot
cumul: cumul cumule cumulee cumules cumulees cumulative
cede: cede cedee cedees cession
validite: validite`
    .split("\n")
    .flatMap((line) => {
      const [to = "", words = ""] = line.split(": ");
      return words.split(" ").map((word) => [word, to]);
    }),
);

/** One word of German that is two of ours. */
const COMPOUNDS: Readonly<Record<string, string>> = {
  rechnungsnummer: "facture numero",
  rechnungsnr: "facture numero",
  rechnungsdatum: "date facture",
  rechnungsbetrag: "facture montant",
  belegnummer: "piece numero",
  belegdatum: "date piece",
  falligkeitsdatum: "date echeance",
  faelligkeitsdatum: "date echeance",
  bruttobetrag: "montant ttc",
  nettobetrag: "montant ht",
  restbetrag: "montant reste",
  kundenname: "client nom",
  kundennummer: "client numero",
  kundennr: "client numero",
  zahlungsdatum: "date paiement",
  zahlungseingang: "date paiement",
};

/** Words that say nothing about what a column is. */
const SILENT = new Set(
  (
    "de du des la le les l d en et a au aux the of to in on at by for par pour sur ce cette eur euro euros usd gbp chf " +
    "devise-locale local our your notre votre base my mon am der die das signed utc"
  ).split(" "),
);

const KNOWN_LONG = Object.keys(SAME).filter((word) => word.length >= 6);

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length - 1;
  let endB = b.length - 1;
  while (endA >= start && endB >= start && a[endA] === b[endB]) {
    endA -= 1;
    endB -= 1;
  }
  return endA - start < 1 && endB - start < 1;
}

/** Letters lost in a wrong decoding (`Pi?ce`, `Libell�`): the known word that fits around the holes. */
function mendedWord(word: string): string {
  const pattern = new RegExp(`^${word.replace(/[?\ufffd]+/g, "[a-z]")}$`);
  return Object.keys(SAME).find((known) => pattern.test(known)) ?? word.replace(/[?\ufffd]/g, "");
}

function tokenOf(word: string): string {
  const mended = /[?\ufffd]/.test(word) ? mendedWord(word) : word;
  const same = ownValue(SAME, mended);
  if (same !== undefined) return same;
  if (mended.length < 7) return mended;
  const close = KNOWN_LONG.find((known) => differsByOne(known, mended));
  return (close === undefined ? undefined : SAME[close]) ?? mended;
}

/**
 * The tokens of a header: accents, case, camelCase, underscores, `n°`, units and plurals aside, English and shortened
 * words under their French one: `DateEcheance`, `due_date`, `Date d'échéance` → `date echeance` or `due date`.
 */
export function headerTokens(header: string): readonly string[] {
  // « dû » is what is owed; « du » is « of the » unless it ends the header (`Montant du`).
  const text = withoutAccents(
    header.replace(/d[ûÛ]e?s?(?![a-zà-ÿ])/gi, " due ").replace(/\bdu(?= le\b|[^a-zà-ÿ]*$)/i, "due"),
  )
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\bh\. ?t\b\.?/g, " ht ")
    .replace(/\bt\. ?t\. ?c\b\.?/g, " ttc ")
    .replace(/\bt\. ?v\. ?a\b\.?/g, " tva ")
    .replace(/\ba\/c\b/g, " compte ")
    .replace(/cycle de vie|life ?cycle/g, " statut ")
    // « Situation » alone is a status; a numbered or priced one is a progress invoice of building works.
    .replace(
      /\bsituations?\b(?=.{0,40}(?:travaux|ttc|\bht\b|montant|n[°º]|\bno\b|num))|(n[°ºo]|num[a-z]*|montant|total) (?:de )?situation\b/g,
      "$1 ",
    )
    .replace(/\bp\. ?o\b\.?/g, " commande ")
    .replace(/\b(?:bill|invoice|sold) to\b/g, " client ")
    .replace(/^\s*d ?[/-] ?c\s*$/, " sens ")
    .replace(/paid to date/g, " paye ")
    // « Payée le », « Fällig am »: the day of it, even while the column is empty.
    .replace(/ (?:le|am|on)[^a-z]*$/, " date ")
    .replace(/tax excluded|excl\.? tax/g, " ht ")
    .replace(/tax included|incl\.? tax/g, " ttc ")
    .replace(/n\s?[°ºo]\s|n[°º]|№|#/g, " numero ")
    .replace(/\be[- ]?mails?\b/g, " email ")
    .replace(/hors[- ]taxes?/g, " ht ")
    .replace(/toutes taxes( comprises)?/g, " ttc ")
    .replace(/sub[- ]?total|sous[- ]total/g, " subtotal ")
    .replace(/[^a-z0-9?\ufffd]+/g, " ")
    .replace(/([a-z])(\d)/g, "$1 $2")
    .replace(/(\d)([a-z])/g, "$1 $2");
  const tokens: string[] = [];
  for (const word of text.split(" ")) {
    if (word === "" || /^[?\ufffd]+$/.test(word)) continue;
    if (SILENT.has(word)) continue;
    for (const token of (ownValue(COMPOUNDS, word) ?? tokenOf(word)).split(" ")) {
      if (!tokens.includes(token)) tokens.push(token);
    }
  }
  return tokens;
}
