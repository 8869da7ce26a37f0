/**
 * C_Timer. A timer runs in the first frame whose time has reached it, never in the frame that made it; timers due in one frame run
 * in no order one may rely on. The callback's argument equals its timer but is another table.
 */
import type { Dice } from "./dice";
import type { Errors } from "./errors";
import { isFunction, type LuaFunction, type LuaRecord, type Provided } from "./luaValues";

/** (2^32 - 1) milliseconds. */
const SECONDS_MAX = 4294967;

interface Timer {
  readonly id: number;
  dueAt: number;
  /** Order among timers due together. */
  rank: number;
  readonly run: LuaFunction;
  readonly argument: LuaRecord | undefined;
  readonly intervalSeconds: number;
  runsLeft: number;
  cancelled: boolean;
}

/** @noSelf */
export interface TimersDeps {
  readonly frameTime: () => number;
  readonly errors: Errors;
  readonly dice: Dice;
  readonly isClientFunction: (run: LuaFunction) => boolean;
  /** A ticker whose callback failed stops; nobody knows whether the client's does. */
  readonly tickersStopOnError: boolean;
  /** A ticker that was due several times since the last frame runs as often, not once. */
  readonly tickersCatchUp: boolean;
}

/** @noSelf */
export interface Timers {
  readonly provided: Provided;
  /** Runs what is due in this frame. */
  readonly runDue: () => void;
  /** When the next timer is due, nil when none waits. */
  readonly nextDueAt: () => number | undefined;
}

/** Builds the timers of one state. Called by: luaState.createParts. */
export function createTimers(deps: TimersDeps): Timers {
  const waiting: Timer[] = [];
  let lastId = 0;

  /**
   * Refuses what the client refuses; returns the handle where one is wanted.
   * Called by: timers.C_Timer.After, timers.C_Timer.NewTicker, timers.C_Timer.NewTimer.
   */
  const add = (seconds: number, run: unknown, runs: number, makeArgument: boolean): LuaRecord | undefined => {
    if (!isFunction(run)) return error("bad argument #2 to '?' (LuaFunctionContainer expected)", 3);
    if (deps.isClientFunction(run)) return error("bad argument #2 to '?' (Lua function expected, got a C function)", 3);
    if (!(seconds >= 0) || seconds > SECONDS_MAX) return error(`bad argument #1 to '?' (seconds out of range: ${seconds})`, 3);
    lastId++;
    const timer: Timer = {
      id: lastId,
      dueAt: deps.frameTime() + seconds,
      rank: deps.dice.fraction(),
      run,
      argument: makeArgument ? {} : undefined,
      intervalSeconds: seconds,
      runsLeft: runs,
      cancelled: false,
    };
    waiting.push(timer);
    if (timer.argument === undefined) return undefined;
    setmetatable(timer.argument, handleMetatable(timer));
    return setmetatable({}, handleMetatable(timer));
  };

  /** Every handle of a timer has its own table and equals the others. Called by: timers.add. */
  const handleMetatable = (timer: Timer): LuaMetatable<LuaRecord> => {
    /** Cancelled for good. Called by: timers.handleMetatable. */
    const cancel = (): void => {
      timer.cancelled = true;
    };
    const methods = { Cancel: cancel, IsCancelled: () => timer.cancelled, Invoke: () => call(timer) };
    return { __index: methods, __eq: sameTimer, timer } as unknown as LuaMetatable<LuaRecord>;
  };

  /** False when the callback failed. Called by: timers.Invoke, timers.runOnce. */
  const call = (timer: Timer): boolean => deps.errors.guard(timer.run, timer.argument);

  /** Counts the run and settles whether there will be more. Called by: timers.runDue. */
  const runOnce = (timer: Timer): void => {
    timer.runsLeft--;
    const ok = call(timer);
    if (timer.runsLeft <= 0 || (!ok && deps.tickersStopOnError)) timer.cancelled = true;
  };

  /** Runs what is due; what is made meanwhile waits for the next frame. Called by: luaState.runFrame. */
  const runDue = (): void => {
    const now = deps.frameTime();
    const due = takeDue(waiting, now);
    for (const timer of due) {
      if (timer.cancelled) continue;
      runOnce(timer);
      const interval = math.max(timer.intervalSeconds, 0.001);
      timer.dueAt += interval;
      while (deps.tickersCatchUp && !timer.cancelled && timer.dueAt <= now) {
        runOnce(timer);
        timer.dueAt += interval;
      }
      if (timer.dueAt <= now) timer.dueAt = now + interval;
      if (!timer.cancelled) waiting.push(timer);
    }
  };

  /** The earliest of those not cancelled. Called by: luaState.nextDueAt. */
  const nextDueAt = (): number | undefined => {
    let earliest: number | undefined;
    for (const timer of waiting) if (!timer.cancelled && (earliest === undefined || timer.dueAt < earliest)) earliest = timer.dueAt;
    return earliest;
  };

  return {
    provided: {
      /** Returns nothing. Called by: timers.createTimers. */
      "C_Timer.After": (seconds: number, run: unknown) => {
        add(seconds, run, 1, false);
      },
      /** Runs once. Called by: timers.createTimers. */
      "C_Timer.NewTimer": (seconds: number, run: unknown) => add(seconds, run, 1, true),
      /** Runs for ever unless counted. Called by: timers.createTimers. */
      "C_Timer.NewTicker": (seconds: number, run: unknown, iterations?: number) => add(seconds, run, iterations ?? math.huge, true),
    },
    runDue,
    nextDueAt,
  };
}

/** Two handles are equal when they stand for one timer. Called by: timers.handleMetatable. */
function sameTimer(one: LuaRecord, other: LuaRecord): boolean {
  /** The timer behind a handle. Called by: timers.sameTimer. */
  const timerOf = (handle: LuaRecord): unknown => (getmetatable(handle) as unknown as { timer: Timer }).timer;
  return timerOf(one) === timerOf(other);
}

/** Takes the timers that are due out of the list, in the order in which they run. Called by: timers.runDue. */
function takeDue(waiting: Timer[], now: number): Timer[] {
  const due: Timer[] = [];
  let kept = 0;
  const count = waiting.length;
  for (const index of $range(0, count - 1)) {
    const timer = waiting[index] as Timer;
    if (timer.cancelled) continue;
    if (timer.dueAt <= now) due.push(timer);
    else {
      waiting[kept] = timer;
      kept++;
    }
  }
  for (const _ of $range(kept + 1, count)) table.remove(waiting);
  table.sort(due, (one, other) => (one.dueAt === other.dueAt ? one.rank < other.rank : one.dueAt < other.dueAt));
  return due;
}
