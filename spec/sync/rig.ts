/**
 * Engines of several players joined by a plain wire: no game, no throttle, one clock. Time moves only by `advance`;
 * a spec says which messages are lost.
 */
import type { Entry } from "../../src/model/entry";
import type { Destination } from "../../src/sync/ports";
import type { OutgoingMessage } from "../../src/wire/sendQueue";
import { GUILD } from "./plainPorts";
import type { PlayerRig, Seat } from "./seat";
import { createSeat } from "./seat";

export { GUILD } from "./plainPorts";
export { NOW } from "./seat";
export type { PlayerRig } from "./seat";

const STEP_SECONDS = 0.05;
const TICK_STEPS = 5;

/** One message on the wire, numbered from 1 in the order of sending. */
export interface Sent {
  readonly number: number;
  readonly from: string;
  readonly destination: Destination;
  readonly messageClass: OutgoingMessage["class"];
  readonly text: string;
}

export interface RigOptions {
  /** Rank index by name; the names are the players, in order. */
  readonly ranks?: Readonly<Record<string, number>>;
  /** Guilds of those who are not of the usual one. */
  readonly guilds?: Readonly<Record<string, string>>;
  readonly latencySeconds?: number;
  /** Messages the wire swallows. */
  readonly isLost?: (this: void, message: Sent) => boolean;
}

/** @noSelf */
export interface Rig {
  readonly player: (name: string) => PlayerRig;
  readonly advance: (seconds: number) => void;
  readonly sent: Sent[];
  /** Hands a text to a player as the server would. */
  readonly deliver: (to: string, from: string, text: string, channel?: string) => void;
}

interface Due {
  readonly at: number;
  readonly run: (this: void) => void;
}

/**
 * An entry of the players' guild.
 * Called by: aReader.aReader, aReader.otherSummaries, aReader.ownSummaries, federated.ownEntry, ladderRig.someNews,
 * sessions, sessions.aRigOfBoth, sessions.recorded.
 */
export function anEntry(id: string, lastUpdated: number, fields: Partial<Entry> = {}): Entry {
  return { id, guildName: GUILD, lastUpdated, deleted: false, author: "Olga-Realm", data: { title: id }, ...fields };
}

/**
 * Joins players; usually Alice, who leads the guild, and Bob, a plain member.
 * Called by: federated.federatedRig, ladderRig.aRigWith, sessions.aRigOfBoth.
 */
export function aRig(options: RigOptions = {}): Rig {
  const ranks = options.ranks ?? { "Alice-Realm": 0, "Bob-Realm": 5 };
  const sent: Sent[] = [];
  const dues: Due[] = [];
  const players: Record<string, Seat | undefined> = {};
  const names = Object.keys(ranks).sort((left, right) => (left < right ? -1 : 1));
  let now = 0;
  let steps = 0;

  /**
   * Books work; what is due at the same time runs in the order of booking.
   * Called by: WorkflowManager.finish, chance.stirOn, guildRoster.awaitList, guildRoster.gather,
   * heldNotice.createHeldNotice, optionsPanel.change, presence.discover, presence.onWho, repair.later, rig.carry,
   * secondChances.onBusy, turns.inTurns, window.noteChange, window.tick, window.toggle.
   */
  const after = (seconds: number, run: (this: void) => void): void => {
    dues.push({ at: now + seconds, run });
  };
  /** Whose guild is which. Called by: plainPorts.ownGuild, plainPorts.rankOf, rig.carry. */
  const guildOf = (name: string): string => options.guilds?.[name] ?? GUILD;
  /** The whole network: a whisper goes to one, the guild channel to all others. Called by: seat.createSeat. */
  const carry = (from: string, { class: messageClass, destination, text }: OutgoingMessage): void => {
    const message: Sent = { number: sent.length + 1, from, destination, messageClass, text };
    sent.push(message);
    if (options.isLost?.(message) === true) return;
    for (const name of names) {
      const isAddressed = destination.kind === "guild" ? name !== from && guildOf(name) === guildOf(from) : destination.peer === name;
      if (isAddressed)
        after(options.latencySeconds ?? 0.1, () => players[name]?.receive(text, destination.kind === "guild" ? "GUILD" : "WHISPER", from));
    }
  };
  /** What is due now, the earliest first. Called by: rig.advance. */
  const runDues = (): void => {
    let index = 0;
    while (index < dues.length) {
      const due = dues[index];
      if (due !== undefined && due.at <= now) {
        dues.splice(index, 1);
        due.run();
        index = 0;
      } else index += 1;
    }
  };

  for (const name of names) players[name] = createSeat(name, { ranks, guildOf }, { uptime: () => now, after, carry });

  return {
    /**
     * Raises an error for a name that is no player's.
     * Called by: federated.federatedRig, ladderRig.aRigWith, ladderRig.lastResults, ladderRig.problemsOf,
     * ladderRig.sync, sessions.aRigOfBoth, sessions.judge, sessions.recorded.
     */
    player: (name) => players[name]?.rig ?? error(`no player ${name}`),
    /**
     * In steps of a frame, because that is how the game moves.
     * Called by: ladderRig.sync, sessions.judge, sessions.recorded.
     */
    advance: (seconds) => {
      for (const _ of $range(1, math.ceil(seconds / STEP_SECONDS - 0.001))) {
        steps += 1;
        now = steps * STEP_SECONDS;
        runDues();
        for (const name of names) players[name]?.step(steps % TICK_STEPS === 0);
      }
    },
    sent,
    /** Nothing is lost on this way. Called by: sessions.judge. */
    deliver: (to, from, text, channel) => players[to]?.receive(text, channel ?? "WHISPER", from),
  };
}
