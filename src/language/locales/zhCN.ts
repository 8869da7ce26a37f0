/** Chinese. */
import type { Phrases } from "../translation";

export const zhCN: Phrases = {
  reasonStopped: "已停止",
};
