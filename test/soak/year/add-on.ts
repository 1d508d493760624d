import { type InProcessOptions, runInProcess } from "../../sandbox/apps-script/run-in-process.ts";
import type { Sandbox } from "../../sandbox/types.ts";
import { deserialise, serialise } from "../../sandbox/workbook/workbook.ts";
import type { Weather } from "./weather.ts";

/** More clicks than any owner would make: then something is really wrong. */
const MOST_CLICKS = 40;
/** Service calls of a refresh, roughly: a script is stopped at one of them. */
const MOST_CALLS = 140;
const MOST_STEPS = 40;

/** The built add-on, in a folder where nothing is built meanwhile. */
export interface AddOn {
  readonly dir: string;
}

/**
 * Runs a function of the built add-on, as the weather lets it: the demand or its answer is lost,
 * a service call fails, the run is stopped in its middle. Whoever clicked clicks again until it is done.
 * @throws Error when it is refused although nothing was wrong, or never ends well
 */
export async function runAddOn(
  sandbox: Sandbox,
  addOn: AddOn,
  weather: Weather,
  name: string,
  ...parameters: readonly unknown[]
): Promise<unknown> {
  for (let click = 1; click <= MOST_CLICKS; click += 1) {
    const fate = weather.next();
    if (fate === undefined) return called(sandbox, addOn, name, parameters);
    switch (fate) {
      case "503 après":
      case "500 après":
      case "coupure après":
      case "délai après":
      case "délai, effet tardif":
        await called(sandbox, addOn, name, parameters);
        break;
      case "500 avant":
      case "503 avant":
        weather.note("script : un appel refusé");
        await run(sandbox, addOn, name, parameters, { failAtCall: weather.rank(MOST_CALLS) });
        break;
      case "délai avant":
      case "coupure avant":
        weather.note("script : arrêté net");
        await run(sandbox, addOn, name, parameters, { killAtStep: weather.rank(MOST_STEPS) });
        break;
      default:
        break;
    }
  }
  throw new Error(`« ${name} » n'a pas abouti en ${MOST_CLICKS} clics.`);
}

async function called(
  sandbox: Sandbox,
  addOn: AddOn,
  name: string,
  parameters: readonly unknown[],
): Promise<unknown> {
  const { error, result } = await run(sandbox, addOn, name, parameters);
  if (error !== undefined) throw new Error(`« ${name} » : ${error.errorMessage}`);
  return result;
}

/** One run on the sandbox's workbook, whose calls wait meanwhile. */
function run(
  sandbox: Sandbox,
  { dir }: AddOn,
  name: string,
  parameters: readonly unknown[],
  options: InProcessOptions = {},
): Promise<ReturnType<typeof runInProcess>> {
  return sandbox.exclusive(() => {
    const { workbook } = sandbox;
    const ended = runInProcess(workbook, name, parameters, {
      ...options,
      project: { dir },
      today: sandbox.clock.today(),
    });
    // As Google keeps it: plain cells, nothing of the script's own world.
    sandbox.workbook = deserialise(serialise(workbook));
    return ended;
  });
}
