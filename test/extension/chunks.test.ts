import { describe, expect, it } from "vitest";
import { chunkNames } from "../../extension/chunks.ts";

/** Who loads what; after « ~ », what is loaded when it is used. */
const LOADS: Readonly<Record<string, string>> = {
  main: "app money ~book-work ~today",
  app: "view session",
  view: "",
  session: "sign-in",
  "sign-in": "",
  money: "",
  "book-work": "plan journal money",
  today: "plan app list",
  plan: "law",
  law: "",
  list: "view",
  journal: "session",
  worker: "session journal",
  options: "view",
  content: "money reply",
  reply: "",
  batch: "letters plan",
  letters: "",
};

const named = (text: string): readonly string[] => text.split(/[ ~]+/).filter((one) => one !== "");

const links = (id: string) => {
  const loads = LOADS[id] ?? "";
  const later = loads.indexOf("~");
  const now = later < 0 ? loads : loads.slice(0, later);
  return { importedIds: named(now), dynamicallyImportedIds: named(loads.slice(now.length)) };
};

const nameOf = chunkNames({
  panel: ["main"],
  opening: ["book-work", "today"],
  gmail: ["content"],
  worker: ["worker"],
  options: ["options"],
});

describe("Les fichiers dans lesquels voyage le panneau", () => {
  it.each([
    ["app", "shell", "le panneau seul le montre"],
    ["view", "page", "la page d'options le montre aussi"],
    ["session", "base", "le programme de fond s'en sert aussi"],
    ["sign-in", "base", "et ce dont il a besoin avec lui"],
    ["money", "gmail", "le script de Gmail s'en sert aussi"],
    ["journal", "book", "le programme de fond l'achève, le panneau ne le montre pas d'emblée"],
    ["plan", "day", "l'ouverture du classeur le demande"],
    ["law", "day", "et ce dont il a besoin avec lui"],
    ["list", "day", "la liste du jour vient avec lui"],
    ["main", undefined, "ce qui commence la page reste à part"],
    ["reply", undefined, "Gmail seul le charge"],
    ["letters", undefined, "la lettre vient quand on l'écrit"],
  ])("« %s » va dans %s : %s", (id, chunk, _why) => {
    expect(nameOf(id, links)).toBe(chunk);
  });
});
