import { describe, expect, it } from "vitest";
import { keepClientId, looksLikeClientId, readClientId } from "../../../extension/platform/client-id.ts";
import { workbookIdOf } from "../../../extension/platform/workbook-choice.ts";
import { memoryStore } from "../fake-google.ts";

const ID = "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_abcd";

describe("Lien d'un classeur", () => {
  it.each([
    { link: `https://docs.google.com/spreadsheets/d/${ID}/edit#gid=0`, id: ID },
    { link: `  https://docs.google.com/spreadsheets/u/1/d/${ID}/edit?usp=sharing `, id: ID },
    { link: ID, id: ID },
    { link: "https://docs.google.com/document/d/abc/edit", id: undefined },
    { link: "https://example.org/", id: undefined },
    { link: "", id: undefined },
  ])("$link", ({ link, id }) => {
    expect(workbookIdOf(link)).toBe(id);
  });
});

describe("Identifiant client OAuth", () => {
  const typed = "123-abc.apps.googleusercontent.com";

  it("celui de la construction passe avant celui des options, sinon un identifiant à renseigner", async () => {
    const store = memoryStore();
    expect((await readClientId(store, "")).source).toBe("placeholder");
    await keepClientId(store, ` ${typed} `);
    expect(await readClientId(store, "")).toEqual({ value: typed, source: "options" });
    expect((await readClientId(store, "construit")).value).toBe("construit");
    await keepClientId(store, "");
    expect((await readClientId(store, "")).source).toBe("placeholder");
  });

  it("une adresse ou un mot n'en est pas un", () => {
    expect([typed, "camille@example.org", "abc", ""].map(looksLikeClientId)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
