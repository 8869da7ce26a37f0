/** Calls that report an error instead of raising it, and hooks that run after what they hook. */
import { isFunction, type LuaFunction, type LuaRecord, type Provided } from "./luaValues";

/** @noSelf */
export interface SecureCallsDeps {
  readonly globals: () => LuaRecord;
  /** Where an error goes that does not stop its caller. */
  readonly report: (problem: unknown) => void;
}

/** Builds the calls of one state. Called by: luaLibrary.createLuaLibrary. */
export function createSecureCalls(deps: SecureCallsDeps): Provided {
  /** Hands on what a call returned, or reports what it raised. Called by: secureCalls.securecallfunction. */
  const settle: LuaFunction = (...outcome) => {
    if (outcome[0] === true) return $multi(...unpack(outcome, 2, select("#", ...outcome)));
    deps.report(outcome[1]);
    return $multi();
  };
  /** A call whose error stops nobody. Called by: secureCalls.createSecureCalls. */
  const securecallfunction: LuaFunction = (run, ...args) => settle(...(pcall as unknown as LuaFunction)(run, ...args));
  return {
    securecallfunction,
    securecall: securecallfunction,
    /** With two arguments the hooked function is a global. Called by: secureCalls.createSecureCalls. */
    hooksecurefunc: (subject: unknown, name: unknown, hook?: unknown) => hookFunction(deps, subject, name, hook),
    /** Addons never are. Called by: secureCalls.createSecureCalls. */
    issecure: () => false,
  };
}

/**
 * Hooks a table's function, or a global one when no table is given; the hook runs after it with the same arguments.
 * Called by: secureCalls.hooksecurefunc.
 */
function hookFunction(deps: SecureCallsDeps, subject: unknown, name: unknown, hook?: unknown): void {
  const [owner, key, after] = hook === undefined ? [deps.globals(), subject, name] : [subject as LuaRecord, name, hook];
  const original = owner[key as string];
  if (!isFunction(original) || !isFunction(after)) return error("hooksecurefunc(): not a function", 3);
  /** Stands in the place of the original. Called by: secureCalls.hookFunction. */
  const hooked: LuaFunction = (...args) => {
    const count = select("#", ...args);
    /** Keeps the original's results past the hook. Called by: secureCalls.hooked. */
    const thenHook: LuaFunction = (...results) => {
      const [ok, problem] = (pcall as unknown as LuaFunction)(after, ...unpack(args, 1, count));
      if (ok !== true) deps.report(problem);
      return $multi(...results);
    };
    return thenHook(...original(...unpack(args, 1, count)));
  };
  owner[key as string] = hooked;
}
