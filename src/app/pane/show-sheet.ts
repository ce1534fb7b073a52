import { createContext } from "react";

/** Brings the sheet into sight where the pane has its place, as on a narrow screen; null where both can be seen. */
export const ShowSheet = createContext<(() => void) | null>(null);
