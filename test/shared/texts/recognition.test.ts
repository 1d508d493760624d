import { describe, expect, it } from "vitest";
import { columnReason } from "../../../shared/texts/recognition.ts";

const column = (header: string) =>
  columnReason({ field: "issued", column: 2, header, confidence: 0.8, reason: "header" });

describe("Pourquoi une colonne est proposée", () => {
  it("un titre qui est déjà notre mot n'est pas répété deux fois", () => {
    expect(column("Date").match(/Date/g)).toHaveLength(1);
  });

  it("un autre titre est traduit dans notre mot", () => {
    expect(column("Du")).toContain("« Du » désigne d’ordinaire « Date »");
  });
});
