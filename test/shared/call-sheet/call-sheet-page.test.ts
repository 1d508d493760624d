import { describe, expect, it } from "vitest";
import { callSheetPage } from "#shared/letters/call-sheet-page.ts";
import { callSheetOf } from "#shared/workbook/call-sheet-of.ts";
import { plannedOn } from "../cases/grouped-book.ts";
import { keyOf, MOREL, plain, sheetFor, told } from "./scene.ts";

const HOSTILE = `Bar "Le <script>alert(1)</script> & l'<img src=x onerror=alert(2)>`;

describe("La fiche imprimée", () => {
  const planned = plannedOn("2026-06-22", {
    invoices: [
      [
        HOSTILE,
        `<b>FA-1</b>`,
        "02/03/2026",
        "01/04/2026",
        1480,
        `javascript:alert(3)`,
        `"><svg onload=alert(4)>`,
      ],
    ],
    columns: ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Lien facture", "N° de commande"],
    clients: [
      {
        Client: HOSTILE,
        Interlocuteur: `<iframe src="https://exemple.example">`,
        Téléphone: `<a href="javascript:alert(5)">01</a>`,
        "Circuit de paiement": "</style><script>alert(6)</script>",
      },
    ],
    journal: [
      {
        Identifiant: "a",
        Date: "05/06/2026",
        Client: HOSTILE,
        Événement: "appel",
        Motif: "<u>Joint</u>",
        Détail: `${"<script>".repeat(50)} fin`,
      },
      {
        Identifiant: "b",
        Date: "06/06/2026",
        Client: HOSTILE,
        Événement: "litige ouvert",
        Motif: "prix contesté",
        Détail: "Responsable : <i>moi</i>. </p><script>alert(7)</script>",
      },
    ],
  });
  const sheet = callSheetOf(planned.book, planned.outcome, keyOf(planned, HOSTILE));
  const page = callSheetPage(sheet, { company: "<em>Valbois</em>", today: planned.book.asOf });

  it("ce qu'une cellule contient reste du texte : ni balise, ni script, ni attribut", () => {
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag?.toLowerCase()));
    for (const tag of ["script", "img", "svg", "iframe", "a", "i", "u", "em", "link", "base", "form"]) {
      expect(tags).not.toContain(tag);
    }
    expect(page).not.toMatch(/<[^>]*\son\w+\s*=/i);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; l&#39;&lt;img");
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });

  it("rien de distant : ni adresse, ni import, ni lien ; une politique l'interdit aussi", () => {
    const withoutText = page.replace(/>[^<]*</g, "><");
    expect(withoutText).not.toMatch(/https?:|\/\/|url\(|@import|href=|src=/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it("une cellule énorme ne fait pas une page énorme", () => {
    const long = plannedOn("2026-06-22", {
      invoices: [[MOREL, "F".repeat(40_000), "02/03/2026", "01/04/2026", 1480]],
      clients: [
        { Client: MOREL, "Circuit de paiement": "x".repeat(45_000), Interlocuteur: "y".repeat(45_000) },
      ],
    });
    const own = callSheetOf(long.book, long.outcome, keyOf(long, MOREL));
    expect(callSheetPage(own, { today: long.book.asOf }).length).toBeLessThan(60_000);
  });

  it("les longues listes sont coupées, et ce qui manque est dit", () => {
    const many = plannedOn("2026-06-22", {
      invoices: Array.from({ length: 15 }, (_, index) => [
        MOREL,
        `FA-${index}`,
        "02/03/2026",
        "01/04/2026",
        10,
      ]),
    });
    const own = callSheetOf(many.book, many.outcome, keyOf(many, MOREL));
    expect(plain(callSheetPage(own, { today: many.book.asOf }))).toContain("et 5 autres");
  });

  it("des lignes à remplir à la main, et les réponses prêtes au dos, ou pas", () => {
    const own = sheetFor(MOREL, undefined, [told("a", "05/05/2026", "relance envoyée", { Étape: 1 })]);
    const whole = callSheetPage(own, { today: planned.book.asOf });
    const blanks = whole.match(/class="write"/g) ?? [];
    expect(blanks).toHaveLength(own.questions.length + 2);
    expect(whole).toContain("Réponses prêtes");
    expect(callSheetPage(own, { today: planned.book.asOf, answers: false })).not.toContain("Réponses prêtes");
  });

  it("les montants et la ponctuation gardent leurs espaces insécables", () => {
    const own = sheetFor(MOREL, undefined);
    const whole = callSheetPage(own, { today: planned.book.asOf });
    expect(whole).toContain("1\u202f480,00\u00a0€");
    expect(whole.replace(/<style>[\s\S]*<\/style>/, "")).not.toMatch(/ [:;?!»€%](?![\w-]*[;"}])/);
  });
});
