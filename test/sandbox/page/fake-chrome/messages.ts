import { given } from "./given.ts";

/** `chrome.i18n.getMessage`, in French; empty for an unknown name. */
export function message(name: string, values?: string | readonly string[]): string {
  const list = values === undefined ? [] : typeof values === "string" ? [values] : values;
  const entry = given.messages[name];
  if (entry === undefined) return "";
  const named = entry.message.replace(
    /\$(\w+)\$/g,
    (_all, key: string) => entry.placeholders?.[key.toLowerCase()]?.content ?? "",
  );
  return named
    .replace(/\$(\d)/g, (_all, index: string) => list[Number(index) - 1] ?? "")
    .replace(/\$\$/g, "$");
}
