import { describe, expect, it } from "vitest";
import { thirdPartyNotices } from "../../tools/notices.ts";

describe("Mentions des logiciels et des polices", () => {
  const notices = thirdPartyNotices();

  it("la licence des polices des lettres est dans les mentions", () => {
    const fonts = notices.find((one) => one.startsWith("dejavu-fonts-ttf "));
    expect(fonts).toContain("Bitstream Vera Fonts Copyright");
    expect(fonts).toContain("THE FONT SOFTWARE IS PROVIDED");
  });

  it.each(["@cantoo/pdf-lib", "fontkit", "restructure", "uqr", "mustache"])(
    "%s y est, avec son texte",
    (name) => {
      expect(notices.find((one) => one.startsWith(`${name} `))).toMatch(
        /permission is hereby granted|redistribution and use/i,
      );
    },
  );

  it("chaque paquet y est une fois", () => {
    const names = notices.map((one) => one.split("\n")[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});
