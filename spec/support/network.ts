/**
 * The server between the clients: carries addon messages from one sender to one player or to a guild.
 *
 * 1. What one sender sends with one chat type arrives in order, whatever its delay; between chat types there is no order.
 * 2. Nobody is told whether a message arrived, and nothing waits for a player who is offline.
 * 3. Faults happen only where the options name them; the same seed gives the same faults.
 */
import type { Dice } from "./dice";
import type { Group } from "./groups";
import type { Guild } from "./guilds";

/** Everything that can go wrong on the way; all of it is off unless it is named. */
export interface NetworkFaults {
  /** Messages of 100 that never arrive. */
  lossPercent: number;
  /** Messages of 100 that arrive twice. */
  repeatPercent: number;
  /** Messages of 100 that lose their end. */
  cutPercent: number;
  /** Messages of 100 that are held up and overtaken by later ones. */
  reorderPercent: number;
  /** How long such a message is held up, at most. */
  reorderSeconds: number;
  /** Messages of 100 that come late, and what follows them on their way waits behind them. */
  delayPercent: number;
  /** How late such a message comes, at most. */
  delaySeconds: number;
}

/** The way's ordinary properties. */
export interface NetworkTraits {
  /** One-way delay of a sender's chat type: somewhere between these. */
  latencyLowSeconds: number;
  latencyHighSeconds: number;
  /** By how much single messages deviate from it. */
  jitterPercent: number;
  /** A guild message comes back to its sender. */
  guildEcho: boolean;
  /** Realms whose players can whisper to each other; others cannot. */
  connectedRealms: readonly string[];
}

export const NO_FAULTS: NetworkFaults = {
  lossPercent: 0,
  repeatPercent: 0,
  cutPercent: 0,
  reorderPercent: 0,
  reorderSeconds: 3,
  delayPercent: 0,
  delaySeconds: 10,
};
export const USUAL_TRAITS: NetworkTraits = {
  latencyLowSeconds: 0.06,
  latencyHighSeconds: 0.5,
  jitterPercent: 30,
  guildEcho: true,
  connectedRealms: [],
};

/** An addon message under way; names are "Name-Realm". */
export interface Message {
  readonly sender: string;
  readonly prefix: string;
  readonly text: string;
  readonly chatType: string;
  readonly target: string;
  /** Sent through the call whose messages the game's makers keep. */
  readonly logged: boolean;
}

/** A message as a transcript shows it; `to` is a name or a chat type. */
export interface SentMessage {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly prefix: string;
  readonly text: string;
}

/**
 * A player's connection, as the server sees it.
 * @noSelf
 */
export interface Station {
  readonly name: string;
  readonly realm: string;
  readonly guild: () => Guild | undefined;
  readonly group: () => Group | undefined;
  /** May read and write in the officers' chat. */
  readonly isOfficer: () => boolean;
  readonly isOnline: () => boolean;
  /** Books the arrival of a message; nothing arrives after the player has gone. */
  readonly arrive: (at: number, message: Message) => void;
}

/** @noSelf */
export interface Network {
  readonly faults: NetworkFaults;
  readonly traits: NetworkTraits;
  readonly connect: (station: Station) => void;
  /** False when no such player can be reached. */
  readonly whisper: (from: Station, message: Message) => boolean;
  /** A message for all of a guild, its officers, a group, or those near the sender. */
  readonly tellMany: (from: Station, message: Message) => void;
  /** One player's guild messages stay invisible to another, though both are online. */
  readonly deafen: (listener: string, speaker: string) => void;
  /** The speaker's whispers get lost as well, though he is told that they were sent. */
  readonly deafenToWhispers: (listener: string, speaker: string) => void;
  readonly hearAgain: () => void;
  /** Everything sent since the world began or `forget`. */
  readonly transcript: () => readonly SentMessage[];
  readonly forget: () => void;
  /** A delay as a message takes it, for what else the server tells a client. */
  readonly delaySeconds: () => number;
}

/** Builds the server's network; `now` is the world's clock. Called by: world.aWorld. */
export function createNetwork(now: () => number, dice: Dice, faults: NetworkFaults, traits: NetworkTraits): Network {
  const stations: Station[] = [];
  const stationsByName: Record<string, Station> = {};
  const latencyByRoute: Record<string, number> = {};
  const lastArrivalByRoute: Record<string, number> = {};
  let deaf = new LuaSet<string>();
  let deafToWhispers = new LuaSet<string>();
  let sent: SentMessage[] = [];

  /** The route's own delay, give or take the jitter. Called by: network.delaySeconds, network.deliver. */
  const delayOn = (route: string): number => {
    const latency = (latencyByRoute[route] ??= dice.between(traits.latencyLowSeconds, traits.latencyHighSeconds));
    return latency * (1 + (dice.between(-1, 1) * traits.jitterPercent) / 100);
  };

  /**
   * Books the arrival of one message at one player, with whatever befalls it on the way.
   * Called by: network.tellMany, network.whisper.
   */
  const deliver = (to: Station, message: Message): void => {
    if (dice.chance(faults.lossPercent)) return;
    const route = `${message.sender} ${message.chatType} ${to.name}`;
    let arrival = math.max(now() + delayOn(`${message.sender} ${message.chatType}`), lastArrivalByRoute[route] ?? 0);
    if (dice.chance(faults.delayPercent)) arrival += dice.between(0, faults.delaySeconds);
    if (dice.chance(faults.reorderPercent)) arrival += dice.between(0, faults.reorderSeconds);
    else lastArrivalByRoute[route] = arrival;
    const cut = dice.chance(faults.cutPercent);
    const text = cut ? string.sub(message.text, 1, dice.roll(message.text.length) - 1) : message.text;
    to.arrive(arrival, { ...message, text });
    if (dice.chance(faults.repeatPercent)) to.arrive(arrival + dice.between(0, faults.reorderSeconds), { ...message, text });
  };

  /** Adds to the transcript what was sent, whether it arrives or not. Called by: network.tellMany, network.whisper. */
  const record = (message: Message, to: string): void => {
    sent.push({ at: now(), from: message.sender, to, prefix: message.prefix, text: message.text });
  };

  /** Only within a realm or between connected ones. Called by: network.whisper. */
  const canWhisper = (from: Station, to: Station): boolean =>
    from.realm === to.realm || (traits.connectedRealms.includes(from.realm) && traits.connectedRealms.includes(to.realm));

  /**
   * A message for nobody is recorded all the same: it was sent.
   * Called by: battlefield.whisper, client.createClient.
   */
  const whisper = (from: Station, message: Message): boolean => {
    record(message, message.target);
    const to = stationsByName[message.target];
    if (to === undefined || !to.isOnline() || !canWhisper(from, to)) return false;
    if (!deafToWhispers.has(`${to.name} ${from.name}`)) deliver(to, message);
    return true;
  };

  /**
   * Everybody who is online now hears it, wherever he is; a guild's message comes back to its sender only where the traits say so.
   * Called by: client.createClient.
   */
  const tellMany = (from: Station, message: Message): void => {
    record(message, message.chatType);
    for (const to of stations) {
      if (!to.isOnline() || !isAmong(from, to, message.chatType)) continue;
      if (!isGuildChat(message.chatType)) deliver(to, message);
      else if (!deaf.has(`${to.name} ${from.name}`) && (to !== from || traits.guildEcho)) deliver(to, message);
    }
  };

  return {
    faults,
    traits,
    /** Names are unique in a world. Called by: client.createClient. */
    connect: (station) => {
      stations.push(station);
      stationsByName[station.name] = station;
    },
    whisper,
    tellMany,
    /** Lasts until `hearAgain`. Called by: mishaps.turnDeaf. */
    deafen: (listener, speaker) => {
      deaf.add(`${listener} ${speaker}`);
    },
    /** Lasts until `hearAgain`. Called by: mishaps.turnDeafToWhispers. */
    deafenToWhispers: (listener, speaker) => {
      deafToWhispers.add(`${listener} ${speaker}`);
    },
    /** Ends every deafness. Called by: world.heal. */
    hearAgain: () => {
      deaf = new LuaSet();
      deafToWhispers = new LuaSet();
    },
    /**
     * The list itself; it grows.
     * Called by: battlefield.saidTo, client.traffic, crowd.rest, crowdRuns.crowdCost, judging.saidToStrangers,
     * ledger.countMessages, liar.answers, recoveryRig.loseMessage, recoveryRig.repeatedTexts, session.sentBy.
     */
    transcript: () => sent,
    /**
     * Begins a new list; one handed out before stays as it was.
     * Called by: castRig.aGuild, crowdRuns.crowdCost, session.runSession, workloadRuns.measuredRun.
     */
    forget: () => (sent = []),
    /**
     * The server's answers have a route of their own.
     * Called by: guildView.presenceChanged, guildView.request, society.transmit.
     */
    delaySeconds: () => delayOn("server"),
  };
}

/** True for the chat types of a guild. Called by: network.isAmong, network.tellMany. */
function isGuildChat(chatType: string): boolean {
  return chatType === "GUILD" || chatType === "OFFICER";
}

/**
 * True for a player whom a sender's chat type reaches; for SAY and YELL all of a realm stand in one place.
 * Called by: network.tellMany.
 */
function isAmong(from: Station, to: Station, chatType: string): boolean {
  if (chatType === "SAY" || chatType === "YELL") return to.realm === from.realm;
  if (!isGuildChat(chatType)) return from.group()?.has(to.name) ?? false;
  if (from.guild() === undefined || to.guild() !== from.guild()) return false;
  return chatType === "GUILD" || (from.isOfficer() && to.isOfficer());
}
