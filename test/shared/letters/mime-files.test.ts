import PostalMime, { type Email } from "postal-mime";
import { describe, expect, it } from "vitest";
import { encodedSize, LARGEST_MESSAGE } from "#shared/letters/message-size.ts";
import { type Attachment, base64url, type DraftParts, draftMessage } from "#shared/letters/mime.ts";
import { base64, base64Lines, utf8Bytes } from "#shared/letters/utf8.ts";
import { readMessage } from "../../sandbox/gmail/check-message.ts";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 253, 254, 255]);

const parts = (rest: Partial<DraftParts> = {}): DraftParts => ({
  to: ["compta@client.example"],
  cc: [],
  subject: "Menuiserie Valbois – facture FA-12 échue le 11/04/2026",
  text: "Bonjour,\n",
  html: '<p>Bonjour,</p><img src="cid:code@lettre.invalid" alt="">',
  headers: { "X-Crescendo-Id": "abc" },
  ...rest,
});

const IMAGE = { cid: "code@lettre.invalid", name: "virement.png", type: "image/png", bytes: PNG };

function bytes(count: number, seed = 7): Uint8Array {
  const result = new Uint8Array(count);
  let state = seed;
  for (let at = 0; at < count; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    result[at] = state >>> 16;
  }
  return result;
}

const file = (name: string, content = bytes(300), type = "application/pdf"): Attachment => ({
  name,
  type,
  bytes: content,
});

async function read(message: string): Promise<Email> {
  // Whatever is read below, the stand-in of Gmail takes it too.
  await readMessage(Buffer.from(message, "latin1"));
  return PostalMime.parse(message);
}

const contentOf = (found: Email["attachments"][number] | undefined): Buffer =>
  Buffer.from((found?.content ?? new ArrayBuffer(0)) as ArrayBuffer);

describe("Image dans la lettre et pièces jointes", () => {
  it("un lecteur indépendant retrouve textes, image, identifiant et fichiers", async () => {
    const attachments = [file("FA-12.pdf", bytes(5_000)), file("décompte.txt", bytes(77, 3), "text/plain")];
    const email = await read(draftMessage(parts({ inline: [IMAGE], attachments })));
    expect(email.subject).toBe(parts().subject);
    expect(email.text?.trim()).toBe("Bonjour,");
    expect(email.html).toContain('src="cid:code@lettre.invalid"');
    const [image, ...files] = email.attachments;
    expect(image).toMatchObject({
      contentId: "<code@lettre.invalid>",
      disposition: "inline",
      mimeType: "image/png",
      related: true,
    });
    expect(contentOf(image).equals(Buffer.from(PNG))).toBe(true);
    expect(files.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition])).toEqual([
      ["FA-12.pdf", "application/pdf", "attachment"],
      ["décompte.txt", "text/plain", "attachment"],
    ]);
    expect(files.map((found, index) => contentOf(found).equals(attachments[index]?.bytes ?? PNG))).toEqual([
      true,
      true,
    ]);
  });

  it("les parties s'emboîtent : fichiers à côté de l'alternative, image avec le HTML", async () => {
    const tree = async (rest: Partial<DraftParts>): Promise<string> => {
      const { root } = await readMessage(Buffer.from(draftMessage(parts(rest)), "latin1"));
      const said = (part: typeof root): string =>
        part.parts.length === 0 ? part.mimeType : `${part.mimeType}(${part.parts.map(said).join(" ")})`;
      return said(root);
    };
    const letter = "multipart/alternative(text/plain text/html)";
    const shown = "multipart/alternative(text/plain multipart/related(text/html image/png))";
    expect(await tree({})).toBe(letter);
    expect(await tree({ inline: [IMAGE] })).toBe(shown);
    expect(await tree({ attachments: [file("a.pdf")] })).toBe(`multipart/mixed(${letter} application/pdf)`);
    expect(await tree({ inline: [IMAGE], attachments: [file("a.pdf")] })).toBe(
      `multipart/mixed(${shown} application/pdf)`,
    );
  });

  it("un fichier qui contient nos séparations ne coupe pas le message", async () => {
    const trap = utf8Bytes("\r\n--=_mixed_=--\r\n--=_related_=\r\n--=_alternative_=--\r\n");
    const email = await read(
      draftMessage(parts({ text: "--=_mixed_=--", attachments: [file("a.txt", trap)] })),
    );
    expect(email.text?.trim()).toBe("--=_mixed_=--");
    expect(contentOf(email.attachments[0]).equals(Buffer.from(trap))).toBe(true);
  });

  it("un fichier vide", async () => {
    const email = await read(draftMessage(parts({ attachments: [file("vide.txt", new Uint8Array(0))] })));
    expect(email.attachments.map((found) => contentOf(found).length)).toEqual([0]);
  });

  it.each(["multipart/mixed", "message/rfc822", "text/html; charset=x", "image/png\r\nBcc: a@b.example", ""])(
    "le type « %s » part comme un fichier quelconque",
    async (type) => {
      const email = await read(draftMessage(parts({ attachments: [file("a", PNG, type)] })));
      expect(email.attachments[0]?.mimeType).toBe("application/octet-stream");
      expect(email.bcc ?? []).toEqual([]);
    },
  );

  it("un identifiant d'image qui ouvrirait un en-tête est refusé", () => {
    const inline = [{ ...IMAGE, cid: "a@b>\r\nBcc: voleur@x.example" }];
    expect(() => draftMessage(parts({ inline }))).toThrow("Identifiant d'image refusé");
  });
});

describe("Noms de fichiers (RFC 2231)", () => {
  it.each([
    "FA-12.pdf",
    "mise en demeure du 12 avril.pdf",
    "relevé, été; n° 12 (copie).pdf",
    "l'œuvre à 100 %.pdf",
    "счёт-фактура.pdf",
    "חשבונית.pdf",
    "請求書 😀.pdf",
    "a=b&c'd''e%20f.pdf",
    `${"é".repeat(196)}.pdf`,
    `${"a".repeat(196)}.pdf`,
  ])("« %s » revient à l'identique", async (name) => {
    const email = await read(draftMessage(parts({ attachments: [file(name)] })));
    expect(email.attachments.map(({ filename }) => filename)).toEqual([name]);
  });

  it.each([
    ["un chemin", "../../etc/passwd", "-..-etc-passwd"],
    ["des guillemets", 'a"b".pdf', "a-b-.pdf"],
    ["un saut de ligne", 'a.pdf"\r\nBcc: voleur@x.example', "a.pdf- Bcc- voleur@x.example"],
    ["une extension cachée par un renversement", "facture\u202efdp.exe", "facturefdp.exe"],
    ["rien", "  ", "document"],
    ["plus de 200 caractères", `${"é".repeat(300)}.pdf`, `${"é".repeat(196)}.pdf`],
  ])("%s devient inoffensif", async (_why, name, kept) => {
    const message = draftMessage(parts({ attachments: [file(name)] }));
    const email = await read(message);
    expect(email.attachments.map(({ filename }) => filename)).toEqual([kept]);
    expect(message).not.toMatch(/^Bcc:/im);
  });

  it("toutes les lignes tiennent en 78 caractères, toutes en ASCII", () => {
    const attachments = [file(`${"é".repeat(300)}.pdf`, bytes(4_000)), file("a".repeat(150))];
    for (const line of draftMessage(parts({ inline: [IMAGE], attachments })).split("\r\n")) {
      expect(line).toMatch(/^[ -~\t]{0,78}$/);
    }
  });
});

describe("Noms et adresses hostiles", () => {
  it.each([
    "Dupont, Martin & Cie",
    'Le "Central"',
    "Menuiserie 😀",
    "חברה בע״מ",
    "é".repeat(200),
    "a\\b",
    "Nom <faux@x.example>",
    "=?UTF-8?B?QQ==?=",
  ])("le nom « %s » reste un nom", async (name) => {
    const email = await read(draftMessage(parts({ to: [{ name, address: "a@client.example" }] })));
    expect(email.to).toEqual([{ name, address: "a@client.example" }]);
  });

  it("un renversement du sens de lecture ne maquille pas un destinataire", async () => {
    const email = await read(
      draftMessage(parts({ to: [{ name: "compta\u202e\u2066elpmaxe", address: "a@client.example" }] })),
    );
    expect(email.to?.[0]?.name).toBe("comptaelpmaxe");
  });

  it.each([
    "a@client.example\r\nBcc: voleur@x.example",
    "a@client.example, voleur@x.example",
    "a@client.example>,<voleur@x.example",
    "a@client.example\u2028b@x.example",
    "aé@client.example",
  ])("l'adresse « %s » est refusée", (address) => {
    expect(() => draftMessage(parts({ to: [address] }))).toThrow("Adresse e-mail refusée");
  });

  it("un objet ne peut pas ouvrir d'en-tête", async () => {
    const email = await read(
      draftMessage(parts({ subject: "Relance\r\nBcc: voleur@x.example\r\n\r\n<script>" })),
    );
    expect(email.bcc ?? []).toEqual([]);
    expect(email.subject).toBe("Relance Bcc: voleur@x.example <script>");
  });
});

describe("Poids d'un message", () => {
  it.each([0, 1, 2, 3, 56, 57, 58, 114, 5_000])(
    "%i octets : le poids calculé est celui du message",
    (count) => {
      const one = file("a", bytes(count));
      expect(encodedSize([one])).toBe(base64Lines(one.bytes).length + (count === 0 ? 0 : 2));
    },
  );

  it("plus que Gmail n'accepte : refusé avec ce qu'il faut faire", () => {
    const heavy = file("plan.pdf", new Uint8Array(18_000_000));
    expect(() => draftMessage(parts({ attachments: [heavy] }))).toThrow(
      "Les pièces jointes pèsent 18,00\u00a0Mo\u00a0: Gmail n'accepte pas plus de 25\u00a0Mo par message",
    );
  });

  it("dix-sept mégaoctets passent, et le message reste sous la limite", () => {
    const message = draftMessage(parts({ attachments: [file("plan.pdf", bytes(17_000_000))] }));
    expect(message.length).toBeLessThanOrEqual(LARGEST_MESSAGE);
    expect(base64url(message).length).toBe(Math.ceil((message.length * 4) / 3));
  });
});

describe("Base64 (RFC 4648, RFC 2045)", () => {
  it.each([0, 1, 2, 3, 4, 57, 58, 8_191, 8_192, 8_193, 70_000])("%i octets, comme Node", (count) => {
    const content = bytes(count);
    const expected = Buffer.from(content).toString("base64");
    expect(base64(content)).toBe(expected);
    expect(base64Lines(content)).toBe((expected.match(/.{1,76}/g) ?? []).join("\r\n"));
  });

  it("l'UTF-8 est celui de Node, une moitié de caractère devenant U+FFFD", () => {
    for (const text of ["", "aé€😀", "\ud83d", "\udc00a\ud83d", "ÿ\u0080\u07ff\u0800\uffff\u{10ffff}"]) {
      expect(Buffer.from(utf8Bytes(text)).equals(Buffer.from(text, "utf8"))).toBe(true);
    }
  });
});
