import { afterAll, beforeAll } from "vitest";
import { type BuiltAddOn, builtAddOn } from "./built-add-on.ts";
import { freshnessCases } from "./freshness-cases.ts";
import { lookCases } from "./look-cases.ts";

let addOn: BuiltAddOn;

beforeAll(async () => {
  addOn = await builtAddOn();
}, 120_000);
afterAll(() => addOn.remove());

freshnessCases(() => addOn);
lookCases(() => addOn);
