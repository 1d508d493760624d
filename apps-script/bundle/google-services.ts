import { childAt, isNode, nameOf, type SyntaxNode, walk } from "./syntax-tree.ts";

/** The scopes of the manifest: each opens one thing, and nothing narrower does. */
export const SCOPES = {
  /** Reads and writes the workbook in which the add-on is opened, and no other. */
  sheet: "https://www.googleapis.com/auth/spreadsheets.currentonly",
  /** Menu and panel. */
  panel: "https://www.googleapis.com/auth/script.container.ui",
} as const;

export type ScopeName = keyof typeof SCOPES;

/** A use of one of Google's services in a script: `SpreadsheetApp.getUi`, and where. */
export interface ServiceUse {
  readonly service: string;
  /** Empty when the service is handed on as it is. */
  readonly member: string;
  readonly at: number;
}

/** Every service of Apps Script's own that a script finds ready made. */
const SERVICES = new Set(
  (
    "Browser CacheService CalendarApp CardService Charts ConferenceDataService ContactsApp ContentService DataStudioApp " +
    "DocumentApp DriveApp FormApp GmailApp GroupsApp HtmlService Jdbc LanguageApp LinearOptimizationService LockService " +
    "Logger MailApp Maps PropertiesService ScriptApp ScriptProperties Session SitesApp SlidesApp SpreadsheetApp " +
    "UrlFetchApp UserProperties Utilities XmlService Sheets Drive Gmail People Calendar Docs Slides Tasks BigQuery"
  ).split(" "),
);

/** Services that need no consent at all. */
const FREE = new Set([
  "CacheService",
  "Charts",
  "HtmlService",
  "LockService",
  "Logger",
  "PropertiesService",
  "Utilities",
]);
/** What may be asked of a service that also has members beyond our scopes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ScriptApp: ["AuthMode", "AuthorizationStatus", "getAuthorizationInfo"],
  Session: ["getActiveUserLocale", "getScriptTimeZone"],
  // Names of kinds only: the chart itself is made and placed by the sheet.
  Charts: ["ChartType", "ChartMergeStrategy"],
};
/** Other workbooks: out of the reach of `spreadsheets.currentonly`. */
const OTHER_WORKBOOKS = new Set(["openById", "openByUrl", "open", "create"]);
const OF_THE_PANEL = new Set(["getUi"]);

/** Every use of a service, in the order of the script; a name under `typeof` only asks whether it is there. */
export function serviceUses(program: SyntaxNode): readonly ServiceUse[] {
  const uses: ServiceUse[] = [];
  walk(program, (node) => {
    if (node.type === "UnaryExpression" && node.operator === "typeof") {
      return childAt(node, "argument")?.type !== "Identifier";
    }
    if (node.type !== "MemberExpression") return true;
    const service = nameOf(childAt(node, "object"));
    if (!SERVICES.has(service)) return true;
    const property = node.property;
    uses.push({ service, member: isNode(property) ? nameOf(property) : "", at: node.start });
    return true;
  });
  return uses;
}

/**
 * Which scope a use needs.
 * @returns its name, `"none"`, or `"beyond"` when the manifest has no scope for it
 */
export function scopeOf({ service, member }: ServiceUse): ScopeName | "none" | "beyond" {
  if (FREE.has(service)) return "none";
  if (ALLOWED[service]?.includes(member) === true) return "none";
  if (service !== "SpreadsheetApp" || OTHER_WORKBOOKS.has(member)) return "beyond";
  return OF_THE_PANEL.has(member) ? "panel" : "sheet";
}

/** Services whose use would ask the owner for more than the manifest does: one English sentence each. */
export function beyondScopes(program: SyntaxNode, line: (at: number) => number): readonly string[] {
  return serviceUses(program)
    .filter((use) => scopeOf(use) === "beyond")
    .map(
      ({ service, member, at }) =>
        `line ${line(at)}: « ${service}.${member} » needs a scope that the manifest does not have`,
    );
}
