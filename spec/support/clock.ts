/**
 * The clocks of one client: GetTime stands still within a frame, GetServerTime is whole seconds and everybody's,
 * time() is the player's own computer, which may be wrong.
 */
import type { Provided } from "./luaValues";

/** Milliseconds that one look at the precise clock takes where it is counted and not measured. */
const COUNTED_MILLISECONDS = 0.002;

/** @noSelf */
export interface ClockDeps {
  /** Seconds since the client started, the same within a frame. */
  readonly frameTime: () => number;
  /** Server time with fraction. */
  readonly serverTime: () => number;
  readonly frameSeconds: () => number;
  /** Seconds by which the player's computer is ahead. */
  readonly clockSkewSeconds: number;
  /** The precise clock measures real work instead of counting looks at it; then no two runs are alike. */
  readonly measuresWork: boolean;
}

/** Builds the clock functions of one state. Called by: luaState.provideFacts. */
export function createClock(deps: ClockDeps): Provided {
  let counted = 0;
  /** Moves within a frame, by measured or by counted work. Called by: clock.GetTimePreciseSec, clock.createClock. */
  const preciseMilliseconds = (): number => {
    if (deps.measuresWork) return os.clock() * 1000;
    counted += COUNTED_MILLISECONDS;
    return deps.frameTime() * 1000 + counted;
  };
  /** Whole seconds of the player's computer. Called by: clock.date, clock.time. */
  const localTime = (): number => math.floor(deps.serverTime() + deps.clockSkewSeconds);
  return {
    GetTime: deps.frameTime,
    /** Whole seconds of the server. Called by: clock.createClock. */
    GetServerTime: () => math.floor(deps.serverTime()),
    /** The realm's clock runs on UTC. Called by: clock.createClock. */
    "C_DateAndTime.GetServerTimeLocal": () => math.floor(deps.serverTime()),
    /** The realm's calendar runs on UTC. Called by: clock.createClock. */
    "C_DateAndTime.GetCurrentCalendarTime": () => calendarTime(math.floor(deps.serverTime())),
    /** The precise clock in seconds. Called by: clock.createClock. */
    GetTimePreciseSec: () => preciseMilliseconds() / 1000,
    debugprofilestop: preciseMilliseconds,
    /** The precise clock is never set back. Called by: clock.createClock. */
    debugprofilestart: () => undefined,
    /** Frames a second, as the world steps. Called by: clock.createClock. */
    GetFramerate: () => 1 / deps.frameSeconds(),
    GetTickTime: deps.frameSeconds,
    /** Now, or the second that the parts name. Called by: clock.createClock. */
    time: (parts?: LuaDateInfo) => (parts === undefined ? localTime() : os.time(parts)),
    /** As the host writes dates; now unless a time is given. Called by: clock.createClock. */
    date: (format?: string, at?: number) => os.date(format ?? "%c", at ?? localTime()),
    /** Seconds between two times. Called by: clock.createClock. */
    difftime: (later: number, earlier: number) => later - earlier,
  };
}

/** A moment in the client's calendar form, in UTC. Called by: clock.C_DateAndTime.GetCurrentCalendarTime. */
function calendarTime(at: number): object {
  const parts = os.date("!*t", at) as unknown as Required<LuaDateInfo> & { readonly wday: number };
  return { year: parts.year, month: parts.month, monthDay: parts.day, weekday: parts.wday, hour: parts.hour, minute: parts.min };
}
