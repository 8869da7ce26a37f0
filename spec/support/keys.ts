/** What a key binding and the mouse in the addon compartment run: code and functions that the addon's own files name. */
import type { AddonFiles } from "./addonFiles";
import { isFunction, type LuaFunction, type LuaRecord } from "./luaValues";

/**
 * The Lua text that a binding of an addon's Bindings.xml runs, nil when there is no such binding.
 * Called by: luaState.pressBinding.
 */
export function bindingText(source: AddonFiles, binding: string): string | undefined {
  for (const [attributes, body] of string.gmatch(source.read("Bindings.xml") ?? "", "<Binding%s([^>]*)>(.-)</Binding>")) {
    if (string.match(attributes ?? "", 'name="([^"]*)"')[0] === binding) return body;
  }
  return undefined;
}

/**
 * Runs a text as the client runs a binding's: with `keystate`, in the addons' globals.
 * Called by: luaState.pressBinding.
 */
export function bindingFunction(text: string, globals: LuaRecord): LuaFunction {
  const [chunk, problem] = loadstring(`local keystate = ...\n${text}`, "=Bindings.xml");
  if (chunk === undefined) return error(problem, 2);
  return setfenv(chunk as unknown as LuaFunction, globals);
}

/**
 * The global function that a table of contents names for what the mouse does in the addon compartment.
 * Called by: luaState.useCompartment.
 */
export function compartmentFunction(globals: LuaRecord, name: string | undefined): LuaFunction | undefined {
  const named = name === undefined ? undefined : rawget(globals, name);
  return isFunction(named) ? named : undefined;
}
