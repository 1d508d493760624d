/** A scope of the add-on as the consent screen and the review ask about it. */
export interface ScopeWords {
  readonly scope: string;
  /** What the owner sees of it. */
  readonly feature: { readonly fr: string; readonly en: string };
  /** Why nothing narrower does. */
  readonly justification: { readonly fr: string; readonly en: string };
}

/** Every scope of `appsscript.json`, and no other. */
export const SCOPES: readonly ScopeWords[] = [
  {
    scope: "https://www.googleapis.com/auth/spreadsheets.currentonly",
    feature: {
      fr: "Lire vos factures dans ce classeur, y créer et tenir les onglets de Crescendo.",
      en: "Read your invoices in this workbook, create and keep Crescendo's tabs in it.",
    },
    justification: {
      fr: "La balance âgée et le plan de relance se calculent à partir des factures du classeur ouvert et s'écrivent dans ce même classeur. L'autorisation ne porte que sur lui : aucune plus étroite ne permet d'écrire.",
      en: "The aged balance and the plan of reminders are computed from the invoices of the open workbook and written in that same workbook. The scope covers this workbook only; nothing narrower allows writing.",
    },
  },
  {
    scope: "https://www.googleapis.com/auth/script.container.ui",
    feature: {
      fr: "Afficher le menu et le panneau à droite de la feuille.",
      en: "Show the menu and the sidebar beside the sheet.",
    },
    justification: {
      fr: "La mise en route, la liste du jour, l'import de fichiers, les règlements à rapprocher et l'aide s'affichent dans le panneau. Google exige cette autorisation pour l'ouvrir.",
      en: "Set-up, today's list, file import, payment matching and help are shown in the sidebar. Google requires this scope to open it.",
    },
  },
];

/** Google's sentence on the use of what its APIs give. */
export const LIMITED_USE = {
  fr: "L'utilisation par Crescendo des informations reçues des API Google, et leur éventuel transfert vers une autre application, respectent le règlement sur les données utilisateur des services d'API Google, y compris les exigences d'utilisation limitée.",
  en: "Crescendo's use and transfer to any other app of information received from Google APIs will adhere to the Google API Services User Data Policy, including the Limited Use requirements.",
} as const;

/** Where that policy stands. */
export const LIMITED_USE_POLICY = "developers.google.com/terms/api-services-user-data-policy";
