/**
 * One Lua state's global environment, as strict as the client's.
 *
 * 1. A name the flavour does not have is nil.
 * 2. A name it has and the false client models works, behind the client's argument check.
 * 3. A name it has and nothing models is a function that fails by name when it is called.
 * 4. Every new global is recorded, and so is every client's global that was overwritten.
 *
 * Namespaces are built when they are first touched, so that a state costs little to make.
 */
import { checkedFunction } from "./arguments";
import { isFunction, type LuaFunction, type LuaRecord, type Provided } from "./luaValues";
import type { Surface } from "./surface";

/** @noSelf */
export interface Environment {
  readonly globals: LuaRecord;
  /** Names of the globals that something wrote since the state began, sorted. */
  readonly writtenGlobals: () => string[];
  /** True for a function that is part of the client's program, which some of its functions refuse as callback. */
  readonly isClientFunction: (run: LuaFunction) => boolean;
}

/**
 * Builds the environment of a state from what its flavour declares and what the false client provides.
 * Called by: luaState.createParts.
 */
export function createEnvironment(surface: Surface, provided: Provided): Environment {
  const globals: LuaRecord = {};
  const installed: LuaRecord = {};
  const written = new LuaSet<string>();
  const clientFunctions = setmetatable(new LuaSet<LuaFunction>(), { __mode: "k" } as LuaMetatable<LuaSet<LuaFunction>>);

  /**
   * The function or value behind a full name: the model behind its argument check, or a function that fails by name.
   * Called by: environment.install, environment.namespaceOf.
   */
  const memberOf = (name: string): unknown => {
    const signature = surface.signaturesByName[name];
    const model = provided[name];
    if (signature === undefined) return model;
    const member = model ?? (() => error(`${name} is on the surface but not modelled`, 2));
    if (!isFunction(member)) return member;
    const checked = checkedFunction(name, signature, member);
    clientFunctions.add(checked);
    return checked;
  };

  /** A namespace with all its members, nil when there is none of that name. Called by: environment.install. */
  const namespaceOf = (name: string): unknown => {
    const members = surface.membersByNamespace[name];
    if (members === undefined) return undefined;
    const namespace = (provided[name] ?? {}) as LuaRecord;
    for (const member of members) rawset(namespace, member, memberOf(`${name}.${member}`));
    return namespace;
  };

  /**
   * Makes a client's name when it is first touched, so that a state costs little to begin.
   * Called by: environment.createEnvironment.
   */
  const install = (_: unknown, name: string): unknown => {
    if (type(name) !== "string") return undefined;
    let value = namespaceOf(name) ?? memberOf(name);
    if (value === undefined && name === "Enum") value = setmetatable({}, { __index: surface.enums });
    if (value === undefined && surface.constants.has(name)) error(`${name} is on the surface but its value is not known`, 2);
    if (value === undefined) return undefined;
    rawset(globals, name, value);
    installed[name] = value;
    return value;
  };

  /** Sees every global that was not there before. Called by: environment.createEnvironment. */
  const recordWrite = (_: unknown, name: string, value: unknown): void => {
    written.add(name);
    rawset(globals, name, value);
  };

  setmetatable(globals, { __index: install, __newindex: recordWrite });
  rawset(globals, "_G", globals);
  installed["_G"] = globals;

  /** New names, and names of the client that mean something else now. Called by: client.writtenGlobals. */
  const writtenGlobals = (): string[] => {
    const names: string[] = [];
    for (const name of written) names.push(name);
    for (const [name, value] of pairs(installed)) if (rawget(globals, name) !== value && !written.has(name)) names.push(name);
    table.sort(names);
    return names;
  };

  return {
    globals,
    writtenGlobals,
    /** Everything installed here, and what the host wrote in C. Called by: luaState.createParts. */
    isClientFunction: (run) => clientFunctions.has(run) || debug.getinfo(run, "S")?.what === "C",
  };
}
