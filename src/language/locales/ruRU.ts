/** Russian. */
import { enUS } from "./enUS";
import type { Phrases } from "../translation";

export const ruRU: Phrases = {
  ...enUS,
  reasonStopped: "она остановлена",
};
