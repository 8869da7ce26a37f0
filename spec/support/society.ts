/** What one Lua state has to do with other players: chat window, guild, addon messages. */
import { createAddonMessages, type AddonMessages } from "./addonMessages";
import { createChat, type Chat } from "./chat";
import { createClubs } from "./clubs";
import type { Errors } from "./errors";
import { createFriends } from "./friends";
import { groupChatType } from "./groups";
import { isOfficerIn } from "./guilds";
import { createGuildView } from "./guildView";
import { provide, type Provided } from "./luaValues";
import type { Machine } from "./machine";
import { createNames, nameWithoutOwnRealm, type Names } from "./names";
import type { Message } from "./network";

/** @noSelf */
export interface Society {
  readonly provided: Provided;
  /** Tells the state what the client learns by itself after login. */
  readonly begin: () => void;
  readonly hear: (message: Message) => void;
  readonly presenceChanged: () => void;
}

/** So long after a loading screen the server is harder on a client's messages. */
const ENTRY_SECONDS = 5;

type Fire = (event: string, ...args: unknown[]) => void;

/** Builds the society of one state. Called by: luaState.createParts. */
export function createSociety(machine: Machine, errors: Errors, fire: Fire): Society {
  const { character, options, facts } = machine;
  const names = createNames(character.realm, facts.namesOwnRealm, options.hasSurnames);
  const chat = createChat({
    errors,
    fire,
    show: machine.show,
    locale: options.locale,
    isRetail: facts.projectId === 1,
    isSecret: machine.restrictions.isReadingLocked,
  });
  const guildView = createGuildView({
    ...machine,
    playerName: character.fullName,
    playerRealm: character.realm,
    now: machine.frameTime,
    knownAt: machine.loggedInAt + options.lateGuildSeconds,
    fire,
    names,
    dice: machine.dice.fork(),
    shown: machine.shownMembers,
  });
  const messages = createMessages(machine, chat, fire, names);
  const clubs = createClubs({
    playerName: character.fullName,
    guild: machine.guild,
    communities: machine.friends.communities,
    shownName: names.shown,
    isSecret: machine.restrictions.isReadingLocked,
  });
  const friends = createFriends(machine.friends, character.realm, facts.projectId, machine.restrictions.isReadingLocked);
  const provided: Provided = {};
  for (const part of [chat.provided, guildView.provided, messages.provided, clubs, friends, groupFacts(machine)]) provide(provided, part);
  return { provided, begin: guildView.begin, hear: messages.hear, presenceChanged: guildView.presenceChanged };
}

/** What the client says of the player's party or raid. Called by: society.createSociety. */
function groupFacts({ group }: Machine): Provided {
  return {
    /** Raids count as well. Called by: society.groupFacts. */
    IsInGroup: () => group() !== undefined,
    /** No for a party. Called by: society.groupFacts. */
    IsInRaid: () => group()?.kind === "raid",
    /** The player among them. Called by: society.groupFacts. */
    GetNumGroupMembers: () => group()?.names().length ?? 0,
  };
}

/**
 * The addon messages of a state, with what the client shows of a whisper that found nobody.
 * Called by: society.createSociety.
 */
function createMessages(machine: Machine, chat: Chat, fire: Fire, names: Names): AddonMessages {
  const { character, options, facts, restrictions, throttle } = machine;

  /**
   * Hands a message on; a whisper to nobody comes back as a system line some time later.
   * Called by: addonMessages.sendAllowed.
   */
  const transmit = (message: Message, at?: number): boolean => {
    const reached = machine.transmit(message, at === undefined ? undefined : at - machine.frameTime());
    if (reached || options.refusesOffline) return reached;
    const line = chat.notFoundLine(nameWithoutOwnRealm(message.target, character.realm));
    machine.later(machine.delaySeconds(), () => chat.systemLine(line));
    return false;
  };

  return createAddonMessages({
    playerName: character.fullName,
    isRetail: facts.projectId === 1,
    /** By the server, not by the client's late view. */
    isInGuild: () => machine.guild() !== undefined,
    /** The group as it is now. */
    groupChatType: (chatType) => groupChatType(machine.group(), chatType),
    /** As the server sees the player now. */
    isOfficer: () => isOfficerIn(machine.guild(), character.fullName, machine.rights),
    /** The right as it is now. */
    maySpeak: () => machine.rights.canSpeak,
    isSendingLocked: restrictions.isSendingLocked,
    isInInstance: restrictions.isInInstance,
    /** By chance, and only where the option gives it one. */
    isTooSoon: () => machine.secondsInWorld() < ENTRY_SECONDS && machine.dice.chance(options.refusedAfterEntryPercent),
    takeToken: throttle.take,
    /** Only where the option says that the server queues. */
    lateSlot: (prefix) => (options.throttleQueues ? throttle.nextSlotAt(prefix) : undefined),
    fullName: names.full,
    transmit,
    refusesOffline: options.refusesOffline,
    showSystemLine: chat.systemLine,
    fire,
    shownSender: names.shown,
  });
}
