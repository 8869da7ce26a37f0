/** The ports of a rig's player that need more than a line: a guild where ranks are given, and a queue without limits. */
import type { GuildRoster } from "../../src/sync/ports";
import type { OutgoingMessage, SendQueue } from "../../src/wire/sendQueue";

export const GUILD = "The Guild-Realm";

/** What a spec may change about a player's roster while it runs. */
export interface RosterFacts {
  readonly isRosterLoaded: boolean;
  readonly isGuildless: boolean;
}

/** Who there is. */
export interface Society {
  /** Rank index by name. */
  readonly ranks: Readonly<Record<string, number>>;
  /** The guild of a player; of the usual one where there is only that. */
  readonly guildOf?: (this: void, name: string) => string;
}

/** The guild as one player's client sees it. Called by: seat.begin. */
export function rosterOf(name: string, { ranks, guildOf = () => GUILD }: Society, facts: (this: void) => RosterFacts): GuildRoster {
  /**
   * The rank of a fellow member, nil for everybody else.
   * Called by: deputy.isDeputy, entryGate.factsOf, entryGate.memberNamed, plainPorts.isMember, plainPorts.isOnline.
   */
  const rankOf = (peer: string): number | undefined => (guildOf(peer) === guildOf(name) ? ranks[peer] : undefined);
  return {
    /**
     * The character played.
     * Called by: admission.isMineToKeep, authority.authorOf, bridgeEngine.createBridgeEngine, bridges.ownPlace,
     * calendar.load, calendar.rowOf, characters.create, characters.isOffered, deputy.isDeputy, entryCommands.run,
     * handshake.answer, handshake.greet, handshake.onReply, helloJudge.createHelloJudge, localWriter.rosterId,
     * login.tick, memberRounds.updateMembers, messageGate.createMessageGate, ownCharacter.createOwnCharacter,
     * publicApi.handleAddonMessage, repairAnswers.createRepairAnswers, seedDoors.startSync, signUp.answerEvent,
     * starter.peerRefusal, starter.selfRefusal, unreadNews.isNews.
     */
    ownName: () => name,
    /**
     * Of the player's guild, or of none.
     * Called by: authority.authorOf, crossing.note, handshake.ownGuild, hold.isDeletion, knownUsers.usersHere,
     * leavers.entryOfAway, leavers.look, leavers.refuse, login.tick, loginTasks.createLoginTasks, memberRounds.look,
     * ownCharacter.createOwnCharacter, ownScope.known, snapshotParts.createSnapshotParts, starter.selfRefusal,
     * statusReport.keepResult, statusReport.ownResults, writeRank.guild.
     */
    ownGuild: () => (facts().isGuildless ? undefined : guildOf(name)),
    /**
     * By the rig's ranks.
     * Called by: authority.permissionRefusal, deputy.mayBeDeputy, federationOffice.actInOffice, windowDoors.isOfficer,
     * writeRank.maySet.
     */
    ownRank: () => ranks[name],
    /**
     * As the spec decides.
     * Called by: bridgeEngine.createBridgeEngine, castReceiver.onFrame, deputy.mayBeDeputy, engine.onRosterChanged,
     * greeter.greet, hold.isDeletion, loginTasks.createLoginTasks, messageGate.admitSender,
     * ownCharacter.createOwnCharacter, standing.holds, starter.peerRefusal.
     */
    isLoaded: () => facts().isRosterLoaded,
    /**
     * Who has a rank is a member.
     * Called by: authority.ownerRefusal, bridgeEngine.createBridgeEngine, castReceiver.onFrame, castReceiver.scopeWith,
     * casts.onBrought, entrance.createEntrance, entryGate.factsOf, entryGate.memberNamed, greeter.greet,
     * hold.isDeletion, leavers.entryOfAway, messageGate.isOfMyGuild, presenceEngine.onlineUsers,
     * receiver.onGuildRecord, repairAnswers.createRepairAnswers, sessionEngine.createWorkflow,
     * sessionOpener.standingOf, standing.holds, starter.peerRefusal.
     */
    isMember: (peer) => rankOf(peer) !== undefined,
    /** Nil for strangers. Called by: DataSyncManager.factsOf. */
    rankOf,
    /**
     * Every player of the rig is online.
     * Called by: people.personOf, presence.candidatesSince, presenceEngine.isWorthwhile, presenceEngine.onlineUsers,
     * presenceEngine.userStatus.
     */
    isOnline: (peer) => rankOf(peer) !== undefined,
  };
}

/** A queue that sends everything at its next turn. Called by: seat.createSeat. */
export function createPlainQueue(carry: (this: void, message: OutgoingMessage) => void): { port: SendQueue; pump: (this: void) => void } {
  let waiting: OutgoingMessage[] = [];
  /** Takes out the messages of which this is true. Called by: plainPorts.cancel, plainPorts.pump. */
  const take = (isTaken: (this: void, message: OutgoingMessage) => boolean): OutgoingMessage[] => {
    const taken = waiting.filter((message) => isTaken(message));
    waiting = waiting.filter((message) => !isTaken(message));
    return taken;
  };
  return {
    port: {
      /** Takes whatever comes. Called by: castSender.push, outbox.createLink, outbox.pushFrame. */
      push: (message) => {
        waiting.push(message);
        return true;
      },
      /** The rig pumps by the function beside the port. Called by: main.load. */
      pump: () => undefined,
      /**
       * What waits for the peer is dropped, as by the true queue.
       * Called by: WorkflowManager.finish, WorkflowManager.restart, WorkflowManager.serve,
       * standingWatch.createStandingWatch.
       */
      cancel: (peer) => {
        for (const message of take(({ destination }) => destination.kind === "whisper" && destination.peer === peer))
          message.onDropped?.("cancelled");
      },
      /** Bytes and time play no part here. Called by: statusReport.etaOf, statusReport.sentBy, statusReport.status. */
      backlog: () => ({ messages: waiting.length, bytes: 0, seconds: 0 }),
      /** There are no loading screens. Called by: messaging.createMessaging. */
      loadingScreenEnded: () => undefined,
      /** There are no other addons. Called by: messaging.createMessaging. */
      noteForeignMessage: () => undefined,
      /** Nobody goes offline. Called by: messaging.createMessaging. */
      peerNotFound: () => undefined,
      /** The rig's player says it himself. Called by: messaging.isLockedDown. */
      isLockedDown: () => false,
    },
    /** Carries everything that waits. Called by: seat.step. */
    pump: () => {
      for (const message of take(() => true)) {
        carry(message);
        message.onSent?.();
      }
    },
  };
}
