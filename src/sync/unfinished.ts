/**
 * Visits that a logout or /reload has cut off: remembered in the saved data, and begun again by themselves after the
 * next login. What has arrived by then is not sent again.
 */
import type { PeerName } from "../model/peerName";
import { daysMode, MAX_DAYS } from "../model/syncMode";
import type { Visit } from "./visits";
import { MAX_VISITS } from "./visits";

/** After a login the game has enough to do; visits go on when it has settled. */
export const RESUME_SECONDS = 15;
/** A list of visits is taken up this often; then it is somebody's fault, and stays with him. */
export const MAX_RESUMES = 3;

/** What stands in the saved data; both parts are nil when nothing is unfinished. */
export interface SavedVisits {
  /** Of the character whose visits they are. */
  guild?: string | undefined;
  resumes?: number | undefined;
  visits?: { readonly peer: PeerName; readonly days: number }[] | undefined;
}

/** @noSelf */
export interface UnfinishedDeps {
  readonly saved: SavedVisits;
  /** Whom I am with, and whom I still want to see. */
  readonly openVisits: () => readonly Visit[];
  readonly visit: (visit: Visit) => void;
  /** Nil until guild and realm are known, and a visit can begin. */
  readonly readyGuild: () => string | undefined;
  /** What is saved is another guild's character's, who has nothing to do with this one. */
  readonly onForeign: () => void;
  /** Everything that is begun again has been begun. */
  readonly onResumed: () => void;
}

/** @noSelf */
export interface Unfinished {
  /** Writes down what is open; the client saves it a moment later. */
  readonly onLogout: () => void;
  /** Begins again what was cut off, when it is time; called a few times a second with the seconds since the world was entered. */
  readonly tick: (secondsInWorld: number) => void;
}

/** Builds the memory of visits over its part of the saved data. Called by: loginTasks.createLoginTasks. */
export function createUnfinished(deps: UnfinishedDeps): Unfinished {
  const { saved } = deps;
  let waiting = soundVisits(saved.visits);
  let resumes = typeof saved.resumes === "number" ? saved.resumes : 0;
  let isResumed = false;

  return {
    /** What still waits to be taken up is as open as what runs. Called by: loginTasks.createLoginTasks. */
    onLogout: () => {
      const open = [...deps.openVisits(), ...waiting].slice(0, MAX_VISITS);
      if (open.length > waiting.length || isResumed) saved.guild = open.length === 0 ? undefined : deps.readyGuild();
      saved.visits = open.length === 0 ? undefined : open.map(({ peer, mode }) => ({ peer, days: mode.days }));
      saved.resumes = open.length === 0 ? undefined : resumes;
    },
    /** Once in a login, and not for ever. Called by: loginTasks.createLoginTasks. */
    tick: (secondsInWorld) => {
      const guild = secondsInWorld < RESUME_SECONDS || isResumed ? undefined : deps.readyGuild();
      if (guild === undefined) return;
      isResumed = true;
      if (saved.guild !== undefined && saved.guild !== guild) {
        waiting = [];
        resumes = 0;
        deps.onForeign();
      }
      const visits = resumes < MAX_RESUMES ? waiting : [];
      waiting = [];
      if (visits.length > 0) resumes += 1;
      for (const visit of visits) deps.visit(visit);
      deps.onResumed();
    },
  };
}

/**
 * The saved visits that can be made; whatever else a damaged file holds is nobody to visit.
 * Called by: unfinished.createUnfinished.
 */
function soundVisits(saved: unknown): Visit[] {
  const visits: Visit[] = [];
  if (type(saved) !== "table") return visits;
  for (const [, one] of ipairs(saved as { peer?: unknown; days?: unknown }[])) {
    if (type(one) !== "table") continue;
    const { peer, days } = one;
    if (typeof peer === "string" && typeof days === "number" && days >= 0 && days <= MAX_DAYS) visits.push({ peer, mode: daysMode(days) });
  }
  return visits;
}
