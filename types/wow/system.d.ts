/** Time, frames, events, errors and hooks as the client has them; what the published declarations lack or say wrongly. */
/** @noSelfInFile */
/// <reference types="@wartoshika/wow-declarations" />

/** Whole seconds since 1970 by the realm's clock. */
declare function GetServerTime(): number;
/** Seconds of the same clock as `GetTime`, as fine as the machine measures them. */
declare function GetTimePreciseSec(): number;
/** Milliseconds; advances within a frame. */
declare function debugprofilestop(): number;

declare namespace C_DateAndTime {
  /** Seconds since 1970 by the realm's wall clock. */
  function GetServerTimeLocal(): number | undefined;
}

declare namespace C_Timer {
  /** `run` must be a Lua function; negative seconds raise an error. */
  function After(seconds: number, run: () => void): void;
}

declare namespace C_AddOns {
  /** What the TOC says behind `## <variable>:`. */
  function GetAddOnMetadata(addonName: string, variable: string): string | undefined;
}

declare namespace C_EventUtils {
  function IsEventValid(event: string): boolean;
}

declare namespace WoWAPI {
  interface Frame {
    /** Raises an error for an event that this flavour does not know. */
    RegisterEvent(event: string): boolean;
  }
}

/** The handler that shows or collects Lua errors; it takes the error's text. */
declare function geterrorhandler(): (this: void, problem: unknown) => void;

/** Runs `hook` after every call of the function in `table[name]`, with the same arguments; errors of the hook are not caught. */
declare function hooksecurefunc(table: object, name: string, hook: (...args: unknown[]) => void): void;

/** Older flavours lack it. A secret value may be stored and passed on, but not compared, tested, indexed or measured. */
declare const issecretvalue: ((this: void, value: unknown) => boolean) | undefined;
