import { HEADER_NOTES } from "../../texts/tab-look.ts";
import { AMOUNT_COLUMNS, HEADERS, REBUILT, type TabName } from "../tabs.ts";

/** How a tab of ours reads: everything that is given once, at its creation, and then is the owner's. */
export interface TabLook {
  /** Pixels by header; columns that are not named keep Sheets' own 100. */
  readonly widths: Readonly<Record<string, number>>;
  /** Columns whose long texts go to the next line. */
  readonly wrapped: readonly string[];
  /** Headers of several words on two lines. */
  readonly wrapsHeader?: true;
  /** First columns that stay in view. */
  readonly frozenColumns?: number;
}

const LOOKS: Readonly<Record<TabName, TabLook>> = {
  "Grand livre": { widths: { Client: 180, Libellé: 240, "Date de lettrage": 130 }, wrapped: [] },
  Règlements: { widths: { Client: 180, Libellé: 260, Factures: 180 }, wrapped: [] },
  Clients: {
    widths: {
      Client: 200,
      Interlocuteur: 150,
      "E-mail": 220,
      Copie: 220,
      Adresse: 240,
      "Circuit de paiement": 150,
      "Moyen de paiement": 150,
      "Contact d'escalade": 150,
      Note: 260,
    },
    wrapped: ["Adresse", "Note"],
    frozenColumns: 1,
  },
  Scénarios: {
    widths: { Scénario: 150, Canal: 160, Modèle: 280, Destinataire: 150, "Montant minimum": 170 },
    wrapped: [],
  },
  Modèles: { widths: { Modèle: 200, Objet: 300, Corps: 620 }, wrapped: ["Objet", "Corps"] },
  "Balance âgée": {
    widths: {
      Client: 250,
      // Wide enough for the day that stands above.
      Devise: 110,
      ...Object.fromEntries((AMOUNT_COLUMNS["Balance âgée"] ?? []).map((header) => [header, 118])),
    },
    wrapped: [],
    wrapsHeader: true,
    frozenColumns: 1,
  },
  Relances: {
    widths: {
      Rang: 70,
      Client: 220,
      Action: 220,
      Canal: 140,
      Factures: 180,
      // Wide: its sentences make the height of the rows.
      Pourquoi: 640,
      Responsable: 130,
      "E-mail": 220,
    },
    wrapped: ["Action", "Factures", "Pourquoi"],
    wrapsHeader: true,
    frozenColumns: 2,
  },
  Journal: { widths: { Client: 180, Événement: 180, Motif: 200, Détail: 300 }, wrapped: ["Motif", "Détail"] },
  Courriers: {
    widths: {
      Client: 180,
      Destinataires: 220,
      Objet: 260,
      Texte: 520,
      "Montant réclamé": 150,
      "Empreinte (SHA-256)": 170,
    },
    wrapped: ["Objet"],
  },
  Indicateurs: {
    widths: { Indicateur: 320, Valeur: 90, Unité: 80, Période: 190, Définition: 620 },
    wrapped: ["Indicateur", "Période", "Définition"],
  },
  Anomalies: {
    widths: { Onglet: 130, Ligne: 70, Valeur: 160, Problème: 320, "Que faire": 420 },
    wrapped: ["Valeur", "Problème", "Que faire"],
  },
  Réglages: { widths: { Réglage: 260, Valeur: 260, Explication: 520 }, wrapped: ["Valeur", "Explication"] },
};

/** Columns that follow one another with one width: one call. Columns count from 1. */
export interface WidthRun {
  readonly column: number;
  readonly count: number;
  readonly pixels: number;
}

/** The widths of a tab in as few calls as can be. */
export function widthRuns(tab: TabName): readonly WidthRun[] {
  const runs: { column: number; count: number; pixels: number }[] = [];
  HEADERS[tab].forEach((header, index) => {
    const pixels = LOOKS[tab].widths[header];
    if (pixels === undefined) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.pixels === pixels && last.column + last.count === index + 1)
      last.count += 1;
    else runs.push({ column: index + 1, count: 1, pixels });
  });
  return runs;
}

export const lookOf = (tab: TabName): TabLook => LOOKS[tab];

/** Columns, from 1, whose texts wrap, those that follow one another together. */
export function wrappedRuns(tab: TabName): readonly { readonly column: number; readonly count: number }[] {
  const runs: { column: number; count: number }[] = [];
  HEADERS[tab].forEach((header, index) => {
    if (!LOOKS[tab].wrapped.includes(header)) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.column + last.count === index + 1) last.count += 1;
    else runs.push({ column: index + 1, count: 1 });
  });
  return runs;
}

/** The notes of a tab's headers, one a column, empty where there is none; `undefined`: the tab has none. */
export function headerNotes(tab: TabName): readonly string[] | undefined {
  const notes: Readonly<Record<string, string>> | undefined = Reflect.get(HEADER_NOTES, tab);
  return notes && HEADERS[tab].map((header) => notes[header] ?? "");
}

/** Whether people are warned before they edit what the next refresh writes anew. */
export const isProtected = (tab: TabName): boolean => REBUILT.includes(tab);
