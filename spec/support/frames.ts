/**
 * CreateFrame and what a frame can do without being seen: events, scripts, shown or hidden.
 *
 * 1. A handler's error is reported and stops nobody else.
 * 2. OnUpdate runs once a frame, newest frame first, for frames that are shown and whose parents are.
 */
import type { Errors } from "./errors";
import { createEvents, type Events } from "./events";
import { isFunction, wordsOf, type LuaFunction, type LuaRecord, type Provided } from "./luaValues";

const FRAME_SCRIPTS = wordsOf("OnEvent OnUpdate OnShow OnHide OnLoad OnSizeChanged OnAttributeChanged");

/** A frame as Lua sees it. */
export type Frame = LuaRecord;

interface FrameState {
  readonly name: string | undefined;
  readonly parent: Frame | undefined;
  shown: boolean;
  readonly scripts: Record<string, LuaFunction | undefined>;
}

/** @noSelf */
export interface FramesDeps {
  readonly errors: Errors;
  readonly isKnownEvent: (event: string) => boolean;
  readonly setGlobal: (name: string, value: unknown) => void;
}

/** @noSelf */
export interface Frames {
  readonly provided: Provided;
  readonly events: Events;
  /** Runs the OnUpdate handlers of one frame of the game. */
  readonly update: (elapsedSeconds: number) => void;
  /** True when a frame of the game has anything to run here. */
  readonly wantsUpdates: () => boolean;
}

/** Builds the frames of one state. Called by: luaState.createParts. */
export function createFrames(deps: FramesDeps): Frames {
  const states = setmetatable(new LuaTable<Frame, FrameState>(), { __mode: "k" } as LuaMetatable<LuaTable<Frame, FrameState>>);
  const updated: Frame[] = [];

  /** Nothing happens without a handler. Called by: frames.deliver, frames.setShown, frames.update. */
  const runScript = (frame: Frame, script: string, ...args: unknown[]): void => {
    const handler = states.get(frame).scripts[script];
    if (handler !== undefined) deps.errors.guard(handler, frame, ...args);
  };
  /** How an event reaches a frame. Called by: events.fire. */
  const deliver = ((frame: Frame, ...args: unknown[]) => {
    runScript(frame, "OnEvent", ...args);
  }) as unknown as LuaFunction;
  const events = createEvents({ isKnown: deps.isKnownEvent, deliver });

  /**
   * Shown, and so are all its parents.
   * Called by: frames.IsVisible, frames.isVisible, frames.update, frames.wantsUpdates.
   */
  const isVisible = (frame: Frame | undefined): boolean => {
    if (frame === undefined) return true;
    const state = states.get(frame);
    return state.shown && isVisible(state.parent);
  };
  /** Tells OnShow or OnHide when it changes. Called by: frames.Hide, frames.SetShown, frames.Show. */
  const setShown = (frame: Frame, shown: boolean): void => {
    const state = states.get(frame);
    if (state.shown === shown) return;
    state.shown = shown;
    runScript(frame, shown ? "OnShow" : "OnHide");
  };
  /**
   * Refuses scripts that a frame does not have; nil takes a handler away.
   * Called by: frames.createFrames, frames.hookScript.
   */
  const setScript = (frame: Frame, script: string, handler?: unknown): void => {
    if (!FRAME_SCRIPTS.includes(script)) error(`Frame:SetScript(): Doesn't have a "${script}" script`, 3);
    if (handler !== undefined && !isFunction(handler)) error("Usage: Frame:SetScript(type, function)", 3);
    states.get(frame).scripts[script] = handler;
    if (script === "OnUpdate" && handler !== undefined && !updated.includes(frame)) updated.push(frame);
  };
  /** The hook runs after the handler that was there. Called by: frames.createFrames. */
  const hookScript = (frame: Frame, script: string, hook: LuaFunction): void => {
    const before = states.get(frame).scripts[script];
    if (before === undefined) return setScript(frame, script, hook);
    /** The hook runs after what was there. Called by: frames.hookScript. */
    const both: LuaFunction = (...args) => {
      before(...args);
      return hook(...args);
    };
    setScript(frame, script, both);
  };

  const methods: Provided = {
    RegisterEvent: (frame: Frame, event: string) => events.register(frame, event),
    UnregisterEvent: (frame: Frame, event: string) => events.unregister(frame, event),
    RegisterAllEvents: (frame: Frame) => events.registerAll(frame),
    UnregisterAllEvents: (frame: Frame) => events.unregisterAll(frame),
    IsEventRegistered: (frame: Frame, event: string) => $multi(events.isRegistered(frame, event), undefined),
    SetScript: setScript,
    GetScript: (frame: Frame, script: string) => states.get(frame).scripts[script],
    HookScript: hookScript,
    HasScript: (_: Frame, script: string) => FRAME_SCRIPTS.includes(script),
    Show: (frame: Frame) => setShown(frame, true),
    Hide: (frame: Frame) => setShown(frame, false),
    SetShown: (frame: Frame, shown?: unknown) => setShown(frame, shown !== undefined && shown !== false),
    IsShown: (frame: Frame) => states.get(frame).shown,
    IsVisible: (frame: Frame) => isVisible(frame),
    GetName: (frame: Frame) => states.get(frame).name,
    GetParent: (frame: Frame) => states.get(frame).parent,
    GetObjectType: () => "Frame",
  };

  /** Other types than plain frames are refused by name. Called by: frames.createFrames. */
  const createFrame = (frameType: string, name?: unknown, parent?: Frame): Frame => {
    if (frameType !== "Frame") error(`CreateFrame: the frame type ${frameType} is not modelled`, 2);
    const frame: Frame = setmetatable({}, { __index: methods });
    const frameName = type(name) === "string" ? (name as string) : undefined;
    states.set(frame, { name: frameName, parent, shown: true, scripts: {} });
    if (frameName !== undefined) deps.setGlobal(frameName, frame);
    return frame;
  };

  /** OnUpdate handlers, newest frame first. Called by: luaState.runFrame. */
  const update = (elapsedSeconds: number): void => {
    for (const index of $range(updated.length, 1, -1)) {
      const frame = updated[index - 1];
      if (frame !== undefined && isVisible(frame)) runScript(frame, "OnUpdate", elapsedSeconds);
    }
  };
  /** True when a frame of the game would run an OnUpdate handler. Called by: luaState.nextDueAt. */
  const wantsUpdates = (): boolean => updated.some((frame) => states.get(frame).scripts["OnUpdate"] !== undefined && isVisible(frame));

  return { provided: { CreateFrame: createFrame, UIParent: createFrame("Frame") }, events, update, wantsUpdates };
}
