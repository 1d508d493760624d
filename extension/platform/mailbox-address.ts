const GMAIL = /@(?:gmail|googlemail)\.com$/;

/** The form in which two spellings of one mailbox are equal: Gmail ignores dots and what follows a `+`. */
function canonical(address: string): string {
  const text = address.trim().toLowerCase();
  if (!GMAIL.test(text)) return text;
  const [name = ""] = text.split("@");
  const [base = ""] = name.split("+");
  return `${base.split(".").join("")}@gmail.com`;
}

/** Do two addresses open the same mailbox? */
export function sameMailbox(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}
