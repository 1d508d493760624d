import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import type { Connector } from "../connector.ts";
import type { BookState } from "./book-state.ts";

/** What hands out, erases or sorts out personal data in the workbook. */
export type PrivacyWork = Pick<Connector, "personalData" | "erasePersonal" | "keepRetention">;

// Asked for rarely: it comes with the screen.
const privacy = () => import("../../privacy/personal-data.ts");
const retention = () => import("../../privacy/keep-retention.ts");
const lookUps = () => import("../../lookups/kept-look-ups.ts");

/** One customer's data copied or erased, and how long contacts are kept. */
export function privacyWork({ current, opened, portsFor, readWhole }: BookState): PrivacyWork {
  return {
    async personalData(customer) {
      const { personalData } = await privacy();
      const found = await personalData(await portsFor(true), new Date(), customer);
      return found ?? { refused: privacyTexts.refused.unread };
    },
    async erasePersonal(order, cause) {
      const ports = await portsFor(true);
      const { erasePersonalData } = await privacy();
      const erased = await erasePersonalData(ports, new Date(), order, cause);
      if (erased === "pending" || erased === "unread") {
        return { kind: "refused", said: privacyTexts.refused[erased], opened: opened() };
      }
      if (erased === "moved") {
        return { kind: "refused", said: privacyTexts.refused.moved, opened: await readWhole(ports) };
      }
      // What the registers answered about the customer may be among what is kept for a day.
      const { forgetLookUps } = await lookUps();
      await forgetLookUps(localStore);
      const { erase } = privacyTexts;
      const said =
        erased === "left"
          ? erase.left
          : order.pseudonym === ""
            ? erase.doneCells
            : erase.done(order.pseudonym);
      return { kind: "done", said, opened: await readWhole(ports) };
    },
    async keepRetention(years) {
      const ports = await portsFor(true);
      const { keepRetention } = await retention();
      const { book, metadata } = current();
      const { kind, said } = await keepRetention(ports, book, metadata.tabs, years);
      return { kind, said, opened: kind === "unchanged" ? opened() : await readWhole(ports) };
    },
  };
}
