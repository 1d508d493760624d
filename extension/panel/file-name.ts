import type { Day } from "#shared/base/day.ts";

/** Longest name that every file system takes, extension included. */
const LONGEST_NAME = 120;

/**
 * A name that Windows, macOS and Linux all accept: no separator, no invisible or bidirectional sign, no leading or
 * trailing dot; what is too long is cut before the extension.
 */
export function safeFileName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[\\/:*?"<>|]/g, "-")
    .replace(/\s/g, " ")
    .replace(/ {2,}/g, " ")
    .replace(/^[. ]{1,200}/, "");
  const dot = clean.lastIndexOf(".");
  const hasExtension = dot > 0 && /^\.[a-zA-Z0-9]{1,5}$/.test(clean.slice(dot));
  const extension = hasExtension ? clean.slice(dot) : "";
  const stem = [...(hasExtension ? clean.slice(0, dot) : clean)].slice(0, LONGEST_NAME - extension.length);
  while (stem.length > 0 && (stem[stem.length - 1] === " " || stem[stem.length - 1] === ".")) stem.pop();
  return `${stem.length === 0 ? "document" : stem.join("")}${extension}`;
}

/** Name of a PDF: what it is, whose, of which day, the day written so that files sort. */
export function pdfName(what: string, customerName: string, on: Day): string {
  return safeFileName(`${what} – ${customerName} – ${on}.pdf`);
}
