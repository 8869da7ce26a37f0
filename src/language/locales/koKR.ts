/** Korean. */
import { enUS } from "./enUS";
import type { Phrases } from "../translation";

export const koKR: Phrases = {
  ...enUS,
  reasonStopped: "중지되었습니다",
};
