/**
 * The fields of one line. A field wholly in quotes loses them, doubled quotes inside become one, and a separator
 * inside is part of it; a quote anywhere else (« SARL "Le Roi" ») is a plain sign.
 */
export function fieldsOf(line: string, separator: string): string[] {
  return line.includes('"') ? quotedFields(line, separator) : line.split(separator);
}

function quotedFields(line: string, separator: string): string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const closing = line.charAt(at) === '"' ? closingQuote(line, at, separator) : -1;
    if (closing >= 0) {
      fields.push(line.slice(at + 1, closing).replace(/""/g, '"'));
      at = closing + 2;
      continue;
    }
    const end = line.indexOf(separator, at);
    fields.push(line.slice(at, end < 0 ? line.length : end));
    if (end < 0) break;
    at = end + 1;
  }
  return fields;
}

/** The quote that ends a field: before a separator or the end of the line; -1 when there is none. */
function closingQuote(line: string, start: number, separator: string): number {
  for (let at = line.indexOf('"', start + 1); at >= 0; at = line.indexOf('"', at + 1)) {
    const next = line.charAt(at + 1);
    if (next === '"') {
      at += 1;
      continue;
    }
    return next === "" || next === separator ? at : -1;
  }
  return -1;
}

/** Whether a quote opened at the start of a field is still open at the end of the line: its label holds a line end. */
export function isLeftOpen(line: string, separator: string): boolean {
  const last = Math.max(line.lastIndexOf(`${separator}"`), line.startsWith('"') ? 0 : -1);
  if (last < 0) return false;
  const start = line.charAt(last) === separator ? last + 1 : last;
  return closingQuote(line, start, separator) < 0;
}
