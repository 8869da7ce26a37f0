/** How a round of visits begins: with one named player, or with everybody who answers, one after the other. */
import { phrase } from "../language/phrases";
import type { PeerName } from "../model/peerName";
import { shownText } from "../model/shownText";
import type { SyncResult } from "../model/result";
import type { SyncMode } from "../model/syncMode";
import type { BridgeEngine } from "./bridgeEngine";
import type { Listeners } from "./listeners";
import type { GuildRoster } from "./ports";
import type { Candidate, Presence } from "./presence";
import type { Round } from "./round";
import type { SessionBook } from "./sessionBook";
import type { Standings } from "./standing";
import type { StatusReport } from "./statusReport";
import type { Visits } from "./visits";
import type { WorkflowManager } from "./WorkflowManager";

/** @noSelf */
export interface StarterDeps {
  readonly roster: GuildRoster;
  readonly book: SessionBook;
  readonly standings: Pick<Standings, "federation" | "isStruckOff">;
  readonly visits: Visits;
  readonly workflow: Pick<WorkflowManager, "visit" | "stop">;
  readonly presence: Pick<Presence, "discover">;
  /** Users of other guilds. */
  readonly bridge: Pick<BridgeEngine, "seek" | "reachable">;
  readonly round: Round;
  readonly report: Pick<StatusReport, "setDiscovering" | "isDiscovering">;
  readonly listeners: Pick<Listeners, "emit">;
  readonly onResult: (result: SyncResult, isWanted: boolean) => void;
  /** A round found nobody to visit. */
  readonly onNobody: () => void;
  /** Drops the session that would have begun by itself. */
  readonly stopAutomatic: () => void;
  /** The sentence that forbids every sync, while the saved data may not be changed. */
  readonly readOnlyReason: string | undefined;
}

/** @noSelf */
export interface Starter {
  /** Begins with `peer`, or with every online user in turn; true, or nil and one sentence that says why not. */
  readonly startSync: (peer: PeerName | undefined, mode: SyncMode) => LuaMultiReturn<[true | undefined, string | undefined]>;
  /** Cancels what runs and what is planned; false when nothing was. */
  readonly stop: () => boolean;
  /** The visits cut off by a /reload were taken up again: so is the round they belong to. */
  readonly resumeRound: () => void;
  /** The round cut off is that of a character of another guild. */
  readonly forgetRound: () => void;
}

/** Builds the beginning of syncs. Called by: engine.createEngine. */
export function createStarter(deps: StarterDeps): Starter {
  const { roster, report, round } = deps;
  let question = 0;

  /**
   * Nothing begins while something of mine runs.
   * Called by: playerPause.goOn, seedDoors.startSync, sync.start, syncCommands.run.
   */
  const startSync = (peer: PeerName | undefined, mode: SyncMode): LuaMultiReturn<[true | undefined, string | undefined]> => {
    const refusal = deps.readOnlyReason ?? selfRefusal() ?? busyRefusal() ?? (peer === undefined ? undefined : peerRefusal(peer));
    if (refusal !== undefined) return $multi(undefined, refusal);
    if (peer === undefined) discover(mode);
    else deps.workflow.visit({ peer, mode });
    return $multi(true, undefined);
  };

  /** Without a guild there is nobody to sync with. Called by: starter.startSync. */
  const selfRefusal = (): string | undefined =>
    roster.ownName() === undefined || roster.ownGuild() === undefined ? phrase("refusalGuildlessOrUnknown") : undefined;

  /**
   * A session that somebody else began, or that began by itself, does not stand in the way: the visit waits.
   * Called by: starter.startSync.
   */
  const busyRefusal = (): string | undefined => {
    if (report.isDiscovering()) return phrase("refusalBeginning");
    const session = deps.book.current();
    const isMine = (session?.role === "initiator" && !session.isAutomatic) || deps.book.wishes().length > 0 || !deps.visits.isEmpty();
    if (!isMine) return undefined;
    return session === undefined ? phrase("refusalRunning") : phrase("refusalRunningWith", { peer: session.peer });
  };

  /** Strangers would not answer; who is in my federation only he himself can prove. Called by: starter.startSync. */
  const peerRefusal = (peer: PeerName): string | undefined => {
    if (peer === roster.ownName()) return phrase("refusalSelf");
    if (!roster.isLoaded() || roster.isMember(peer)) return undefined;
    if (deps.standings.federation() === undefined) return phrase("refusalNotInGuild", { peer: shownText(peer) });
    return deps.standings.isStruckOff(peer) ? phrase("refusalStruckOff", { peer: shownText(peer) }) : undefined;
  };

  /**
   * Answers to a question that was stopped meanwhile begin nothing.
   * Called by: starter.resumeRound, starter.startSync.
   */
  const discover = (mode: SyncMode): void => {
    question += 1;
    const thisQuestion = question;
    report.setDiscovering(true);
    round.ask(mode);
    deps.bridge.seek();
    deps.presence.discover((members) => {
      if (thisQuestion !== question) return;
      const partners = deps.bridge.reachable().map((partner) => ({ peer: partner, isEqual: false }));
      const candidates = [...members, ...partners];
      report.setDiscovering(false);
      round.begin(candidates.map((one) => one.peer));
      if (candidates.length === 0) deps.onNobody();
      for (const candidate of candidates) visit(candidate, mode);
    });
  };

  /** An equal copy needs no visit. Called by: starter.discover. */
  const visit = ({ peer, isEqual }: Candidate, mode: SyncMode): void => {
    if (isEqual) reportEqual(peer, mode);
    else deps.workflow.visit({ peer, mode });
  };

  /**
   * The answer carried the very digests held here: there is nothing to do, and that is a result too.
   * Called by: starter.visit.
   */
  const reportEqual = (peer: PeerName, mode: SyncMode): void => {
    const counts = { received: 0, sent: 0, rejected: 0, held: 0, seconds: 0 };
    const result: SyncResult = { peer, ok: true, ...counts, identical: true, olderDiffer: false };
    deps.listeners.emit("SyncStarted", peer, mode.kind, mode.days);
    deps.onResult(result, true);
    deps.listeners.emit("SyncFinished", result);
  };

  /**
   * Whatever runs: the question who is there, the session, the visits planned.
   * Called by: playerPause.pause, sync.createButtons, syncCommands.run.
   */
  const stop = (): boolean => {
    const wasDiscovering = report.isDiscovering();
    question += 1;
    report.setDiscovering(false);
    deps.stopAutomatic();
    const wasAtWork = deps.workflow.stop();
    round.drop();
    round.settle();
    return wasAtWork || wasDiscovering;
  };

  /** Nobody here has asked for it. */
  const forgetRound = round.forget;

  /** Visits that are made no more, because they were cut off too often, end the round. Called by: unfinished.tick. */
  const resumeRound = (): void => {
    const mode = round.askedMode();
    if (mode !== undefined && !report.isDiscovering()) discover(mode);
    round.settle();
  };

  return { startSync, stop, resumeRound, forgetRound };
}
