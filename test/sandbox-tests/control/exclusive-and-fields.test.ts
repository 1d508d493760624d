import { describe, expect, it } from "vitest";
import { exclusiveDoor } from "../../sandbox/control/exclusive.ts";
import { applyFieldsMask, FieldsMaskError } from "../../sandbox/control/fields-mask.ts";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("Un travail à la fois sur le classeur", () => {
  it("les travaux passent dans l’ordre d’arrivée, sans se mêler, même si l’un échoue", async () => {
    const exclusive = exclusiveDoor();
    const said: string[] = [];
    const work = (name: string, ms: number) => async (): Promise<void> => {
      said.push(`${name} entre`);
      await pause(ms);
      said.push(`${name} sort`);
      if (name === "b") throw new Error("b échoue");
    };
    const all = await Promise.allSettled([
      exclusive(work("a", 20)),
      exclusive(work("b", 5)),
      exclusive(work("c", 0)),
    ]);
    expect(said).toEqual(["a entre", "a sort", "b entre", "b sort", "c entre", "c sort"]);
    expect(all.map((one) => one.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("un travail déjà entré peut repasser la porte sans s’attendre lui-même", async () => {
    const exclusive = exclusiveDoor();
    expect(await exclusive(async () => (await exclusive(() => 20)) + 1)).toBe(21);
  });
});

describe("Réponses partielles (fields)", () => {
  const body = {
    id: "1",
    message: { id: "m", labelIds: ["DRAFT"], payload: { size: 3 } },
    list: [{ a: 1, b: 2 }],
  };

  it.each([
    { fields: "id", kept: { id: "1" } },
    { fields: "message/id,list(a)", kept: { message: { id: "m" }, list: [{ a: 1 }] } },
    { fields: "message.payload.size", kept: { message: { payload: { size: 3 } } } },
    {
      fields: "message(labelIds,payload/size)",
      kept: { message: { labelIds: ["DRAFT"], payload: { size: 3 } } },
    },
    { fields: "message/id,message", kept: { message: body.message } },
    { fields: "*/id", kept: { id: "1", message: { id: "m" }, list: [{}] } },
    { fields: "absent", kept: {} },
  ])("$fields", ({ fields, kept }) => {
    expect(applyFieldsMask(body, fields)).toEqual(kept);
  });

  it.each(["message(id", "a,,b", ")", "a)"])("« %s » est refusé", (fields) => {
    expect(() => applyFieldsMask(body, fields)).toThrow(FieldsMaskError);
  });
});
