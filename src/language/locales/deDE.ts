/** German. */
import type { Phrases } from "../translation";

export const deDE: Phrases = {
  reasonStopped: "sie wurde angehalten",
};
