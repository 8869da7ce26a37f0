/** Whom this client still wants to sync with: one user at a time, each asked with a mode, within a limit. */
import type { PeerName } from "../model/peerName";
import type { SyncMode } from "../model/syncMode";

export interface Visit {
  readonly peer: PeerName;
  readonly mode: SyncMode;
}

/** A guild has at most 1,000 members; more visits than that are a mistake. */
export const MAX_VISITS = 1000;

/** @noSelf */
export interface Visits {
  /** Adds a visit at the end; one that is planned already is not planned twice. */
  readonly add: (visit: Visit) => void;
  /** Puts a visit first: it was interrupted. */
  readonly putFirst: (visit: Visit) => void;
  readonly takeNext: () => Visit | undefined;
  readonly planned: () => readonly Visit[];
  readonly clear: () => void;
  readonly isEmpty: () => boolean;
}

/** Builds an empty list of visits. Called by: sessionEngine.createSessionEngine. */
export function createVisits(): Visits {
  let planned: Visit[] = [];
  return {
    /** The first wish for a peer counts; beyond the limit nothing is planned. Called by: WorkflowManager.visit. */
    add: (visit) => {
      if (planned.length < MAX_VISITS && !planned.some(({ peer }) => peer === visit.peer)) planned.push(visit);
    },
    /** Takes the place of another visit planned to the same peer. Called by: WorkflowManager.onOpening. */
    putFirst: (visit) => {
      planned = [visit, ...planned.filter(({ peer }) => peer !== visit.peer)];
    },
    /** Nil when nothing is planned. Called by: WorkflowManager.visitNext. */
    takeNext: () => table.remove(planned, 1),
    /** In the order in which they will be made. Called by: engine.openVisits, sessionEngine.createSessionEngine. */
    planned: () => planned,
    /** Forgets all that is planned. Called by: WorkflowManager.stop. */
    clear: () => {
      planned = [];
    },
    /**
     * True when nobody is left to visit.
     * Called by: WorkflowManager.stop, WorkflowManager.tick, engine.freedomOf, starter.busyRefusal.
     */
    isEmpty: () => planned.length === 0,
  };
}
