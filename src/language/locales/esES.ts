/** Spanish. */
import type { Phrases } from "../translation";

export const esES: Phrases = {
  reasonStopped: "se detuvo",
};
