import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { EvidenceFile, KeptLetter } from "#shared/model/evidence.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import type { IndexMore } from "#shared/workbook/evidence-index.ts";
import {
  EvidenceStopped,
  type EvidenceWork,
  makeEvidence,
} from "../../../extension/evidence/make-evidence.ts";

const ON = day("2026-11-22");
const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const paper = (title: string): PaperDocument => ({
  language: "fr",
  title,
  author: "Menuiserie Durand",
  day: ON,
  pieces: [],
  footer: [],
  remarks: [],
});

function letter(id: string, text: string, fingerprint = sha256(text)): KeptLetter {
  return {
    id,
    day: ON,
    step: 1,
    channel: "e-mail",
    recipients: "a@b.example",
    subject: "Relevé",
    text,
    claimed: undefined,
    fingerprint,
  };
}

function file(letters: readonly KeptLetter[] = [letter("R-1", "Bonjour,\nvotre facture…")]): EvidenceFile {
  const kept = letters.map((one, at) => ({ path: `Lettres/${at + 1} – ${one.id}.txt`, letter: one }));
  return {
    name: "Dossier",
    files: [
      { path: "Chronologie.pdf", title: "Chronologie", paper: paper("Chronologie") },
      { path: "Chronologie.csv", title: "Chronologie", text: "Date;Fait\r\n2026-04-12;Relance\r\n" },
      ...kept.map((one) => ({ path: one.path, title: one.letter.subject, text: one.letter.text })),
    ],
    links: [],
    registered: [],
    missing: [],
    letters: kept,
  };
}

/** A stand-in for the writer of PDF: what matters here is what goes in and comes out. */
const pdf: EvidenceWork["pdf"] = async ({ title }) => ({
  bytes: new TextEncoder().encode(`%PDF ${title}`),
  unwritable: [],
  remarks: [],
});
const work = (more: Partial<EvidenceWork> = {}): EvidenceWork => ({
  name: "Dossier – Bâti/Rhône – 2026-11-22",
  on: ON,
  own: [],
  pdf,
  index: () => paper("Sommaire"),
  ...more,
});
const textIn = (zip: Uint8Array, path: string): string => new TextDecoder().decode(unzipSync(zip)[path]);

describe("Dossier de preuves", () => {
  it("contient chaque pièce sous son chemin, le sommaire et la liste des empreintes", async () => {
    const made = await makeEvidence(file(), work());
    const paths = Object.keys(unzipSync(made.bytes)).sort();
    expect(paths).toEqual([
      "00 Sommaire.pdf",
      "Chronologie.csv",
      "Chronologie.pdf",
      "Lettres/1 – R-1.txt",
      "SHA-256.txt",
    ]);
    expect([made.name, made.count]).toEqual(["Dossier – Bâti-Rhône – 2026-11-22.zip", 5]);
  });

  it("la liste est au format de sha256sum, et chaque empreinte se recalcule", async () => {
    const { bytes } = await makeEvidence(
      file(),
      work({ own: [{ name: "devis signé.pdf", bytes: new Uint8Array([1, 2, 3]) }] }),
    );
    const files = unzipSync(bytes);
    const expected = Object.entries(files)
      .filter(([path]) => path !== "SHA-256.txt")
      .map(([path, content]) => `${sha256(content)}  ${path}`)
      .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
    expect(textIn(bytes, "SHA-256.txt")).toBe(`${expected.join("\n")}\n`);
    expect(expected.some((line) => line.endsWith("  Pièces ajoutées/devis signé.pdf"))).toBe(true);
  });

  it("le texte d'une lettre y est à l'octet près", async () => {
    const text = "Bonjour,\r\n\r\nmontant\u00a0: 1\u202f234,56\u00a0€ — 日本 😀\n";
    const { bytes } = await makeEvidence(file([letter("R-1", text)]), work());
    expect(textIn(bytes, "Lettres/1 – R-1.txt")).toBe(text);
  });

  it("le même contenu donne les mêmes octets ; un autre jour en donne d'autres", async () => {
    const [one, two] = [await makeEvidence(file(), work()), await makeEvidence(file(), work())];
    const other = await makeEvidence(file(), work({ on: day("2026-11-23") }));
    expect(sha256(one.bytes)).toBe(sha256(two.bytes));
    expect(sha256(one.bytes)).not.toBe(sha256(other.bytes));
  });

  it("chaque fichier porte le jour du dossier à midi, sans lire d'horloge", async () => {
    const { bytes } = await makeEvidence(file(), work());
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const stamps = new Set<number>();
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) stamps.add(view.getUint32(at + 12, true));
    }
    // MS-DOS: seconds/2, minutes, hours, day, month, years since 1980.
    const expected = (((2026 - 1980) << 25) | (11 << 21) | (22 << 16) | (12 << 11)) >>> 0;
    expect([...stamps]).toEqual([expected]);
  });

  it("une lettre modifiée depuis qu'elle fut rédigée est dite, comme une empreinte absente", async () => {
    const letters = [
      letter("R-1", "texte d'origine"),
      letter("R-2", "texte changé", sha256("texte d'origine")),
      letter("R-3", "sans empreinte", ""),
      letter("R-4", "en majuscules", sha256("en majuscules").toUpperCase()),
    ];
    let seen: IndexMore | undefined;
    const made = await makeEvidence(
      file(letters),
      work({
        index: (more) => {
          seen = more;
          return paper("Sommaire");
        },
      }),
    );
    expect(made.remarks).toHaveLength(2);
    expect(made.remarks[0]).toContain("ligne R-2");
    expect(made.remarks[1]).toContain("R-3");
    expect(seen?.remarks).toEqual(made.remarks);
  });

  it("ce que la police ne sait pas imprimer est dit, avec le fichier", async () => {
    const made = await makeEvidence(
      file(),
      work({
        pdf: async ({ title }) => ({
          bytes: new Uint8Array([1]),
          unwritable: title === "Chronologie" ? ["日", "本"] : [],
          remarks: [],
        }),
      }),
    );
    expect(made.remarks.join()).toContain("Chronologie.pdf");
    expect(made.remarks.join()).toContain("日 本");
  });

  it("deux pièces du même nom restent deux, et aucune ne sort du dossier", async () => {
    const own = [
      { name: "scan.pdf", bytes: new Uint8Array([1]) },
      { name: "SCAN.pdf", bytes: new Uint8Array([2]) },
      { name: "../../etc/passwd", bytes: new Uint8Array([3]) },
      { name: "a\u202egpj.exe", bytes: new Uint8Array([4]) },
    ];
    const { bytes } = await makeEvidence(file(), work({ own }));
    const paths = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith("Pièces"));
    expect(paths).toEqual([
      "Pièces ajoutées/scan.pdf",
      "Pièces ajoutées/SCAN (2).pdf",
      "Pièces ajoutées/-..-etc-passwd",
      "Pièces ajoutées/agpj.exe",
    ]);
  });

  it("une pièce ne prend pas la place du sommaire ni de la liste des empreintes", async () => {
    const hostile: EvidenceFile = {
      ...file([]),
      files: [
        { path: "SHA-256.txt", title: "x", text: "faux" },
        { path: "/00 sommaire.pdf", title: "x", text: "faux" },
      ],
    };
    const { bytes } = await makeEvidence(hostile, work());
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual([
      "00 Sommaire.pdf",
      "00 sommaire (2).pdf",
      "SHA-256 (2).txt",
      "SHA-256.txt",
    ]);
    expect(textIn(bytes, "00 Sommaire.pdf")).toBe("%PDF Sommaire");
  });

  it("l'avancement compte chaque fichier", async () => {
    const steps: string[] = [];
    await makeEvidence(file(), work({ progress: (done, total) => void steps.push(`${done}/${total}`) }));
    expect(steps).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  });

  it("arrêté en chemin, rien n'est rendu", async () => {
    const stop = new AbortController();
    const many = Array.from({ length: 200 }, (_value, at) => letter(`R-${at}`, `texte ${at}`));
    let written = 0;
    const making = makeEvidence(
      file(many),
      work({
        signal: stop.signal,
        progress: (done) => {
          written = done;
          if (done === 3) stop.abort();
        },
      }),
    );
    await expect(making).rejects.toBeInstanceOf(EvidenceStopped);
    expect(written).toBe(3);
  });
});
