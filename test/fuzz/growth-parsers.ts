import { day } from "#shared/base/day.ts";
import { ibanProblem } from "#shared/base/iban.ts";
import { mobileNumber } from "#shared/base/mobile-number.ts";
import { comparable, plainDigits, tidy } from "#shared/base/normalise.ts";
import { readAmount } from "#shared/base/read-amount.ts";
import { readDay } from "#shared/base/read-day.ts";
import { ownerAndPoint } from "#shared/dunning/dispute-reading.ts";
import { readInstalments } from "#shared/dunning/instalment-reading.ts";
import { dayWritten } from "#shared/entry/reply-day.ts";
import { numbersIn } from "#shared/entry/reply-numbers.ts";
import { replyProposals } from "#shared/entry/reply-proposals.ts";
import { readTerms } from "#shared/law/payment-terms.ts";
import { readBankStatement } from "#shared/ledger/bank/read-bank.ts";
import { readCamt } from "#shared/ledger/bank/read-camt.ts";
import { readCfonb } from "#shared/ledger/bank/read-cfonb.ts";
import { readBankCsv } from "#shared/ledger/bank/read-csv.ts";
import { readOfx } from "#shared/ledger/bank/read-ofx.ts";
import { readFec } from "#shared/ledger/fec/read-fec.ts";
import { decodeText } from "#shared/ledger/files/decode-text.ts";
import { kindOfText } from "#shared/ledger/files/kind-of-text.ts";
import { textCells } from "#shared/ledger/files/workbook-file.ts";
import { readKind, readStatus } from "#shared/ledger/status-words.ts";
import { draftMessage } from "#shared/letters/mime.ts";
import { plainLines } from "#shared/letters/plain-field.ts";
import { recipientsOf } from "#shared/letters/recipients.ts";
import { gapsOf } from "#shared/letters/render-template.ts";
import { monthsIn } from "#shared/matching/label-months.ts";
import { labelTokens } from "#shared/matching/label-tokens.ts";
import { payerSignature } from "#shared/matching/payer-signature.ts";
import { csvCell } from "#shared/workbook/csv-text.ts";
import { readInvoiceList, writeInvoiceList } from "#shared/workbook/invoice-list.ts";
import { moveFormula } from "#shared/workbook/owner-columns.ts";
import { postalProblem } from "#shared/workbook/postal-address.ts";
import { readTwoRates } from "#shared/workbook/read-owner-rates.ts";
import { asText } from "../../apps-script/platform/cell-text.ts";
import { readSiren } from "../../extension/lookups/siren.ts";
import { workbookIdOf } from "../../extension/platform/workbook-choice.ts";
import { readTabs, tabOf } from "../shared/ledger/tabs-of-words.ts";
import { platformDecoder } from "../tools/unicode-decoder.ts";

/** Everything of the product that reads a text somebody else wrote, by the name that the table prints. */
export const PARSERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ["amount", (text) => readAmount(text)],
  ["day", (text) => readDay(text)],
  ["day of a mail's head", dayWritten],
  ["payment terms", readTerms],
  ["texts compared", (text) => [tidy(text), comparable(text), plainDigits(text)]],
  ["IBAN", ibanProblem],
  ["SIREN", readSiren],
  ["mobile number", mobileNumber],
  ["postal address", postalProblem],
  ["recipients", recipientsOf],
  ["cell Factures", (text) => writeInvoiceList(readInvoiceList(text))],
  ["rates of a half-year", readTwoRates],
  ["status, kind", (text) => [readStatus(text, false), readKind(text)]],
  ["formula moved", (text) => moveFormula(`=${text}`, 2, 9)],
  ["instalments of a detail", readInstalments],
  ["dispute's point", (text) => ownerAndPoint({ motive: text, detail: text })],
  [
    "label of a payment",
    (text) => {
      const tokens = labelTokens(text);
      return [monthsIn(tokens), payerSignature(tokens)];
    },
  ],
  [
    "reply",
    (text) => replyProposals({ text, subject: text, writtenOn: day("2026-11-20") }, ["FA-12", "123"]),
  ],
  ["numbers of a reply", (text) => numbersIn(text, ["FA-12", "123"])],
  ["template", (text) => gapsOf(text, new Map())],
  ["lines of a letter", plainLines],
  [
    "MIME",
    (text) =>
      draftMessage({
        to: ["a@exemple.fr"],
        cc: [],
        subject: text,
        text,
        html: text,
        headers: {},
        references: text,
      }),
  ],
  ["cell of a CSV written", csvCell],
  ["cell of a sheet written", (text) => asText(text, "0")],
  ["link to a workbook", workbookIdOf],
  ["file decoded", (text) => decodeText(Buffer.from(`\u00e9${text}`, "latin1"), platformDecoder)],
  ["kind of a file", kindOfText],
  ["CSV", textCells],
  [
    "sheet of a CSV",
    (text) => {
      const rows = textCells(
        `Client;N° facture;Date;Échéance;Montant TTC;Statut\nA;F1;01/02/2026;01/03/2026;12,00;Envoyée\n${text}`,
      );
      return readTabs([tabOf("F", rows)]);
    },
  ],
  [
    "one cell of a sheet, everywhere",
    (text) => {
      const head = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Statut"];
      return readTabs([tabOf("F", [head, ["A", "F1", "01/02/2026", null, 12, null], head.map(() => text)])]);
    },
  ],
  ["FEC", readFec],
  ["FEC, below its header", (text) => readFec(`${FEC}\n${text}`)],
  ["bank, any", readBankStatement],
  ["OFX", readOfx],
  [
    "OFX, inside",
    (text) =>
      readOfx(`<OFX><STMTRS><BANKTRANLIST><STMTTRN><TRNAMT>1<DTPOSTED>20260101<NAME>${text}</STMTTRN></OFX>`),
  ],
  ["CAMT.053", readCamt],
  [
    "CAMT.053, inside",
    (text) =>
      readCamt(`<Document><BkToCstmrStmt><Stmt><Ntry>${text}</Ntry></Stmt></BkToCstmrStmt></Document>`),
  ],
  ["CFONB 120", readCfonb],
  ["CSV of a bank", (text) => readBankCsv(`Date;Libellé;Montant\n01/02/2026;VIR DUPONT;12,00\n${text}`)],
];

const FEC =
  "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise";
