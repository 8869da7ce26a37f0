/**
 * What the others have to hear at once, gathered for a moment and then cast.
 *
 * 1. A version that has been replaced meanwhile is not cast: whoever replaced it says the newer one.
 * 2. More than a cast may hold is not cast at all: a beacon says that something differs, and sessions bring it.
 * 3. While the game is busy, or a cast is on its way, edits are gathered on.
 * 4. What may not be spoken of any more when it is packed is not said.
 */
import type { Entry } from "../model/entry";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { Edit } from "./castPacking";
import { keyOf, MAX_CAST_ENTRIES } from "./castPacking";
import type { CastSender } from "./castSender";
import { sample } from "./offers";
import type { EntryStore, Log } from "./ports";
import { isVisible } from "./view";

/** From the first edit to the cast: what a player writes in one go travels together. */
const GATHER_SECONDS = 1;

/** @noSelf */
export interface LiveEditsDeps {
  readonly store: Pick<EntryStore, "get">;
  readonly log: Log;
  readonly sender: Pick<CastSender, "send" | "isIdle">;
  /** Who hears it, for the log. */
  readonly audience: string;
  /** The text of a cast, nil when it would be too long; breathes. */
  readonly pack: (edits: readonly Edit[]) => string | undefined;
  /** Nil while my guild is unknown: then nothing is said. */
  readonly scope: () => Scope | undefined;
  /** Nothing may be said unasked now: lockdown, combat, the first seconds of a login. */
  readonly isQuiet: () => boolean;
  readonly run: (job: () => void) => boolean;
  readonly uptime: () => number;
  readonly serverTime: () => number;
}

/** @noSelf */
export interface LiveEdits {
  /** The others are to hear this version, and probably hold `base`. */
  readonly note: (tableName: TableName, entry: Entry, base: Entry | undefined) => void;
  /** Somebody else has said this version to the guild. */
  readonly onHeard: (tableName: TableName, id: string, lastUpdated: number | undefined) => void;
  /** Casts what was gathered, when it is time; called a few times a second. */
  readonly tick: () => void;
}

/** Builds the gathering of edits. Called by: casts.createCasts, crossing.createCrossing. */
export function createLiveEdits(deps: LiveEditsDeps): LiveEdits {
  let editByKey = new LuaMap<string, Edit>();
  /** In the order in which they were first noted. */
  let keys: string[] = [];
  let dueAt: number | undefined;
  let isOverfull = false;

  /**
   * What the others hold is the base of the first of several edits, unless another version came between them.
   * Called by: liveEdits.note.
   */
  const baseOf = (waiting: Edit | undefined, entry: Entry, base: Entry | undefined): Entry | undefined => {
    if (waiting === undefined) return base;
    if (waiting.entry.lastUpdated === base?.lastUpdated) return waiting.base;
    return waiting.entry.lastUpdated === entry.lastUpdated && waiting.base?.lastUpdated !== base?.lastUpdated ? undefined : base;
  };

  /**
   * The moment of gathering begins with the first.
   * Called by: casts.onLocalEdit, casts.passOn, crossing.note, liveEdits.tick, repair.say, repairAnswers.answer.
   */
  const note = (tableName: TableName, entry: Entry, base: Entry | undefined): void => {
    dueAt ??= deps.uptime() + GATHER_SECONDS;
    const key = keyOf(tableName, entry.id);
    const waiting = editByKey.get(key);
    if (waiting === undefined && keys.length >= MAX_CAST_ENTRIES) {
      isOverfull = true;
      return;
    }
    if (!keys.includes(key)) keys.push(key);
    editByKey.set(key, { tableName, entry, base: baseOf(waiting, entry, base) });
  };

  /** Says of an edit whether it may be spoken of at this moment. Called by: liveEdits.cast, liveEdits.takeAll. */
  const judgeOfNow = (): ((this: void, edit: Edit) => boolean) => {
    const scope = deps.scope();
    const view = scope && { scope, cutOff: 0, requestTime: deps.serverTime() };
    return ({ tableName, entry }) => view !== undefined && isVisible(view, tableName, entry);
  };

  /** What was gathered and is still to be said; the gathering begins anew. Called by: liveEdits.tick. */
  const takeAll = (): Edit[] => {
    const isSayable = judgeOfNow();
    const edits: Edit[] = [];
    for (const key of keys) {
      const edit = editByKey.get(key);
      if (edit === undefined || !isSayable(edit)) continue;
      if (deps.store.get(edit.tableName, edit.entry.id)?.lastUpdated === edit.entry.lastUpdated) edits.push(edit);
    }
    editByKey = new LuaMap();
    keys = [];
    dueAt = undefined;
    return edits;
  };

  /** Packs and sends in a job. Called by: liveEdits.tick. */
  const cast = (edits: readonly Edit[]): void => {
    const text = deps.pack(edits);
    if (text === undefined) {
      deps.log.write("cast", "edits too long for a cast are left to sessions", { ids: idsOf(edits) });
      return;
    }
    const isSayable = judgeOfNow();
    if (edits.some((edit) => !isSayable(edit))) {
      deps.log.write("cast", `edits out of scope are not said to ${deps.audience}`, { ids: idsOf(edits) });
      return;
    }
    deps.log.write("cast", `${edits.length} on the way to ${deps.audience}, ${text.length} bytes`, { ids: idsOf(edits) });
    deps.sender.send(text);
  };

  return {
    note,
    /**
     * The same version need not be said twice; of one that cannot be told from here, nobody knows whether it is the same.
     * Called by: casts.createCasts.
     */
    onHeard: (tableName, id, lastUpdated) => {
      const key = keyOf(tableName, id);
      if (editByKey.get(key)?.entry.lastUpdated === lastUpdated) editByKey.delete(key);
    },
    /** What finds no room among the jobs waits for the next moment. Called by: casts.tick, engine.tick. */
    tick: () => {
      if (dueAt === undefined || deps.uptime() < dueAt || !deps.sender.isIdle() || deps.isQuiet()) return;
      const wasOverfull = isOverfull;
      const edits = takeAll();
      isOverfull = false;
      if (wasOverfull) deps.log.write("cast", `more than ${MAX_CAST_ENTRIES} edits at once are left to sessions`);
      if (wasOverfull || edits.length === 0) return;
      const isTaken = deps.run(() => {
        cast(edits);
      });
      if (!isTaken) for (const { tableName, entry, base } of edits) note(tableName, entry, base);
    },
  };
}

/** The first few ids of some edits, for the log. Called by: liveEdits.cast. */
function idsOf(edits: readonly Edit[]): ReturnType<typeof sample> {
  return sample(edits.map(({ entry }) => entry.id));
}
