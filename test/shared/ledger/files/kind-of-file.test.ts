import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeCodePage } from "#shared/ledger/files/code-pages.ts";
import { isTooLarge, kindOfBytes } from "#shared/ledger/files/kind-of-file.ts";
import { kindOfText } from "#shared/ledger/files/kind-of-text.ts";
import type { FileKind } from "#shared/model/file-kind.ts";
import { wrongFileSentence } from "#shared/texts/files.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const bytes = (...codes: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(codes.flatMap((code) => (typeof code === "number" ? [code] : [...text(code)])));
const utf16 = (content: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...content].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
  ]);

const PNG = bytes(0x89, "PNG", 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, "IHDR");
const OLE = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

describe("Un fichier d'après ses octets, quoi que dise son nom", () => {
  it.each<[string, Uint8Array, string, FileKind]>([
    ["vide", text(""), "releve.csv", "empty"],
    ["rien que des blancs", text(" \r\n\t\n"), "releve.csv", "blank"],
    ["PDF", text("%PDF-1.7\n%âãÏÓ"), "releve.csv", "pdf"],
    ["PNG", PNG, "releve.ofx", "image"],
    ["JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, "JFIF"), "a.jpg", "image"],
    ["GIF", text("GIF89a…"), "a.gif", "image"],
    ["WebP", bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 "), "a.webp", "image"],
    ["HEIC", bytes(0, 0, 0, 24, "ftypheic"), "a.heic", "image"],
    ["ancien Excel", OLE, "a.xls", "xls"],
    [
      "Excel",
      zipSync({ "[Content_Types].xml": strToU8("<a/>"), "xl/workbook.xml": strToU8("<a/>") }),
      "a.csv",
      "xlsx",
    ],
    [
      "OpenDocument",
      zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }),
      "a.csv",
      "ods",
    ],
    ["Word", zipSync({ "word/document.xml": strToU8("<a/>") }), "a.docx", "word"],
    ["zip", zipSync({ "releve.ofx": strToU8("<OFX>") }), "releve.zip", "zip"],
    ["gzip", bytes(0x1f, 0x8b, 8, 0), "releve.gz", "gzip"],
    ["page Web", text("\n<!DOCTYPE html>\n<html><body>Session expirée"), "releve.csv", "html"],
    ["page Web nommée .xls", text("<html xmlns:x='urn:excel'><table>"), "releve.xls", "html"],
    ["JSON", text('{ "transactions": [] }'), "releve.csv", "json"],
    ["RTF", text("{\\rtf1\\ansi Relevé}"), "releve.rtf", "rtf"],
    [
      "e-mail",
      text("Return-Path: <a@b.fr>\r\nDate: Tue\r\nFrom: a@b.fr\r\nSubject: relevé\r\n\r\nBonjour"),
      "releve.eml",
      "email",
    ],
    ["binaire", Uint8Array.from({ length: 300 }, (_, index) => index % 7), "releve.dat", "binary"],
    ["texte en UTF-16", utf16("Date;Libellé;Montant\n"), "releve.csv", "text"],
    ["texte", text("Date;Libellé;Montant\n"), "releve.csv", "text"],
    ["texte en Windows-1252", bytes("Date;Libell", 0xe9, ";Montant\n"), "releve.csv", "text"],
  ])("%s", (_what, content, name, kind) => {
    expect(kindOfBytes(content, name)).toBe(kind);
  });

  it("plus de 50 Mo : refusé à la taille seule, avant d'être lu", () => {
    expect(isTooLarge(50 * 1024 * 1024)).toBe(false);
    expect(isTooLarge(50 * 1024 * 1024 + 1)).toBe(true);
    expect(isTooLarge(200 * 1024 * 1024)).toBe(true);
    expect(wrongFileSentence("too-large", "releve.csv", "bank")).toContain("plus de 50\u00a0Mo");
  });
});

describe("Un texte d'après ses premiers signes", () => {
  const FIXED = `${"0130004    00821EUR2 00012345678  311026".padEnd(90)}0000000000000{`.padEnd(120);
  it.each<[string, string, FileKind]>([
    ["FEC à tabulations", "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\n", "fec"],
    ["FEC à barres, autre casse", "JOURNALCODE|JOURNALLIB|ECRITURENUM|ECRITUREDATE|COMPTENUM\n", "fec"],
    ["OFX", "OFXHEADER:100\nDATA:OFXSGML\n<OFX>", "ofx"],
    ["OFX 2", '<?xml version="1.0"?>\n<?OFX OFXHEADER="200"?><OFX>', "ofx"],
    [
      "CAMT.053",
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>',
      "camt.053",
    ],
    [
      "CAMT.052",
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.02"><BkToCstmrAcctRpt>',
      "camt.052",
    ],
    [
      "CAMT.054",
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn>',
      "camt.054",
    ],
    ["ordre SEPA", '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.02">', "sepa-order"],
    ["facture électronique", '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un">', "e-invoice"],
    ["autre XML", "<?xml version='1.0'?><racine/>", "xml"],
    ["CFONB 120", `${FIXED}\n`, "cfonb-120"],
    ["CFONB 120 sans fins de ligne", FIXED + FIXED.replace("01", "07"), "cfonb-120"],
    ["CFONB 240", `31${"0".repeat(238)}\n`, "cfonb-240"],
    [
      "MT940",
      ":20:STARTUMS\n:25:30004/12345\n:28C:1/1\n:60F:C261101EUR100,00\n:61:2611031103C1,00NTRF\n",
      "mt940",
    ],
    ["QIF", "!Type:Bank\nD03/11/2026\nT12,00\nPDUPONT\n^\n", "qif"],
    ["CSV de banque", "Date;Libellé;Débit;Crédit\n03/11/2026;VIR A;;12,00\n", "bank-csv"],
    [
      "liste de factures",
      "N° facture;Client;Date;Montant TTC\nFA-1;Alpha;03/11/2026;12,00\n",
      "invoice-list",
    ],
    ["vide", "", "empty"],
    ["blanc", " \n ", "blank"],
    ["PDF décodé comme un texte", "%PDF-1.4\n%âãÏÓ\n1 0 obj", "pdf"],
    ["PNG décodé en Windows-1252", decodeCodePage(PNG, "windows-1252"), "image"],
    ["PNG décodé en UTF-8", new TextDecoder().decode(PNG), "image"],
    ["ancien Excel décodé en CP850", decodeCodePage(OLE, "cp850"), "xls"],
    ["zip décodé comme un texte", "PK\u0003\u0004\u0014", "zip"],
    ["octets nuls", "abc\u0000\u0000def", "binary"],
    ["phrase", "Bonjour, voici notre relevé.", "text"],
  ])("%s", (_what, content, kind) => {
    expect(kindOfText(content)).toBe(kind);
  });
});

describe("Le refus nomme le fichier, ce qu'il est, et que faire", () => {
  it.each([
    ["pdf", "bank", "Le fichier «\u00a0releve\u00a0» est un PDF. Dans l’espace en ligne de votre banque"],
    ["fec", "bank", "Importez-le par le menu «\u00a0Importer un FEC\u00a0»"],
    ["ofx", "fec", "Importez-le par le menu «\u00a0Importer un relevé bancaire\u00a0»"],
    ["bank-csv", "fec", "Importez-le par le menu «\u00a0Importer un relevé bancaire\u00a0»"],
    ["ods", "bank", "téléchargez chaque feuille en .csv"],
    ["mt940", "bank", "choisissez OFX, CAMT.053, CFONB 120 ou CSV"],
    ["camt.052", "bank", "Demandez à votre banque le relevé de compte CAMT.053"],
    ["zip", "bank", "Décompressez-la"],
    ["image", "fec", "Fichier des écritures comptables (FEC)"],
  ] as const)("%s donné à l'import %s", (kind, wanted, says) => {
    const sentence = wrongFileSentence(kind, "releve", wanted);
    expect(sentence).toContain(says);
    expect(sentence).toMatch(/Rien n’a été modifié dans le classeur\.$/);
  });

  it("sans nom, la phrase reste entière", () => {
    expect(wrongFileSentence("empty", "", "bank")).toMatch(/^Ce fichier est vide\. /);
  });
});
