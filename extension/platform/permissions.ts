import {
  type PermissionName,
  type PermissionTexts,
  permissionTexts,
} from "#shared/texts/panel/permissions.ts";
import type { Level } from "./level.ts";

/**
 * `permission`: of the manifest · `host`: an address called · `optional-host`: one that the owner allows at first use ·
 * `page`: where the content script runs · `scope`: what Google's window asks.
 */
export type PermissionKind = "permission" | "host" | "optional-host" | "page" | "scope";

export interface Permission {
  readonly kind: PermissionKind;
  readonly name: PermissionName;
  /** The first level that uses it: 0 without signing in, 1 the workbook, 2 the drafts. */
  readonly level: Level;
  readonly words: PermissionTexts;
}

function permission(kind: PermissionKind, name: PermissionName, level: Level): Permission {
  return { kind, name, level, words: permissionTexts[name] };
}

/**
 * Everything that the browser or Google grants to the extension, each with its feature: the options page and the store
 * show it, a test compares it with the manifest, the scopes in code and the README.
 */
export const PERMISSIONS: readonly Permission[] = [
  permission("permission", "sidePanel", 0),
  permission("permission", "storage", 0),
  permission("permission", "identity", 1),
  permission("permission", "alarms", 1),
  permission("host", "sheets.googleapis.com", 1),
  permission("host", "gmail.googleapis.com", 2),
  permission("page", "mail.google.com", 0),
  permission("optional-host", "recherche-entreprises.api.gouv.fr", 0),
  permission("optional-host", "bodacc-datadila.opendatasoft.com", 0),
  permission("scope", "drive.file", 1),
  permission("scope", "spreadsheets", 1),
  permission("scope", "gmail.compose", 2),
];
