/**
 * The client's error handling: an error of one handler, timer or file goes to the error handler and stops nobody else.
 * Specs read what arrived there.
 */
import { isFunction, type LuaFunction, type Provided } from "./luaValues";

/** @noSelf */
export interface Errors {
  readonly provided: Provided;
  /** Hands a problem to the client's error handler. */
  readonly report: (problem: unknown) => void;
  /** Calls a function so that its error is reported and goes no further. */
  readonly guard: (run: LuaFunction, ...args: unknown[]) => boolean;
}

/**
 * Builds a state's error handling; `record` receives the text of each error that reaches the client's own handler.
 * Called by: luaState.createParts.
 */
export function createErrors(record: (message: string) => void): Errors {
  /** The client's own handler: what arrives here a spec can read. Called by: errors.createErrors. */
  const defaultHandler: LuaFunction = (problem) => {
    record(tostring(problem));
    return $multi();
  };
  let handler = defaultHandler;

  /**
   * An error object that is no text becomes UNKNOWN ERROR; an error in the handler is recorded too.
   * Called by: addons.runFile, chat.systemLine, errors.guard, secureCalls.settle, secureCalls.thenHook.
   */
  const report = (problem: unknown): void => {
    const message = type(problem) === "string" || type(problem) === "number" ? tostring(problem) : "UNKNOWN ERROR";
    const [ok, second] = (pcall as unknown as LuaFunction)(handler, message);
    if (ok !== true) record(`error in the error handler: ${tostring(second)}`);
  };

  /**
   * False when the call failed; the caller goes on either way.
   * Called by: addons.runFile, luaState.pressBinding, luaState.useCompartment, menu.addLine, menu.isChosen,
   * menu.linesOf, mixins.giveCallbacks, rowPool.release, scripts.runScript, scrollBox.fill, slashCommands.typeLine,
   * staticPopup.call, timers.call, widgets.createWidgets.
   */
  const guard = (run: LuaFunction, ...args: unknown[]): boolean => {
    const [ok, problem] = (pcall as unknown as LuaFunction)(run, ...args);
    if (ok !== true) report(problem);
    return ok === true;
  };

  /** Takes functions only, as the client does. Called by: errors.createErrors. */
  const setHandler = (run: unknown): void => {
    if (!isFunction(run)) error("Usage: seterrorhandler(errfunc)", 2);
    handler = run;
  };

  const provided: Provided = {
    /** The handler that is in force. */
    geterrorhandler: () => handler,
    seterrorhandler: setHandler,
  };
  return { provided, report, guard };
}
