import { describe, expect, it } from "vitest";
import type { PlanLine } from "#shared/model/plan.ts";
import { actorOf, type ChannelGroup, channelGroup, NOBODY } from "#shared/priority/channel-group.ts";
import { aLine } from "./lines.ts";

describe("Ce qu'une ligne demande, comme se découpe une matinée", () => {
  it.each<[line: Partial<PlanLine>, group: ChannelGroup | undefined, why: string]>([
    [{ state: "décision", channel: "e-mail" }, "decisions", "l'état décide"],
    [{ action: "decide", channel: "courrier" }, "decisions", "choisir est une décision"],
    [{ action: "declare-claim", channel: "recommandé" }, "decisions", "une déclaration de créance aussi"],
    [{ state: "décision", channel: "téléphone" }, "decisions", "une décision avant un appel"],
    [{ channel: "téléphone" }, "calls", "le téléphone"],
    [{ action: "broken-promise-call", channel: undefined }, "calls", "l'action demande un appel"],
    [{ action: "call", channel: undefined }, "calls", "l'action demande un appel"],
    [{ channel: "courrier" }, "letters", "une lettre"],
    [{ channel: "recommandé" }, "letters", "une lettre recommandée"],
    [{ channel: "e-mail + courrier" }, "letters", "il y a une lettre à poster"],
    [{ channel: "e-mail" }, "messages", "un courriel"],
    [{ channel: "SMS" }, "messages", "un SMS"],
    [{ channel: "portail" }, "messages", "le portail"],
    [{ action: "hold", channel: undefined }, undefined, "une attente ne demande rien"],
  ])("%j : %s (%s)", (line, group) => {
    expect(channelGroup(aLine("Durand", line))).toBe(group);
  });

  it("la ligne est dans la liste de qui agit, ou de personne", () => {
    expect(actorOf(aLine("Durand", { people: { acts: "Anne", chases: "Paul" } }))).toBe("Anne");
    expect(actorOf(aLine("Durand", { people: { chases: "Paul" } }))).toBe(NOBODY);
    expect(actorOf(aLine("Durand"))).toBe(NOBODY);
  });
});
