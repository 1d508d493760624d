import { createContext } from "preact";

/** Opens « Aide » on what explains a message, or a section of the guide by its identifier; set once by each product. */
export type OpenHelp = (messageOrSection: string) => void;

/** `undefined` where there is no « Aide » to go to: no link is shown. */
export const OpenHelpContext = createContext<OpenHelp | undefined>(undefined);
