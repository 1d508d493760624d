import { createContext } from "preact";

/** Where the open workbook lives: a sheet of Google's that one goes to, or this browser, from which it is saved. */
export const BookPlaceContext = createContext<"google" | "browser">("google");

/** To the payments, from wherever one of them must be matched first; `undefined`: no such screen. */
export const ToPaymentsContext = createContext<(() => void) | undefined>(undefined);
