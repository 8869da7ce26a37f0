/** Russian. */
import type { Phrases } from "../translation";

export const ruRU: Phrases = {
  reasonStopped: "она остановлена",
};
