/**
 * Lets a received version through the gate and stores it: the one way in for sessions and casts alike, so that both are judged by the
 * same facts, counted by the same guards, and held by the same word.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { Writer } from "../model/permission";
import { writeRankOf } from "../model/permission";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { GateFacts, Verdict } from "./gate";
import { judge } from "./gate";
import type { GateReport } from "./gateReport";
import type { Hold } from "./hold";
import type { EntryStore, GuildRoster } from "./ports";

/** @noSelf */
export interface EntryGateDeps {
  readonly store: Pick<EntryStore, "get" | "entriesOf">;
  readonly roster: Pick<GuildRoster, "rankOf" | "isMember">;
  readonly hold: Pick<Hold, "mustWait" | "isRefused" | "take" | "keep">;
  readonly gateReport: Pick<GateReport, "keepOut">;
}

/** Who brings a version, and what may be spoken of with him. A session is one; a cast has one of its own. */
export interface EntryContext {
  readonly peer: PeerName;
  readonly scope: Scope;
  /** Server time: later stamps, beyond the tolerance, do not exist. */
  readonly requestTime: number;
}

/** @noSelf */
export interface EntryGate {
  /** Stores a version that passed `entryRefusal` if it may be the one held, and says what became of it. */
  readonly admit: (context: EntryContext, tableName: TableName, entry: Entry) => Verdict["kind"];
}

/** Builds the way into the store. Called by: ground.createGround. */
export function createEntryGate(deps: EntryGateDeps): EntryGate {
  /** Somebody of my guild as its roster knows him. Called by: entryGate.factsOf. */
  const memberNamed = (name: PeerName): Writer | undefined =>
    deps.roster.isMember(name) ? { name, rank: deps.roster.rankOf(name) } : undefined;

  /** What the gate has to know. Called by: entryGate.admit. */
  const factsOf = ({ scope, requestTime, peer }: EntryContext, tableName: TableName, entry: Entry): GateFacts => {
    const held = deps.store.get(tableName, entry.id);
    const isAcross = scope.isAcrossGuilds === true;
    return {
      tableName,
      scope,
      requestTime,
      held,
      sender: peer,
      senderRank: deps.roster.rankOf(peer),
      memberAuthor: isAcross ? memberNamed(entry.author) : undefined,
      isOfMember: isAcross && tableName === "roster" && deps.roster.isMember(entry.id),
      writeRank: writeRankOf(scope.ownGuild, deps.store.entriesOf("setup")),
      isRefusedHere: entry.deleted && deps.hold.isRefused(tableName, entry),
      mustWait: deps.hold.mustWait(tableName, held, entry),
    };
  };

  return {
    /**
     * Decided with the facts of this very moment; what does not pass is counted and logged.
     * Called by: DataSyncManager.applyEntry, castReceiver.take.
     */
    admit: (context, tableName, entry) => {
      const { peer } = context;
      const verdict = judge(entry, factsOf(context, tableName, entry));
      if (verdict.kind === "apply") deps.hold.take(tableName, entry, peer);
      else deps.gateReport.keepOut(verdict.guard, peer, tableName, entry, verdict.reason);
      if (verdict.kind === "wait") deps.hold.keep({ tableName, entry, source: peer });
      return verdict.kind;
    },
  };
}
