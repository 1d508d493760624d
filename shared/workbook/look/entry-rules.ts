import { DEFAULT_TEMPLATES } from "../../letters/default-templates.ts";
import { SEGMENTS } from "../../model/customer.ts";
import { EVENT_KINDS } from "../../model/journal.ts";
import { CHANNELS, CONDITIONS } from "../../model/scenario.ts";
import { TRADES, UNDER_FLOOR } from "../../model/settings.ts";
import { ENTRY_HELP } from "../../texts/tab-look.ts";
import type { TabName } from "../tabs.ts";

/**
 * What a cell may hold, said by Sheets itself: a list, a date, a number. Another value stays possible and is only
 * marked: nothing that the owner types is refused.
 */
export type EntryRule = { readonly help: string } & (
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** The first columns of a tab of ours, below its headers. */
  | { readonly kind: "of-tab"; readonly tab: TabName; readonly columns: number }
  | { readonly kind: "date" }
  | { readonly kind: "at-least"; readonly least: number }
  | { readonly kind: "between"; readonly least: number; readonly most: number }
);

const list = (values: readonly string[], help: string): EntryRule => ({ kind: "list", values, help });
const ofTab = (tab: TabName, help: string, columns = 1): EntryRule => ({
  kind: "of-tab",
  tab,
  columns,
  help,
});
const amount: EntryRule = { kind: "at-least", least: 0, help: ENTRY_HELP.amount };
const days: EntryRule = { kind: "between", least: 0, most: 365, help: ENTRY_HELP.days };

/** Payment terms that are met most; any other that reads is accepted. */
const USUAL_TERMS = ["COMPTANT", "15J", "30J", "30J FDM", "45J", "45J FDM", "FDM 45J", "60J"];

/** What the columns of a tab may hold, by header. */
export const COLUMN_RULES: Readonly<Partial<Record<TabName, Readonly<Record<string, EntryRule>>>>> = {
  Clients: {
    Typologie: list(SEGMENTS, ENTRY_HELP.segment),
    Scénario: ofTab("Scénarios", ENTRY_HELP.scenario),
    Langue: list(["français", "anglais"], ENTRY_HELP.list),
    Payeur: ofTab("Clients", ENTRY_HELP.payer, 2),
  },
  Scénarios: {
    Étape: { kind: "between", least: 0, most: 99, help: ENTRY_HELP.rank },
    Jour: { kind: "between", least: -365, most: 1000, help: ENTRY_HELP.offset },
    Canal: list(CHANNELS, ENTRY_HELP.list),
    Modèle: ofTab("Modèles", ENTRY_HELP.template),
    Condition: list(CONDITIONS, ENTRY_HELP.list),
    "Montant minimum": amount,
  },
  Modèles: {
    Modèle: list(
      DEFAULT_TEMPLATES.map(({ name }) => name),
      ENTRY_HELP.templateName,
    ),
  },
  Journal: {
    Événement: list(EVENT_KINDS, ENTRY_HELP.event),
    Sens: list(["entrant", "sortant"], ENTRY_HELP.list),
  },
};

/** What the value of a setting may be, by its name. */
export const SETTING_RULES: Readonly<Record<string, EntryRule>> = {
  "Date d'arrêté": { kind: "date", help: ENTRY_HELP.date },
  "Montant minimum": amount,
  "Montant minimum d'un appel": amount,
  "Montant minimum d'un recommandé": amount,
  "Délai minimum entre contacts (j)": days,
  "Fraîcheur des règlements (j)": days,
  "Conditions par défaut": list(USUAL_TERMS, ENTRY_HELP.terms),
  Imputation: list(["intérêts d'abord", "principal d'abord"], ENTRY_HELP.list),
  "Base de calcul": list(["365", "366"], ENTRY_HELP.list),
  "Taux sous le plancher": list(UNDER_FLOOR, ENTRY_HELP.list),
  "Coût d'un appel": amount,
  "Coût d'un courriel": amount,
  "Coût d'un recommandé": amount,
  Métier: list(TRADES, ENTRY_HELP.list),
  "Mode de priorité": list(["mixte", "montant", "retard"], ENTRY_HELP.list),
};
