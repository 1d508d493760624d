import { describe, expect, it } from "vitest";
import { readBankStatement } from "#shared/ledger/bank/read-bank.ts";
import { balance, camt, entry, read } from "./bank-texts.ts";

const details = (inside: string): string => `<NtryDtls><TxDtls>${inside}</TxDtls></NtryDtls>`;

describe("CAMT.053", () => {
  it("une écriture : sens, payeur, libellés, références, identifiant de la banque", () => {
    const text = camt(
      entry(
        "1250.00",
        `<AcctSvcrRef>REF9</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>${details(
          "<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Nm>Dupont &amp; Fils &#233;lagage</Nm></Dbtr></RltdPties><RmtInf><Ustrd>FACTURE</Ustrd><Ustrd>FA-2026-12</Ustrd><Strd><CdtrRefInf><Ref>RF18539</Ref></CdtrRefInf></Strd></RmtInf>",
        )}`,
      ) + entry("40.10", details("<RltdPties><Cdtr><Nm>EDF</Nm></Cdtr></RltdPties>"), "DBIT"),
      balance("OPBD", "100.00") + balance("CLBD", "1309.90"),
    );
    const { format, statements, problems } = read(text);
    expect(format).toBe("CAMT.053");
    expect(problems).toEqual([]);
    expect(statements).toEqual([
      {
        account: "FR7630004008210001234567890",
        currency: "EUR",
        opening: 10_000,
        closing: 130_990,
        lines: [
          {
            day: "2026-11-12",
            amount: 125_000,
            currency: "EUR",
            label: "Dupont & Fils élagage FACTURE FA-2026-12 RF18539",
            payer: "Dupont & Fils élagage",
            bankId: "REF9",
            means: "virement",
            line: 1,
          },
          { day: "2026-11-12", amount: -4_010, currency: "EUR", label: "EDF", payer: "EDF", line: 2 },
        ],
      },
    ]);
  });

  it.each([
    [
      "version 8 (Pty, Sts/Cd, DtTm)",
      "08",
      "<Sts><Cd>BOOK</Cd></Sts>",
      "<Dbtr><Pty><Nm>ATELIER BLANC</Nm></Pty></Dbtr>",
    ],
    ["version 4", "04", "<Sts>BOOK</Sts>", "<Dbtr><Nm>ATELIER BLANC</Nm></Dbtr>"],
    ["version 2", "02", "<Sts>BOOK</Sts>", "<Dbtr><Nm>ATELIER BLANC</Nm></Dbtr>"],
  ])("%s", (_what, version, status, party) => {
    const text = camt(
      entry("10.00", details(`<RltdPties>${party}</RltdPties>`), "CRDT", status),
      "",
      version,
    ).replace(
      "<BookgDt><Dt>2026-11-12</Dt></BookgDt>",
      "<BookgDt><DtTm>2026-11-11T23:30:00Z</DtTm></BookgDt>",
    );
    expect(read(text).statements[0]?.lines.map(({ day, payer }) => [day, payer])).toEqual([
      ["2026-11-12", "ATELIER BLANC"],
    ]);
  });

  it("préfixes et absence d'espace de noms ne changent rien", () => {
    const plain = camt(entry("10.00", details("<RmtInf><Ustrd>FA-1</Ustrd></RmtInf>")));
    const prefixed = plain.replace(/<(\/?)([A-Z]\w*)/g, "<$1ns2:$2").replace("xmlns=", "xmlns:ns2=");
    const bare = plain.replace(/ xmlns="[^"]*"/, "");
    for (const text of [prefixed, bare]) expect(read(text).statements).toEqual(read(plain).statements);
  });

  it("une remise dont le détail fait le montant est éclatée, sinon elle reste une ligne et c'est dit", () => {
    const batch = (amounts: readonly string[], level: "v2" | "v8"): string =>
      `<NtryDtls>${amounts
        .map((amount, index) =>
          level === "v8"
            ? `<TxDtls><Amt Ccy="EUR">${amount}</Amt><RmtInf><Ustrd>FA-${index}</Ustrd></RmtInf></TxDtls>`
            : `<TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls><RmtInf><Ustrd>FA-${index}</Ustrd></RmtInf></TxDtls>`,
        )
        .join("")}</NtryDtls>`;
    for (const level of ["v2", "v8"] as const) {
      const { statements } = read(camt(entry("60.00", batch(["10.00", "20.00", "30.00"], level))));
      expect(statements[0]?.lines.map(({ amount, label, line }) => [amount, label, line])).toEqual([
        [1_000, "FA-0", 1],
        [2_000, "FA-1", 1],
        [3_000, "FA-2", 1],
      ]);
    }
    const { statements, problems } = read(camt(entry("60.00", batch(["10.00", "20.00"], "v8"))));
    expect(statements[0]?.lines.map(({ amount, label }) => [amount, label])).toEqual([[6_000, "FA-0 FA-1"]]);
    expect(problems).toEqual([{ code: "batch-not-split", line: 1, value: "2" }]);
  });

  it("seules les écritures comptabilisées comptent, les autres sont dites", () => {
    const { statements, problems } = read(
      camt(entry("10.00", "", "CRDT", "<Sts>PDNG</Sts>") + entry("20.00", "")),
    );
    expect(statements[0]?.lines.map(({ amount, line }) => [amount, line])).toEqual([[2_000, 2]]);
    expect(problems).toEqual([{ code: "not-booked", line: 1, value: "PDNG" }]);
  });

  it("une reprise (RvslInd, motif de retour, code d'impayé) est marquée", () => {
    const text = camt(
      entry("10.00", "<RvslInd>true</RvslInd>", "DBIT") +
        entry("20.00", details("<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>"), "DBIT") +
        entry(
          "30.00",
          "<BkTxCd><Domn><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd>",
          "DBIT",
        ) +
        entry("40.00", "", "DBIT"),
    );
    expect(read(text).statements[0]?.lines.map(({ amount, reversal }) => [amount, reversal])).toEqual([
      [-1_000, true],
      [-2_000, true],
      [-3_000, true],
      [-4_000, undefined],
    ]);
  });

  it("plusieurs relevés d'un fichier, et un solde final qui ne suit pas", () => {
    const one = camt(entry("10.00", ""), balance("PRCD", "5.00", "DBIT") + balance("CLBD", "4.00"));
    const two = one.replace(
      "</BkToCstmrStmt>",
      `${/<Stmt>[\s\S]*<\/Stmt>/.exec(one)?.[0] ?? ""}</BkToCstmrStmt>`,
    );
    const { statements, problems } = read(two);
    expect(statements.map(({ opening, closing }) => [opening, closing])).toEqual([
      [-500, 400],
      [-500, 400],
    ]);
    expect(problems.map(({ code, data }) => [code, data?.found, data?.expected])).toEqual([
      ["balance-differs", "5,00", "4,00"],
      ["balance-differs", "5,00", "4,00"],
    ]);
  });

  it("coupé, abîmé, d'un autre message : refusé en le nommant", () => {
    const text = camt(Array.from({ length: 50 }, () => `${entry("10.00", "")}\n`).join(""));
    const cut = text.slice(0, text.length / 2);
    expect(readBankStatement(cut)).toEqual({
      kind: "refused",
      code: "truncated",
      file: "camt.053",
      data: { line: String(cut.split("\n").length) },
    });
    const damaged = text.replace("</CdtDbtInd>", "</CdtDbt>");
    expect(readBankStatement(damaged)).toMatchObject({
      kind: "refused",
      code: "damaged",
      data: { line: "4" },
    });
    expect(
      readBankStatement(text.replace(/BkToCstmrStmt/g, "BkToCstmrAcctRpt").replace("camt.053", "camt.052")),
    ).toMatchObject({ code: "wrong-file", file: "camt.052" });
    expect(
      readBankStatement(
        text.replace(/BkToCstmrStmt/g, "BkToCstmrDbtCdtNtfctn").replace("camt.053", "camt.054"),
      ),
    ).toMatchObject({ code: "wrong-file", file: "camt.054" });
    expect(readBankStatement(text.replace(/<Stmt>[\s\S]*<\/Stmt>/, ""))).toMatchObject({
      code: "no-statement",
    });
  });

  it("une bombe d'entités reste les quelques signes qu'elle est, une imbrication hostile est refusée", () => {
    const bomb = camt(entry("10.00", details("<RmtInf><Ustrd>&d;</Ustrd></RmtInf>"))).replace(
      "<Document",
      '<!DOCTYPE x [<!ENTITY a "lollollol"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;">]>\n<Document',
    );
    expect(read(bomb).statements[0]?.lines[0]?.label).toBe("&d;");
    const deep = camt(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`);
    expect(readBankStatement(deep)).toMatchObject({ kind: "refused", code: "damaged" });
    const external = bomb.replace('<!ENTITY a "lollollol">', '<!ENTITY a SYSTEM "file:///etc/hostname">');
    expect(readBankStatement(external)).toMatchObject({ kind: "refused", code: "damaged" });
  });

  it("vingt mille écritures se lisent, et leur somme est celle du fichier", () => {
    const count = 20_000;
    const text = camt(
      Array.from({ length: count }, (_, index) =>
        entry(`${index}.25`, details(`<RmtInf><Ustrd>FACTURE ${index} &amp; co</Ustrd></RmtInf>`)),
      ).join("\n"),
      balance("OPBD", "0.00") + balance("CLBD", `${(count * (count - 1)) / 2 + count / 4}.00`),
    );
    const { statements, problems } = read(text);
    expect(statements[0]?.lines).toHaveLength(count);
    expect(problems).toEqual([]);
  });
});
