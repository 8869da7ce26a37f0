/** German. */
import { enUS } from "./enUS";
import type { Phrases } from "../translation";

export const deDE: Phrases = {
  ...enUS,
  reasonStopped: "sie wurde angehalten",
};
