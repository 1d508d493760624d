import { readBankStatement } from "#shared/ledger/bank/read-bank.ts";
import type { BankReading } from "#shared/model/bank.ts";

type Statement = Extract<BankReading, { kind: "statement" }>;

/** The statements of a text that must be read. */
export function read(text: string): Statement {
  const reading = readBankStatement(text);
  if (reading.kind === "refused")
    throw new Error(`${reading.code} ${reading.file} ${JSON.stringify(reading.data)}`);
  return reading;
}

/** An OFX 1 file of one account around transactions. */
export function ofx(transactions: string, balance = ""): string {
  return `OFXHEADER:100
DATA:OFXSGML
VERSION:102
ENCODING:USASCII
CHARSET:1252

<OFX>
<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20261112<LANGUAGE>FRA</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>EUR
<BANKACCTFROM><BANKID>30004<BRANCHID>00821<ACCTID>00012345678<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261101<DTEND>20261112
${transactions}
</BANKTRANLIST>${balance}
</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
`;
}

export interface Movement {
  /** `JJMMAA`. */
  readonly on: string;
  /** In cents. */
  readonly amount: number;
  readonly label: string;
  readonly code?: string;
  readonly rejection?: string;
  /** Qualifier and text of the records that follow. */
  readonly more?: readonly (readonly [string, string])[];
}

/** 14 signs, the last with its sign: written from the standard's table, apart from the product. */
function overpunched(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(14, "0");
  const signs = amount < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI";
  return digits.slice(0, 13) + (signs[Number(digits[13])] ?? "");
}

const at = (text: string, width: number): string => text.slice(0, width).padEnd(width);

/** Records of one account of a CFONB 120 file. */
export function cfonb(
  account: string,
  opening: number,
  movements: readonly Movement[],
  closing?: number,
): string[] {
  const head = (kind: string, code = "  "): string => `${kind}30004    00821EUR2 ${at(account, 11)}${code}`;
  const balance = (kind: string, on: string, amount: number): string =>
    at(`${head(kind)}${on}${" ".repeat(50)}${overpunched(amount)}`, 120);
  const total = movements.reduce((sum, one) => sum + one.amount, opening);
  return [
    balance("01", "311026", opening),
    ...movements.flatMap(({ on, amount, label, code = "05", rejection = "  ", more = [] }) => [
      at(
        `${head("04", code)}${on}${rejection}${on}${at(label, 31)}  ${"0000000"}  ${overpunched(amount)}`,
        120,
      ),
      ...more.map(([qualifier, text]) => at(`${head("05", code)}${on}     ${qualifier}${text}`, 120)),
    ]),
    balance("07", "301126", closing ?? total),
  ];
}

/** A CAMT.053 message around its entries. */
export function camt(entries: string, balances = "", version = "02"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>
<Stmt><Id>S1</Id><Acct><Id><IBAN>FR7630004008210001234567890</IBAN></Id><Ccy>EUR</Ccy></Acct>${balances}
${entries}
</Stmt></BkToCstmrStmt></Document>`;
}

export const balance = (code: string, amount: string, side = "CRDT"): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Dt><Dt>2026-11-30</Dt></Dt></Bal>`;

export const entry = (amount: string, inside: string, side = "CRDT", status = "<Sts>BOOK</Sts>"): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd>${status}<BookgDt><Dt>2026-11-12</Dt></BookgDt>${inside}</Ntry>`;
