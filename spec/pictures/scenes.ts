/** All scenes, in the order in which they are drawn. */
import { controls } from "./controls";
import { monthPane } from "./monthPane";
import { newsPane } from "./newsPane";
import type { Scene } from "./scene";

export const scenes: readonly Scene[] = [controls, newsPane, monthPane];
