import type { OpenBook } from "../../../extension/panel/opened.ts";
import type { BookWork } from "../../../extension/panel/work/book-work.ts";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { type AddOn, runAddOn } from "./add-on.ts";
import type { Computer } from "./computer.ts";
import type { Mailbox } from "./mailbox.ts";
import { openBook, persist } from "./persist.ts";
import type { Weather } from "./weather.ts";
import type { World } from "./world.ts";

/** What the owner has before them on a day: the computer they sit at, the world, Google. */
export interface Scene {
  readonly world: World;
  readonly day: string;
  readonly computer: Computer;
  readonly mailbox: Mailbox;
  readonly running: RunningSandbox;
  /** The workbook, read and whole. */
  open(): Promise<OpenBook>;
  /** Does something in the panel until the workbook shows it. */
  until(
    what: string,
    next: (opened: OpenBook) => ((panel: BookWork) => Promise<unknown>) | undefined,
  ): Promise<OpenBook>;
  /** Runs a function of the add-on until it is done. */
  addOn(name: string, ...parameters: readonly unknown[]): Promise<unknown>;
  /** Whether the owner does something of that chance today, about that: the same whatever went wrong before. */
  chooses(chance: number, ...about: readonly string[]): boolean;
}

interface Setting {
  readonly world: World;
  readonly mailbox: Mailbox;
  readonly running: RunningSandbox;
  readonly weather: Weather;
  readonly built: AddOn;
}

/** A day at a computer. */
export function sceneOf(
  { world, mailbox, running, weather, built }: Setting,
  day: string,
  computer: Computer,
): Scene {
  computer.forget();
  return {
    world,
    day,
    computer,
    mailbox,
    running,
    open: () => openBook(computer, mailbox),
    until: (what, next) => persist(computer, mailbox, what, next),
    addOn: (name, ...parameters) => {
      computer.forget();
      return runAddOn(running.sandbox, built, weather, name, ...parameters);
    },
    chooses: (chance, ...about) => world.chance(day, ...about) < chance,
  };
}
