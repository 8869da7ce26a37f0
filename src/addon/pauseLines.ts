/** What the player reads in chat when the game's ban on addon messages stops a sync he asked for, and when it goes on. */
import { phrase } from "../language/phrases";
import type { Engine } from "../sync/engine";
import { createPauseWatch } from "../sync/pauseWatch";
import type { Chat } from "../sync/ports";

/** Builds the lines over the session at work; what is returned looks, a few times a second. Called by: main.load. */
export function createPauseLines({ book }: Pick<Engine, "book">, isLockedDown: (this: void) => boolean, chat: Chat): (this: void) => void {
  return createPauseWatch({
    currentSession: book.current,
    isLockedDown,
    onPaused: (peer) => {
      chat.print(phrase("syncPaused", { peer }));
    },
    onGoesOn: (peer) => {
      chat.print(phrase("syncGoesOn", { peer }));
    },
  });
}
