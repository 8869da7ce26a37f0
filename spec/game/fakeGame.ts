/** A handful of the client's globals, put in place for one spec and taken away after it. */
type AnyFunction = (this: void, ...args: never[]) => unknown;

export interface FakeGame {
  /** Defines a global until the end of the spec. */
  readonly define: (this: void, name: string, value: unknown) => void;
  /** Raises an event in every frame that registered it. */
  readonly fire: (this: void, event: string, ...args: unknown[]) => void;
  /** Draws one frame: timers that are due, then OnUpdate. */
  readonly draw: (this: void, seconds?: number) => void;
  /** Problems that reached the player's error handler. */
  readonly errors: string[];
  readonly frameNames: string[];
  /** Takes every defined global away. */
  readonly end: (this: void) => void;
}

interface FakeFrame {
  readonly events: Record<string, boolean>;
  readonly scripts: Record<string, AnyFunction>;
}

/** A value that may be stored and passed on only, as the client makes them while it hides chat. */
export const SECRET: object = {};

/**
 * Puts frames, timers and an error handler in place. Unknown events raise an error, as in the client.
 * Called by: specs.
 */
export function aFakeGame(): FakeGame {
  const globals = _G as unknown as Record<string, unknown>;
  const defined: Record<string, unknown> = {};
  const names: string[] = [];
  const frames: FakeFrame[] = [];
  const timers: { at: number; run: (this: void) => void }[] = [];
  const errors: string[] = [];
  const frameNames: string[] = [];
  let now = 100;

  /**
   * Puts one global in place and remembers what stood there.
   * Called by: fakeGame.aFakeGame, fakeGame.definePlayer, fakeGame.defineSecrets.
   */
  const define = (name: string, value: unknown): void => {
    if (!names.includes(name)) {
      names.push(name);
      defined[name] = rawget(globals, name);
    }
    rawset(globals, name, value);
  };
  /** The client's CreateFrame, as far as adapters use it. Called by: fakeGame.aFakeGame. */
  const createFrame = (_kind: string, name: string): object => {
    const frame: FakeFrame = { events: {}, scripts: {} };
    frames.push(frame);
    frameNames.push(name);
    return {
      /** Raises an error for events the client does not know, as the client does. Called by: the game (a frame). */
      RegisterEvent: (_self: unknown, event: string) => {
        if (string.find(event, "^UNKNOWN")[0] !== undefined) error(`Attempt to register unknown event "${event}"`, 2);
        frame.events[event] = true;
        return true;
      },
      /** Keeps the one handler a script can have. Called by: the game (a frame). */
      SetScript: (_self: unknown, script: string, run: AnyFunction) => {
        frame.scripts[script] = run;
      },
    };
  };
  /** Hands an event to the frames that registered it. Called by: specs. */
  const fire = (event: string, ...args: unknown[]): void => {
    for (const frame of frames) {
      if (frame.events[event] === true) (frame.scripts.OnEvent as (this: void, ...all: unknown[]) => void)(frame, event, ...args);
    }
  };
  /** Lets time pass and draws one frame. Called by: specs. */
  const draw = (seconds = 0.02): void => {
    now += seconds;
    const due = timers.filter((timer) => timer.at <= now);
    for (const timer of due) table.remove(timers, timers.indexOf(timer) + 1);
    for (const timer of due) timer.run();
    for (const frame of frames) (frame.scripts.OnUpdate as ((this: void, ...all: unknown[]) => void) | undefined)?.(frame, seconds);
  };

  define("CreateFrame", createFrame);
  define("geterrorhandler", () => (problem: unknown) => void errors.push(tostring(problem)));
  define("C_Timer", {
    After: (seconds: number, run: (this: void) => void) => {
      if (seconds < 0) error("a negative wait", 0);
      timers.push({ at: now + seconds, run });
    },
  });
  define("GetTime", () => now);
  define("GetServerTime", () => 1795372200);
  /** Puts back what stood there before. Called by: specs. */
  const end = (): void => {
    for (const name of names) rawset(globals, name, defined[name]);
  };
  return { define, fire, draw, errors, frameNames, end };
}

/** Gives a fake game a player: Alice of Ragnaros. Called by: specs. */
export function definePlayer(game: FakeGame): void {
  game.define("UnitFullName", () => $multi("Alice", "Ragnaros"));
  game.define("GetNormalizedRealmName", () => "Ragnaros");
}

/** Makes `SECRET` a secret for this spec. Called by: specs. */
export function defineSecrets(game: FakeGame): void {
  game.define("issecretvalue", (value: unknown) => value === SECRET);
}
