/** All scenes, in the order in which they are drawn. */
import { controls } from "./controls";
import { PANES } from "./panes";
import type { Scene } from "./scene";

export const scenes: readonly Scene[] = [controls, ...PANES];
