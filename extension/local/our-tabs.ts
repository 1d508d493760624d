import { isNamesake, mayBeOurs } from "#shared/workbook/read-own-tabs.ts";
import { isBlankRow } from "#shared/workbook/read-table.ts";
import { TAB_NAMES, type TabName } from "#shared/workbook/tabs.ts";
import type { NewTab } from "./new-tab.ts";

/** Whether a title is the name of a tab of ours. */
export function isOurName(title: string): title is TabName {
  return (TAB_NAMES as readonly string[]).includes(title);
}

/**
 * The tab of ours that a tab of a file is: by its name and, as reading does, by its headers, for the owner may have a
 * « Clients » of their own. A ledger of another program is often called « Grand livre »: only our columns make it ours.
 */
export function ourNameOf({ title, rows }: NewTab): TabName | undefined {
  if (!isOurName(title) || rows.every(isBlankRow)) return undefined;
  if (title === "Grand livre") return mayBeOurs({ sheetId: 0, title: "", rows }, title) ? title : undefined;
  return isNamesake({ sheetId: 0, title, rows }, title, false) ? undefined : title;
}
