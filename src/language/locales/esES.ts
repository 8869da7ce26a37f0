/** Spanish. */
import { enUS } from "./enUS";
import type { Phrases } from "../translation";

export const esES: Phrases = {
  ...enUS,
  reasonStopped: "se detuvo",
};
