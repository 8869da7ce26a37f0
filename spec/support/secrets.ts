/**
 * Secret values: what the client gives addons while chat is locked, to be shown and handed on but not to be known.
 *
 * A secret can be joined to text (the result is secret) and printed; `type` tells the type of what it hides. Arithmetic, order, length,
 * index and call raise an error. Lua 5.1 lets nobody catch `==`, a test for truth or its use as a key, which the client refuses as well.
 */
import type { LuaFunction, LuaRecord, Provided } from "./luaValues";

const hiddenBySecret = setmetatable(new LuaTable<LuaUserdata, unknown>(), { __mode: "k" } as LuaMetatable<LuaTable<LuaUserdata, unknown>>);
/** Lua 5.1 makes userdata of one's own by this function alone. */
const newproxy = (_G as unknown as Record<string, (this: void, withMetatable: boolean) => LuaUserdata>)["newproxy"] as (
  this: void,
  withMetatable: boolean,
) => LuaUserdata;
const REFUSED = ["__add", "__sub", "__mul", "__div", "__mod", "__pow", "__unm", "__lt", "__le", "__len", "__index", "__newindex", "__call"];

/**
 * Hides a value.
 * Called by: chat.systemLine, clubs.C_Club.GetSubscribedClubs, clubs.memberInfo, fontStringMethods.told, friends.shown,
 * secrets.joined.
 */
export function secretOf(hidden: unknown): LuaUserdata {
  const secret = newproxy(true);
  const metatable = getmetatable(secret) as unknown as LuaRecord;
  for (const operation of REFUSED) metatable[operation] = refuse;
  metatable["__concat"] = joined;
  metatable["__tostring"] = shown;
  hiddenBySecret.set(secret, hidden);
  return secret;
}

/**
 * True for a secret.
 * Called by: fontStringMethods.setFontStringText, fontStringMethods.told, objectMethods.HasSecretValues, secrets,
 * secrets.canaccessvalue, secrets.revealed, secrets.type, textOf.textShown, tooltipMethods.write.
 */
export function isSecret(value: unknown): boolean {
  return type(value) === "userdata" && hiddenBySecret.has(value as LuaUserdata);
}

/**
 * What a secret hides, any other value as it is.
 * Called by: secrets.joined, secrets.shown, secrets.shownText, secrets.type.
 */
function revealed(value: unknown): unknown {
  return isSecret(value) ? hiddenBySecret.get(value as LuaUserdata) : value;
}

/** A secret or any other value as the player reads it on the screen. Called by: textOf.textShown. */
export function shownText(value: unknown): string {
  return tostring(revealed(value));
}

/** The error for whatever would tell something about a secret. Called by: secrets.secretOf. */
const refuse: LuaFunction = () => error("attempt to use a secret value", 2);

/** Text with a secret in it, which is secret too. Called by: secrets.secretOf. */
const joined: LuaFunction = (left, right) => $multi(secretOf(`${tostring(revealed(left))}${tostring(revealed(right))}`));

/** What the player sees, who may know. Called by: secrets.secretOf. */
const shown: LuaFunction = (secret) => $multi(tostring(revealed(secret)));

/** `type` that sees through secrets, and the questions about them. */
export const secretLibrary: Provided = {
  /** The type of a value or of what it hides. */
  type: (...args: unknown[]) => {
    const count = select("#", ...args);
    if (count === 0) error("bad argument #1 to 'type' (value expected)", 2);
    const value = args[0];
    return type(isSecret(value) ? revealed(value) : value);
  },
  issecretvalue: isSecret,
  /** True where an addon may look at a value. */
  canaccessvalue: (value: unknown) => !isSecret(value),
};
