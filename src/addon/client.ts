/** The game's side of the addon: one of each of the shell's parts that stand on nothing but the client. */
import { createChat } from "../game/chat";
import { createClock } from "../game/clock";
import type { Events } from "../game/events";
import type { FrameLoop } from "../game/frameLoop";
import { createFrameLoop } from "../game/frameLoop";
import type { Player } from "../game/player";
import { createPlayer } from "../game/player";
import { createTimers } from "../game/timers";
import type { Chat, Clock, Timers } from "../sync/ports";

export interface Client {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly player: Player;
  readonly chat: Chat;
  readonly frameLoop: FrameLoop;
  readonly events: Events;
}

/** Builds the parts that stand on the client alone. Called by: main.load. */
export function createClient(events: Events): Client {
  return { clock: createClock(), timers: createTimers(), player: createPlayer(), chat: createChat(), frameLoop: createFrameLoop(), events };
}
