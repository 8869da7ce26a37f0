/** Whether a value may stand in a saved variable: the client must be able to write it, and to read the same back. */

/** Tables within tables: the client's reader ends at about 196. */
const DEPTH_MAX = 150;

/**
 * The first thing in a saved variable that would not come back as it is, with its place; nil when there is none.
 * Called by: specs.
 */
export function savableProblem(value: unknown, place = "GuildHelperDB"): string | undefined {
  return problemOf(value, place, 1, new LuaSet());
}

/**
 * One step; `seen` holds the tables met so far, because one that stands in two places comes back as two.
 * Called by: savable.problemOf, savable.savableProblem.
 */
function problemOf(value: unknown, place: string, depth: number, seen: LuaSet): string | undefined {
  const kind = type(value);
  if (kind === "number") return isFiniteNumber(value as number) ? undefined : `${place} is ${tostring(value)}`;
  if (kind !== "table") return kind === "string" || kind === "boolean" ? undefined : `${place} is a ${kind}`;
  if (depth > DEPTH_MAX) return `${place} is too deep`;
  if (seen.has(value as object)) return `${place} stands in another place too`;
  if (getmetatable(value as object) !== undefined) return `${place} has a metatable`;
  seen.add(value as object);
  for (const [key, inner] of pairs(value as Record<string, unknown>)) {
    const isKey = type(key) === "string" || (type(key) === "number" && isFiniteNumber(key as unknown as number));
    if (!isKey) return `${place} has the key ${tostring(key)}`;
    const problem = problemOf(inner, `${place}.${key}`, depth + 1, seen);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Neither NaN nor endless. Called by: savable.problemOf. */
function isFiniteNumber(value: number): boolean {
  return value - value === 0;
}
