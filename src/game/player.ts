/** The character played and the state it is in. Names and realm are nil until the client knows them. */
import type { PeerName } from "../model/peerName";
import { normalizedRealm } from "../model/peerName";
import { answerOf, readableText } from "./optional";

/** @noSelf */
export interface Player {
  /** "Name-Realm". */
  readonly ownName: () => PeerName | undefined;
  /** Normalized: without spaces, dots and hyphens. */
  readonly ownRealm: () => string | undefined;
  /** True when the client says that the character is in no guild; false while it does not know the name of its guild yet. */
  readonly isGuildless: () => boolean;
  readonly isInInstance: () => boolean;
  readonly framesPerSecond: () => number;
  /** False where the guild's ranks forbid it: messages sent to the guild vanish then. */
  readonly canSpeakInGuild: () => boolean;
}

/** Assumed where the client tells none, so that nothing slows down for want of knowledge. */
const USUAL_FRAMES_PER_SECOND = 60;

/** Builds the view of the character played. Called by: client.createClient. */
export function createPlayer(): Player {
  return {
    ownName,
    ownRealm,
    /**
     * Only a plain no counts: a client that does not tell may yet have a guild.
     * Called by: authority.authorOf, channel.sendMessage, login.tick, ownGuild.facts.
     */
    isGuildless: () => answerOf(() => IsInGuild()) === false,
    /** Inside, the server counts whispers against the prefix as well. Called by: sendQueue.backlog, sendQueue.pump. */
    isInInstance: () => answerOf(() => IsInInstance()) === true,
    /** Sending slows down where the client is busy. Called by: byteBudget.usualRate. */
    framesPerSecond: () => answerOf(() => GetFramerate()) ?? USUAL_FRAMES_PER_SECOND,
    /**
     * Assumed where the client does not tell; the result of sending corrects it.
     * Called by: castSender.send, casts.createCasts, channel.sendMessage, repair.ask.
     */
    canSpeakInGuild: () => answerOf(() => C_GuildInfo.CanSpeakInGuildChat()) !== false,
  };
}

/**
 * "Name-Realm" of the character played, nil until both are known.
 * Called by: admission.isMineToKeep, authority.authorOf, bridgeEngine.createBridgeEngine, bridges.ownPlace,
 * calendar.load, calendar.rowOf, channel.onMessage, characters.create, characters.isOffered, deputy.isDeputy,
 * entryCommands.run, handshake.answer, handshake.greet, handshake.onReply, helloJudge.createHelloJudge,
 * localWriter.rosterId, login.tick, memberRounds.updateMembers, messageGate.createMessageGate,
 * ownCharacter.createOwnCharacter, publicApi.handleAddonMessage, repairAnswers.createRepairAnswers,
 * seedDoors.startSync, signUp.answerEvent, starter.peerRefusal, starter.selfRefusal, unreadNews.isNews.
 */
function ownName(): PeerName | undefined {
  const name = readableText(answerOf(nameOfPlayer));
  const realm = ownRealm();
  return name === undefined || realm === undefined ? undefined : `${name}-${realm}`;
}

/**
 * The normalized realm; early in a login only its display form is there.
 * Called by: articleKind.rowOf, articles.articlesIn, changes.changesIn, channel.senderName, communities.read,
 * entryCommands.newData, entryCommands.renamingRefusal, friends.onlineFriends, gatherings.answersIn,
 * guildRoster.gather, guildRoster.isMemberByClient, historySide.load, muteCommands.run, ownGuild.guildName,
 * people.peopleIn, personKind.rowOf, player.ownName, sync.userRows, syncCommands.wordsToWish, systemLines.peerOfOurs,
 * tableWord.rosterEntry, upkeepParts.createUpkeepParts, windowDoors.guilds.
 */
function ownRealm(): string | undefined {
  const normalized = readableText(answerOf(() => GetNormalizedRealmName()));
  if (normalized !== undefined) return normalized;
  const displayed = readableText(answerOf(() => GetRealmName()));
  return displayed === undefined ? undefined : normalizedRealm(displayed);
}

/** The first of two results, the name without realm. Called by: player.ownName. */
function nameOfPlayer(this: void): string | undefined {
  const [name] = UnitFullName("player");
  return name;
}
