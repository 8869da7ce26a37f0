/** Korean. */
import type { Phrases } from "../translation";

export const koKR: Phrases = {
  reasonStopped: "중지되었습니다",
};
