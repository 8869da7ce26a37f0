/** Chinese. */
import { enUS } from "./enUS";
import type { Phrases } from "../translation";

export const zhCN: Phrases = {
  ...enUS,
  reasonStopped: "已停止",
};
