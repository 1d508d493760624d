import type { MailItem } from "./mailbox.ts";

/**
 * Does a message answer Gmail's search text? Known: `rfc822msgid:`, `subject:`, `from:`, `to:`, `cc:`, `bcc:`,
 * `in:` / `is:` / `label:` (draft, sent), quoted phrases, plain words, `-` before a term. Every term must hold.
 */
export function matchesQuery(item: MailItem, query: string): boolean {
  return terms(query).every((term) => {
    const negative = term.startsWith("-");
    return holds(item, negative ? term.slice(1) : term) !== negative;
  });
}

function terms(query: string): string[] {
  return query.match(/-?(?:\w+:)?(?:"[^"]*"|\([^)]*\)|[^\s"()]+)/g) ?? [];
}

function holds(item: MailItem, term: string): boolean {
  const match = /^(\w+):(.*)$/s.exec(term);
  const value = unquoted(match === null ? term : (match[2] ?? ""));
  const { read, stored } = item;
  switch (match?.[1]?.toLowerCase()) {
    case "rfc822msgid":
      return read.messageId.replace(/[<>]/g, "").toLowerCase() === value.replace(/[<>]/g, "").toLowerCase();
    case "subject":
      return value.split(/\s+/).every((word) => contains(read.subject, word));
    case "from":
      return contains(read.from, value) || contains(headerText(item, "from"), value);
    case "to":
    case "cc":
    case "bcc": {
      const name = match?.[1]?.toLowerCase() ?? "to";
      return contains(headerText(item, name), value);
    }
    case "in":
    case "is":
    case "label":
      return (
        value === "anywhere" || stored.labelIds.includes(value.toUpperCase().replace(/^DRAFTS$/, "DRAFT"))
      );
    default:
      return [
        read.subject,
        read.text,
        headerText(item, "to"),
        headerText(item, "from"),
        headerText(item, "cc"),
      ].some((text) => contains(text, value));
  }
}

function headerText(item: MailItem, name: string): string {
  return item.read.root.headers
    .filter((header) => header.name.toLowerCase() === name)
    .map((header) => header.value)
    .join(" ");
}

function unquoted(text: string): string {
  return text.replace(/^["(]|[")]$/g, "");
}

function contains(text: string, word: string): boolean {
  return fold(text).includes(fold(word));
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}
