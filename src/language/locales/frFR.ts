/** French. */
import { enUS } from "./enUS";
import type { Phrases } from "../translation";

export const frFR: Phrases = {
  ...enUS,
  reasonStopped: "elle a été arrêtée",
};
