/**
 * Who somebody is to me: a member of my guild, a stranger, or somebody outside who has proved that he knows my federation's key. What
 * is shared with him follows from it, and is asked anew whenever something is shared: what was proved an hour ago may not hold now.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { Federation, Scope } from "../model/scope";
import { acrossGuilds, farewellsOf, federationIn, guildsGone, sameFederation } from "../model/scope";
import type { EntryStore, GuildRoster } from "./ports";
import { hash32 } from "./scopeHashes";

export type Standing =
  | { readonly kind: "member" }
  /** Outside my guild, and has proved nothing: he hears nothing but a proof of mine. */
  | { readonly kind: "outsider" }
  /** Knows the key of my federation; `guild` is a hash of the guild whose member he says he is. */
  | { readonly kind: "partner"; readonly federation: Federation; readonly guild: number }
  /** Knows the key of a federation that my guild has left not long ago: he may hear of that, and of nothing else. */
  | { readonly kind: "former"; readonly federation: Federation };

export const MEMBER: Standing = { kind: "member" };
export const OUTSIDER: Standing = { kind: "outsider" };

/**
 * What of my scope may be spoken of with somebody of this standing.
 * Called by: DataSyncHandler.sendRequest, entryBatches.outgoing, recordHandlers.onRequest, sessionOpener.open.
 */
export function sharedWith(standing: Standing, scope: Scope): Scope {
  if (standing.kind === "member") return scope;
  const isPartner = standing.kind === "partner" && sameFederation(standing.federation, scope.federation);
  return isPartner ? acrossGuilds(scope) : { ownGuild: scope.ownGuild, guilds: new LuaSet(), isAcrossGuilds: true };
}

/** @noSelf */
export interface StandingsDeps {
  readonly roster: Pick<GuildRoster, "isLoaded" | "isMember">;
  readonly store: Pick<EntryStore, "get" | "entriesOf">;
  readonly scope: () => Scope;
  readonly serverTime: () => number;
}

/** @noSelf */
export interface Standings {
  /** The federation whose key I prove and ask for; nil without one. */
  readonly federation: () => Federation | undefined;
  /** Federations that my guild has left not long ago, the latest first; never the one that is mine now. */
  readonly left: () => readonly Federation[];
  /** The tombstone by which my guild has left this federation, if it did. */
  readonly farewell: (federation: Federation) => Entry | undefined;
  /** Asks whether a guild in my scope has struck this player off: not even the right key helps him. */
  readonly isStruckOff: (peer: PeerName) => boolean;
  /** Asks whether somebody still is what he was. */
  readonly holds: (peer: PeerName, standing: Standing) => boolean;
}

/** Builds the judge of standings over roster and saved tables. Called by: trust.createTrust. */
export function createStandings({ roster, store, scope, serverTime }: StandingsDeps): Standings {
  /**
   * By my own copy of the setup table.
   * Called by: bridgeEngine.createBridgeEngine, bridgeEngine.recipients, handshake.greet,
   * helloJudge.federationsAskedFor, outsiders.createOutsiders, standing.holds, starter.peerRefusal.
   */
  const federation = (): Federation | undefined => scope().federation;

  /** Of the federation that is mine now nobody takes leave. Called by: standing.farewell, standing.left. */
  const farewells = (): readonly Entry[] => {
    const { ownGuild, federation: own } = scope();
    const entries = farewellsOf(ownGuild, store.entriesOf("setup"), serverTime());
    return entries.filter((entry) => !sameFederation(own, federationIn(entry)));
  };

  /** The latest, where several stand. Called by: farewell.createFarewell, standing.holds. */
  const farewell = (left: Federation): Entry | undefined => farewells().find((entry) => sameFederation(left, federationIn(entry)));

  /**
   * A character who has moved to another guild has a living entry there.
   * Called by: bridgeEngine.createBridgeEngine, handshake.greet, helloJudge.createHelloJudge, standing.holds,
   * starter.peerRefusal.
   */
  const isStruckOff = (peer: PeerName): boolean => {
    const entry = store.get("roster", peer);
    return entry?.deleted === true && scope().guilds.has(entry.guildName);
  };

  /** Asks whether the guild with this hash has left my federation. Called by: standing.holds. */
  const isGone = (own: Federation, guild: number): boolean => {
    for (const guildName of guildsGone(own, store.entriesOf("setup"))) if (hash32(guildName) === guild) return true;
    return false;
  };

  return {
    federation,
    /**
     * By the tombstones of my guild.
     * Called by: bridgeEngine.recipients, bridgeEngine.scopeAcross, helloJudge.federationsAskedFor,
     * outsiders.createOutsiders.
     */
    left: () => farewells().map((entry) => federationIn(entry)),
    farewell,
    isStruckOff,
    /**
     * As roster and tables say at the moment of asking.
     * Called by: WorkflowManager.isTold, handshake.onReply, handshake.provedBy, handshake.standingBy, links.isPartner,
     * links.namesOf, links.takeLapsed, outsiders.isOfProvedSession, sessionWatch.createSessionWatch,
     * standingWatch.createStandingWatch.
     */
    holds: (peer, standing) => {
      switch (standing.kind) {
        case "member":
          return !roster.isLoaded() || roster.isMember(peer);
        case "outsider":
          return true;
        case "partner": {
          const own = federation();
          return own !== undefined && sameFederation(own, standing.federation) && !isGone(own, standing.guild) && !isStruckOff(peer);
        }
        case "former":
          return farewell(standing.federation) !== undefined;
      }
    },
  };
}
