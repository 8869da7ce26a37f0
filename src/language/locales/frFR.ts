/** French. */
import type { Phrases } from "../translation";

export const frFR: Phrases = {
  reasonStopped: "elle a été arrêtée",
};
