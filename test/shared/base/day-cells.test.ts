import { describe, expect, it } from "vitest";
import { dateOrderEvidence, readDay } from "#shared/base/read-day.ts";

describe("Jour d'une cellule : les bords et ce qui entoure la date", () => {
  it.each<[cell: string | number, read: string, why: string]>([
    [18_264, "1950-01-01", "le premier numéro de série"],
    [73_050, "2099-12-31", "le dernier"],
    [1_011_950, "1950-01-01", "huit chiffres dont le tableur a ôté le zéro"],
    ["10/10/2000", "2000-10-10", "une fin en zéros n'est pas un vide"],
    ["01302026", "2026-01-30", "le mois d'abord, seul ordre possible"],
    ["12/03/26 relancé", "2026-03-12", "une note après une année de deux chiffres"],
    [`12/03/2026 ${"a".repeat(49)}`, "2026-03-12", "soixante signes, note comprise"],
    ["' 12/03/2026", "2026-03-12", "l'apostrophe du tableur, puis un espace"],
    ["date 12/03/2026", "2026-03-12", "le mot date"],
    ["dated 12 March 2026", "2026-03-12", "le même en anglais"],
    ["depuis le 12 mars 2026", "2026-03-12", "depuis le"],
    ["lun. 12 mars 2026", "2026-03-12", "un jour de semaine abrégé"],
    ["Thu, March 12 2026", "2026-03-12", "un jour de semaine anglais"],
    ["jeudi 12/03/2026", "2026-03-12", "un jour de semaine devant des chiffres"],
    ["dimanche 1/3/2026", "2026-03-01", "le même, devant un seul chiffre"],
    ["01/01/1950", "1950-01-01", "le premier jour lu"],
    ["31/12/2099", "2099-12-31", "le dernier"],
    ["jeu 12 mars 2026", "2026-03-12", "un jour de semaine sans point"],
    ["12 mars, 2026", "2026-03-12", "une virgule après le mois"],
    ["Mar - 12, 2026", "2026-03-12", "un tiret entouré d'espaces"],
    ["2026 mars 12", "2026-03-12", "l'année d'abord"],
    ["2026-Mar-12", "2026-03-12", "l'année d'abord, des tirets"],
    ["2026 - Mar. - 2", "2026-03-02", "l'année d'abord, des tirets espacés"],
    ["12 mars 69", "2069-03-12", "69 est de notre siècle"],
    ["12 mars 70", "1970-03-12", "70 est du précédent"],
  ])("« %s » est le %s (%s)", (cell, read) => {
    expect(readDay(cell)).toEqual({ kind: "day", day: read });
  });

  it.each<[cell: string, read: string, why: string]>([
    ["2026-01-14T23:00:00Z", "2026-01-15", "l'hiver, minuit à Paris est 23 h"],
    ["2026-01-14T22:00:00Z", "2026-01-14", "l'hiver, 22 h est encore le soir"],
    ["2026-11-14T23:00:00Z", "2026-11-15", "novembre est en hiver"],
    ["2026-12-31T23:00:00Z", "2027-01-01", "la nuit du nouvel an"],
    ["2026-04-01T22:00:00Z", "2026-04-02", "avril est en été"],
    ["2026-04-01T23:00:00Z", "2026-04-01", "avril à 23 h : il est une heure passée, ce n'est pas minuit"],
    ["2026-09-30T22:00:00Z", "2026-10-01", "septembre est en été"],
    ["2026-09-30T23:00:00Z", "2026-09-30", "septembre à 23 h n'est pas minuit"],
    ["2026-03-30T22:00:00Z", "2026-03-31", "mars change : 22 h"],
    ["2026-03-01T23:00:00Z", "2026-03-02", "mars change : 23 h"],
    ["2026-10-15T22:00:00Z", "2026-10-16", "octobre change : 22 h"],
    ["2026-10-30T23:00:00Z", "2026-10-31", "octobre change : 23 h"],
  ])("minuit écrit en temps universel, « %s » : le %s (%s)", (cell, read) => {
    expect(readDay(cell)).toEqual({ kind: "day", day: read });
  });

  it.each(["2026-02-30T23:00:00Z", 99_991_231, "12/13/2100", "31/12/1949", "01/01/2100"])(
    "« %s » est impossible",
    (cell) => {
      expect(readDay(cell)).toEqual({ kind: "impossible" });
    },
  );

  it.each<[cell: string | number, why: string]>([
    [18_263, "avant 1950"],
    [73_051, "après 2099"],
    [1_011_949, "huit chiffres d'avant 1950"],
    [199_991_231, "neuf chiffres"],
    [`12/03/2026 ${"a".repeat(50)}`, "soixante et un signes : une note"],
    ["2026-03-123", "un chiffre de trop"],
    ["ref2026-03-12", "un mot collé devant"],
    ["A20260312", "une lettre devant huit chiffres"],
    ["202603121", "neuf chiffres"],
    ["4609312", "sept chiffres"],
    ["12/03'/2026", "une apostrophe au milieu"],
    ["12 le mars 2026", "un article au milieu"],
    ["12 lundi mars 2026", "un jour de semaine au milieu"],
    ["FA12 mars 2026", "des lettres devant le jour"],
    ["12 mars 2026 ou avril", "deux lectures"],
    ["vu March 12, 2026", "un mot devant le mois"],
    ["March 12, 2026 or later", "une suite"],
    ["x2026-Mar-12", "une lettre devant l'année"],
    ["2026-Mar-123", "trois chiffres au jour"],
    ["12 pigeon 2026", "aucun mois de ce nom"],
    ["12/03/2026 8:5", "une heure dont la minute n'a qu'un chiffre"],
    ["12 jui 2026", "juin ou juillet"],
  ])("« %s » n'est pas lu comme un jour (%s)", (cell) => {
    expect(readDay(cell)).toEqual({ kind: "unreadable" });
  });
});

describe("Ce qu'une colonne montre de l'ordre du jour et du mois", () => {
  const nothing = { dayFirst: 0, monthFirst: 0, ambiguous: 0 };

  it.each<[cell: string | number, shown: Partial<typeof nothing>, why: string]>([
    ["13/12/2026", { dayFirst: 1 }, "treize n'est pas un mois"],
    ["12/13/2026", { monthFirst: 1 }, "treize n'est pas un mois"],
    ["12/05/2026", { ambiguous: 1 }, "douze est un mois"],
    ["05/12/2026", { ambiguous: 1 }, "douze est un mois"],
    ["12/12/2026", {}, "la même date dans les deux ordres"],
    ["13/14/2026", {}, "aucune date"],
    ["14/13/2026", {}, "aucune date"],
    [" 30-01-26", { dayFirst: 1 }, "un espace devant, des tirets"],
    ["30/01/2", {}, "pas d'année"],
    ["30012026", { dayFirst: 1 }, "huit chiffres"],
    ["01302026", { monthFirst: 1 }, "huit chiffres, le mois d'abord"],
    ["03042026", { ambiguous: 1 }, "huit chiffres, deux lectures"],
    ["  03041999  ", { ambiguous: 1 }, "entre des espaces"],
    ["A30012026", {}, "une lettre devant"],
    ["300120261", {}, "neuf chiffres"],
    [30_012_026, {}, "un nombre ne montre rien"],
  ])("« %s » : %j (%s)", (cell, shown) => {
    expect(dateOrderEvidence([cell])).toEqual({ ...nothing, ...shown });
  });
});
