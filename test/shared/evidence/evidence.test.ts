import { describe, expect, it } from "vitest";
import { evidenceIndex } from "#shared/workbook/evidence-index.ts";
import { safeName, uniquePaths } from "#shared/workbook/evidence-names.ts";
import type { Row } from "../cases/grouped-book.ts";
import { aBook, FA1, keyOf, MOREL, MOREL_ROW, plain, STEPS_DONE, told } from "../formal-notice/scene.ts";
import { aLetter, evidence, fileOf, said } from "./scene.ts";

const POSTED = [
  ...STEPS_DONE,
  told("n-1", "2026-06-08", "mise en demeure préparée", { Étape: 4, Canal: "recommandé", Montant: 1480 }),
  told("n-2", "2026-06-09", "mise en demeure envoyée", {
    Étape: 4,
    Canal: "recommandé",
    Référence: "n-1",
    Détail: "Recommandé n° 1A 234 567 8901 2",
  }),
  told("x-1", "2026-06-11", "accusé de réception", {
    Canal: "recommandé",
    Sens: "entrant",
    Référence: "n-2",
  }),
];

const COLUMNS = [
  "Client",
  "N° facture",
  "Date",
  "Échéance",
  "Montant TTC",
  "Lien facture",
  "Commande",
  "Autres pièces",
];
const DOCUMENTED = {
  columns: COLUMNS,
  invoices: [[...FA1, "https://factures.example/FA-1.pdf", "BC-12", "Devis D-4 ; BL 77 signé"]],
};

describe("La chronologie", () => {
  it("dit chaque ligne du Journal dans l'ordre, avec canal, étape, montant et référence", () => {
    const planned = aBook([...POSTED].reverse());
    const rows = said(fileOf(evidence(planned, keyOf(planned)), "01"))
      .split("\n")
      .filter((line) => /^\d\d\//.test(line));
    expect(rows.map((row) => row.slice(0, 10))).toEqual([
      "11/05/2026",
      "18/05/2026",
      "28/05/2026",
      "08/06/2026",
      "09/06/2026",
      "11/06/2026",
    ]);
    expect(rows[3]).toContain("mise en demeure préparée, étape 4 | recommandé | FA-1 | 1 480,00 €");
    expect(rows[4]).toContain("Recommandé n° 1A 234 567 8901 2 ; n-1");
  });

  it("montre une ligne annulée comme annulée, et son annulation", () => {
    const planned = aBook([...STEPS_DONE, told("c-1", "2026-05-29", "annulation", { Référence: "s-3" })]);
    const words = said(fileOf(evidence(planned, keyOf(planned)), "01"));
    expect(words).toContain("28/05/2026 | relance envoyée, étape 3, annulé");
    expect(words).toContain("29/05/2026 | annulation |");
  });

  it("une annulation elle-même annulée n'annule plus rien", () => {
    const planned = aBook([
      ...STEPS_DONE,
      told("c-1", "2026-05-29", "annulation", { Référence: "s-3" }),
      told("c-2", "2026-05-30", "annulation", { Référence: "c-1" }),
    ]);
    expect(said(fileOf(evidence(planned, keyOf(planned)), "01"))).toContain(
      "28/05/2026 | relance envoyée, étape 3 |",
    );
  });

  it("laisse les notes internes de côté, et le dit", () => {
    const planned = aBook([
      ...STEPS_DONE,
      told("o-1", "2026-06-01", "note", { Détail: "à surveiller de près" }),
    ]);
    const words = said(fileOf(evidence(planned, keyOf(planned)), "01"));
    expect(words).not.toContain("surveiller de près");
    expect(words).toContain("1 note interne");
  });

  it("un montant est dans la devise des factures que la ligne nomme, sans devise quand rien ne la dit", () => {
    const columns = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Devise"];
    const invoices = [
      [...FA1, "EUR"],
      [MOREL, "FA-US", "08/04/2026", "08/05/2026", 900, "USD"],
    ];
    const journal = [
      told("p-1", "2026-06-01", "promesse", { Factures: "FA-US", Montant: 200 }),
      told("p-2", "2026-06-02", "promesse", { Factures: "FA-1", Montant: 300 }),
      told("p-3", "2026-06-03", "promesse", { Factures: "", Montant: 400 }),
    ];
    const planned = aBook(journal, { columns, invoices });
    const chronology = said(fileOf(evidence(planned, keyOf(planned)), "01"));
    expect(chronology).toContain("| FA-US | 200,00 $ |");
    expect(chronology).toContain("| FA-1 | 300,00 € |");
    expect(chronology).toContain("| 400,00 |");
  });

  it("ne dit rien des autres clients", () => {
    const planned = aBook([
      ...STEPS_DONE,
      told("z-1", "2026-06-01", "appel", { Client: "Autre client", Factures: "ZZ-9" }),
    ]);
    expect(said(fileOf(evidence(planned, keyOf(planned)), "01"))).not.toContain("ZZ-9");
  });
});

describe("Décompte et relevé", () => {
  it("le relevé : ce qui fut facturé, reçu, et ce qui reste", () => {
    const payments = [
      {
        Identifiant: "r-1",
        Date: "2026-06-01",
        Client: MOREL,
        Montant: 480,
        Devise: "EUR",
        Factures: "FA-1=480,00",
      },
    ];
    const planned = aBook(STEPS_DONE, { payments });
    const words = said(fileOf(evidence(planned, keyOf(planned)), "03"));
    expect(words).toContain("FA-1 | 08/04/2026 | 08/05/2026 | 1 480,00 € | 480,00 € | 1 000,00 €");
    expect(words).toContain("Total restant dû | 1 000,00 €");
  });

  it("un règlement non affecté est montré, hors des factures", () => {
    const payments = [{ Identifiant: "r-1", Date: "2026-06-01", Client: MOREL, Montant: 480, Devise: "EUR" }];
    const planned = aBook(STEPS_DONE, { payments });
    expect(said(fileOf(evidence(planned, keyOf(planned)), "03"))).toContain("Solde | 1 000,00 €");
  });

  it("le décompte est celui de la loi : 45 jours à 12,15 % et 40 €", () => {
    const planned = aBook(STEPS_DONE);
    const words = said(fileOf(evidence(planned, keyOf(planned)), "02"));
    // 1 480 € × 12,15 % × 45 / 365 = 22,169 €.
    expect(words).toContain("22,17 €");
    expect(words).toContain("1 542,17 €");
  });

  it("sans taux, pas de décompte : la raison est dans ce qui manque", () => {
    const invoices = [[MOREL, "FA-1", "08/01/2027", "08/02/2027", 1480]];
    const planned = aBook([], { invoices }, "2027-03-22");
    const file = evidence(planned, keyOf(planned));
    expect(file.files.some(({ path }) => path.startsWith("02"))).toBe(false);
    expect(file.missing.join(" ")).toContain("2027 S1");
  });
});

describe("Les lettres, mot pour mot", () => {
  it("le texte est celui de Courriers, au caractère près, une lettre par fichier", () => {
    const planned = aBook(POSTED);
    const text = 'Ligne 1\r\n\u00a0=HYPERLINK("x")\n<script>';
    const file = evidence(planned, keyOf(planned), [aLetter({ text }), aLetter({ id: "n-0" })]);
    const piece = file.files.find(({ path }) => path === file.letters[0]?.path);
    expect(piece).toMatchObject({ text });
    expect(new Set(file.letters.map(({ path }) => path)).size).toBe(2);
  });

  it("une lettre envoyée que Courriers n'a pas gardée est nommée", () => {
    const planned = aBook(POSTED);
    const { missing } = evidence(planned, keyOf(planned), [aLetter()]);
    expect(plain(missing.join("\n"))).toContain("« relance envoyée » du 11/05/2026");
    expect(plain(missing.join("\n"))).not.toContain("« mise en demeure envoyée »");
  });
});

describe("Pièces, recommandés, manques", () => {
  it("les pièces que nomment les colonnes du propriétaire", () => {
    const planned = aBook(POSTED, DOCUMENTED);
    const { links, missing } = evidence(planned, keyOf(planned), [aLetter()]);
    expect(links).toEqual([
      { invoice: "FA-1", what: "Facture", where: "https://factures.example/FA-1.pdf" },
      { invoice: "FA-1", what: "Commande ou engagement", where: "BC-12" },
      { invoice: "FA-1", what: "Devis", where: "Devis D-4" },
      { invoice: "FA-1", what: "Bon de livraison ou réception", where: "BL 77 signé" },
    ]);
    expect(missing.join(" ")).not.toMatch(/sans lien|Ni commande|Ni livraison/);
  });

  it("rien dans ces colonnes : facture, accord et livraison manquent, nommés", () => {
    const planned = aBook(POSTED);
    const missing = plain(evidence(planned, keyOf(planned)).missing.join("\n"));
    expect(missing).toContain("Factures sans lien : FA-1");
    expect(missing).toContain("Ni commande, ni devis, ni contrat indiqué pour FA-1");
    expect(missing).toContain("Ni livraison ni réception indiquée pour FA-1");
  });

  it("le recommandé : numéro, dépôt, première présentation", () => {
    const planned = aBook(POSTED);
    expect(evidence(planned, keyOf(planned)).registered).toEqual([
      { number: "1A 234 567 8901 2", deposit: "2026-06-09", presented: "2026-06-11", invoices: ["FA-1"] },
    ]);
  });

  it("numéro et présentation non notés : dit avec le jour du dépôt", () => {
    const planned = aBook([
      ...STEPS_DONE,
      told("n-2", "2026-06-09", "mise en demeure envoyée", { Étape: 4, Canal: "recommandé" }),
    ]);
    const { registered, missing } = evidence(planned, keyOf(planned));
    expect(registered).toMatchObject([{ number: undefined, presented: undefined }]);
    expect(plain(missing.join("\n"))).toContain("déposé le 09/06/2026 non noté");
    expect(plain(missing.join("\n"))).toContain(
      "Première présentation du recommandé déposé le 09/06/2026 non notée",
    );
  });

  it("un accusé de réception de litige n'est pas une présentation", () => {
    const planned = aBook([
      ...STEPS_DONE,
      told("n-2", "2026-06-09", "mise en demeure envoyée", { Étape: 4, Canal: "recommandé" }),
      told("x-9", "2026-06-12", "accusé de réception", { Sens: "sortant", Motif: "litige" }),
    ]);
    expect(evidence(planned, keyOf(planned)).registered[0]?.presented).toBe(undefined);
  });

  it("le sommaire nomme tout : documents, pièces ajoutées, manques, remarques", () => {
    const planned = aBook(POSTED, { clients: [{ ...MOREL_ROW, SIREN: "" }] });
    const file = evidence(planned, keyOf(planned), [aLetter()]);
    const index = evidenceIndex(planned.book, keyOf(planned), file, {
      own: [{ path: "Pièces/devis.pdf", size: 20_480 }],
      remarks: ["texte modifié"],
    });
    const words = said({ path: "", title: "", paper: index });
    for (const { path } of file.files) expect(words).toContain(path);
    for (const line of file.missing) expect(words).toContain(plain(line));
    expect(words).toContain("Pièces/devis.pdf (20 Ko)");
    expect(words).toContain("texte modifié");
    expect(words).toContain("09/06/2026 | 1A 234 567 8901 2 | 11/06/2026 | FA-1");
    expect(index.footer.join(" ")).toContain("Menuiserie Valbois");
  });

  it("un client pour qui un groupe paie : seul le débiteur y est", () => {
    const clients: readonly Row[] = [{ Client: "Groupe Payeur" }, { ...MOREL_ROW, Payeur: "Groupe Payeur" }];
    const invoices = [[...FA1], ["Groupe Payeur", "G-1", "08/04/2026", "08/05/2026", 900]];
    const journal = [
      told("s-1", "2026-05-11", "relance envoyée", {
        Client: "Groupe Payeur",
        Factures: "FA-1, G-1",
        Étape: 1,
      }),
      told("s-2", "2026-05-12", "appel", { Client: "Groupe Payeur", Factures: "G-1" }),
    ];
    const planned = aBook(journal, { clients, invoices });
    const file = evidence(planned, keyOf(planned));
    expect(said(fileOf(file, "03"))).not.toContain("G-1");
    const chronology = said(fileOf(file, "01"));
    expect(chronology).toContain("11/05/2026");
    expect(chronology).not.toContain("12/05/2026");
  });
});

describe("Noms de fichiers", () => {
  it.each([
    ["Étape 4 – Mise en demeure", "Etape 4 Mise en demeure"],
    ["../../etc/passwd", "etc passwd"],
    ["a\u0000b\nc\u202ed", "a b c d"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["...", "sans nom"],
    ["", "sans nom"],
    ["Œuvre æ ß 漢字", "OEuvre ae"],
  ])("« %s » : %s", (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it("jamais plus de 80 signes, jamais deux fois le même chemin, quelle que soit la casse", () => {
    expect(safeName("x".repeat(500)).length).toBe(80);
    const path = uniquePaths();
    expect([path("D", "Lettre", ".txt"), path("D", "lettre", ".txt"), path("D", "LETTRE", ".txt")]).toEqual([
      "D/Lettre.txt",
      "D/lettre 2.txt",
      "D/LETTRE 3.txt",
    ]);
  });

  it("cent lettres de même objet : cent chemins", () => {
    const planned = aBook(POSTED);
    const letters = Array.from({ length: 100 }, (_, at) =>
      aLetter({ id: `l-${at}`, subject: "../Objet / même" }),
    );
    const { files } = evidence(planned, keyOf(planned), letters);
    const paths = files.map(({ path }) => path.toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
    for (const { path } of files)
      expect(path).toMatch(/^(?:[A-Za-z0-9._() -]+\/)?[A-Za-z0-9._() -]+\.(?:pdf|txt)$/);
  });
});
