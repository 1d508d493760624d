/** The fields of Gmail's compose window. */
export interface ComposedFields {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly body: string;
}

/** The RFC 5322 message that Gmail's compose window saves: plain text, UTF-8. */
export function composedDraft(
  fields: ComposedFields,
  account: { readonly email: string; readonly name: string },
): Uint8Array {
  const recipients = [
    ["To", fields.to],
    ["Cc", fields.cc],
    ["Bcc", fields.bcc],
  ].filter(([, value]) => value?.trim() !== "");
  const lines = [
    `From: ${encodedWords(account.name)} <${account.email}>`,
    ...recipients.map(([name, value]) => `${name}: ${encodedAddresses(value ?? "")}`),
    `Subject: ${encodedWords(fields.subject)}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(Buffer.from(fields.body.replace(/\r?\n/g, "\r\n"), "utf8")
      .toString("base64")
      .match(/.{1,76}/g) ?? []),
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1");
}

function encodedAddresses(value: string): string {
  return value
    .split(/[,;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => {
      const match = /^(.*?)\s*<([^<>]*)>$/.exec(entry);
      return match === null ? entry : `${encodedWords((match[1] ?? "").replace(/^"|"$/g, ""))} <${match[2]}>`;
    })
    .join(",\r\n ");
}

/** RFC 2047: words of at most 75 characters, never cut inside a character. */
function encodedWords(text: string): string {
  const clean = text.replace(/[\r\n]+/g, " ");
  if (/^[ -~]*$/.test(clean)) return clean;
  const words: string[] = [];
  let piece = "";
  for (const character of clean) {
    if (Buffer.byteLength(piece + character, "utf8") > 42) {
      words.push(piece);
      piece = "";
    }
    piece += character;
  }
  words.push(piece);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, "utf8").toString("base64")}?=`).join("\r\n ");
}
