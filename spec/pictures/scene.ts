/** A scene of the pictures: a name for the file, and how it comes to be. */
import type { Drawing } from "../support/widgets/drawing";

export interface Scene {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Plays the scene and draws what is on the screen at its end. */
  readonly draw: (this: void) => Drawing;
}
