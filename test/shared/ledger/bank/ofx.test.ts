import { parseSync } from "ofx-js";
import { describe, expect, it } from "vitest";
import { readBankStatement } from "#shared/ledger/bank/read-bank.ts";
import { ofx, read } from "./bank-texts.ts";

const transaction = (day: string, amount: string, more: string): string =>
  `<STMTTRN>\n<TRNTYPE>CREDIT\n<DTPOSTED>${day}\n<TRNAMT>${amount}\n<FITID>A${amount}${day.slice(0, 8)}\n${more}\n</STMTTRN>`;

describe("OFX", () => {
  it("OFX 1 sans balises fermantes : jour, montant, nom et mémo, solde, période, compte", () => {
    const text = ofx(
      transaction("20261103", "1250.00", "<NAME>VIR SEPA ATELIER BLANC\n<MEMO>FACTURE FA-2026-12") +
        transaction("20261104120000", "-39,90", "<NAME>PRLV ORANGE"),
      "<LEDGERBAL><BALAMT>4210.55<DTASOF>20261112</LEDGERBAL><AVAILBAL><BALAMT>9999.99<DTASOF>20261112</AVAILBAL>",
    );
    const { format, statements, problems } = read(text);
    expect(format).toBe("OFX");
    expect(problems).toEqual([]);
    expect(statements).toEqual([
      {
        account: "300040082100012345678",
        currency: "EUR",
        from: "2026-11-01",
        until: "2026-11-12",
        closing: 421_055,
        lines: [
          {
            day: "2026-11-03",
            amount: 125_000,
            currency: "EUR",
            label: "VIR SEPA ATELIER BLANC FACTURE FA-2026-12",
            bankId: "A1250.0020261103",
            means: "virement",
            line: 12,
          },
          {
            day: "2026-11-04",
            amount: -3_990,
            currency: "EUR",
            label: "PRLV ORANGE",
            bankId: "A-39,9020261104",
            means: "prélèvement",
            line: 19,
          },
        ],
      },
    ]);
  });

  it.each([
    ["20261103120000[+1:CET]", "2026-11-03"],
    ["20261103000000.000[+1:CET]", "2026-11-03"],
    ["20261102230000[0:GMT]", "2026-11-03"],
    ["20260702220000[0:GMT]", "2026-07-03"],
    ["20261102220000[0:GMT]", "2026-11-02"],
    ["20261103", "2026-11-03"],
  ])("la date %s est le %s en France", (written, day) => {
    const { statements } = read(ofx(transaction(written, "1.00", "<NAME>VIR A")));
    expect(statements[0]?.lines[0]?.day).toBe(day);
  });

  it.each([
    ["+1250,00", 125_000],
    ["1250", 125_000],
    ["-1 250.5", -125_050],
    ["1.250", 125],
    ["0.1", 10],
  ])("le montant %s vaut %i centimes : le signe unique précède les décimales", (written, cents) => {
    const { statements } = read(ofx(transaction("20261103", written, "<NAME>VIR A")));
    expect(statements[0]?.lines[0]?.amount).toBe(cents);
  });

  it("nom vide, esperluette nue, entités, signes « < », accents et CDATA ne font perdre aucune ligne", () => {
    const labels = [
      ["<NAME>\n<MEMO>VIR SANS NOM", "VIR SANS NOM"],
      ["<NAME>DUPONT & FILS", "DUPONT & FILS"],
      ["<NAME>DUPONT &amp; FILS &#201;t&eacute;", "DUPONT & FILS Ét&eacute;"],
      ["<NAME>MONTANT < 100 <3 MERCI", "MONTANT < 100 <3 MERCI"],
      ["<NAME>CRÉDIT PÊCHE</NAME><MEMO>Réf. n° 12</MEMO>", "CRÉDIT PÊCHE Réf. n° 12"],
      ["<NAME><![CDATA[A & B <i>]]></NAME>", "A & B <i>"],
      [
        "<NAME>VIR SEPA RECU DE SARL BOULANGER\n<MEMO>VIR SEPA RECU DE SARL BOULANGERIE MARTIN",
        "VIR SEPA RECU DE SARL BOULANGERIE MARTIN",
      ],
    ] as const;
    const text = ofx(
      labels.map(([written], index) => transaction("20261103", `${index + 1}.00`, written)).join("\n"),
    );
    expect(read(text).statements[0]?.lines.map(({ label }) => label)).toEqual(
      labels.map(([, label]) => label),
    );
  });

  it("balises d'opération non fermées, compte du bénéficiaire à part, devise de l'opération", () => {
    const text = ofx(
      "<STMTTRN><TRNTYPE>XFER<DTPOSTED>20261103<TRNAMT>10.00<NAME>A<BANKACCTTO><ACCTID>99999999999</BANKACCTTO>" +
        "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261104<TRNAMT>20.00<NAME>B<CURRENCY><CURRATE>1.1<CURSYM>USD</CURRENCY>",
    );
    const { statements } = read(text);
    expect(statements[0]?.account).toBe("300040082100012345678");
    expect(statements[0]?.lines.map(({ amount, label, currency }) => [amount, label, currency])).toEqual([
      [1_000, "A", "EUR"],
      [2_000, "B", "USD"],
    ]);
  });

  it("OFX 2 (XML) et cartes : plusieurs comptes d'un fichier", () => {
    const account = (tag: string, from: string, id: string, amount: string): string =>
      `<${tag}><CURDEF>EUR</CURDEF><${from}><ACCTID>${id}</ACCTID></${from}><BANKTRANLIST><STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20261103</DTPOSTED><TRNAMT>${amount}</TRNAMT><NAME>VIR ${id}</NAME></STMTTRN></BANKTRANLIST></${tag}>`;
    const text = `<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?><OFX><BANKMSGSRSV1><STMTTRNRS>${account("STMTRS", "BANKACCTFROM", "FR7630004008210001234567890", "1.00")}</STMTTRNRS></BANKMSGSRSV1><CREDITCARDMSGSRSV1><CCSTMTTRNRS>${account("CCSTMTRS", "CCACCTFROM", "4970", "2.00")}</CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>`;
    expect(
      read(text).statements.map(({ account: id, lines }) => [id, lines.map(({ amount }) => amount)]),
    ).toEqual([
      ["FR7630004008210001234567890", [100]],
      ["4970", [200]],
    ]);
  });

  it("une opération illisible est nommée par sa ligne, les autres passent", () => {
    const { statements, problems } = read(
      ofx(
        `${transaction("20261303", "1.00", "<NAME>A")}\n${transaction("20261103", "x", "<NAME>B")}\n${transaction("20261103", "3.00", "<NAME>C")}`,
      ),
    );
    expect(problems).toEqual([
      { code: "date-unreadable", line: 12, value: "20261303" },
      { code: "amount-unreadable", line: 19, value: "x" },
    ]);
    expect(statements[0]?.lines.map(({ label }) => label)).toEqual(["C"]);
  });

  it("coupé au milieu de ses opérations, le fichier est refusé avec sa dernière ligne", () => {
    const whole = ofx(transaction("20261103", "1.00", "<NAME>A"));
    const cut = whole.slice(0, whole.indexOf("<FITID>"));
    expect(readBankStatement(cut)).toEqual({
      kind: "refused",
      code: "truncated",
      file: "ofx",
      data: { line: "15" },
    });
  });

  it("seule la fin manque : les opérations sont complètes, et c'est dit", () => {
    const whole = ofx(transaction("20261103", "1.00", "<NAME>A"));
    const { statements, problems } = read(whole.slice(0, whole.indexOf("</STMTRS>")));
    expect(statements[0]?.lines).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(["end-missing"]);
  });

  it("un témoin indépendant, ofx-js, lit les mêmes opérations d'un fichier régulier", () => {
    const text = ofx(
      Array.from({ length: 30 }, (_, index) =>
        transaction(
          `202611${String((index % 28) + 1).padStart(2, "0")}`,
          `${index * 7 - 40}.${String(index).padStart(2, "0")}`,
          `<NAME>VIR CLIENT ${index}`,
        ),
      ).join("\n"),
    );
    const list: readonly { readonly TRNAMT: string; readonly DTPOSTED: string; readonly NAME: string }[] =
      parseSync(text).OFX.BANKMSGSRSV1.STMTTRNRS.STMTRS.BANKTRANLIST.STMTTRN;
    expect(
      read(text).statements[0]?.lines.map(({ day, amount, label }) => [
        day.split("-").join(""),
        amount,
        label,
      ]),
    ).toEqual(list.map(({ DTPOSTED, TRNAMT, NAME }) => [DTPOSTED, Math.round(Number(TRNAMT) * 100), NAME]));
  });

  it.each([
    ["une imbrication profonde", `<OFX>${"<A>".repeat(200_000)}`],
    ["un nom de balise interminable", `<OFX><${"A".repeat(500_000)}`],
    ["des signes « < » par milliers", `<OFX>${"<".repeat(500_000)}`],
    ["une seule ligne immense", `<OFX><STMTRS><BANKTRANLIST>${"<STMTTRN><TRNAMT>1".repeat(20_000)}`],
  ])("%s ne bloque ni ne fait tomber la lecture", (_what, text) => {
    expect(readBankStatement(text)).toMatchObject({ kind: "refused", file: "ofx" });
  });
});
