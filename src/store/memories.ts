/** Small private memories in the saved data's `peers`: each a table of its own, made where there is none. */

/**
 * The table saved under a name; anything else that stands there is of no use and gives way.
 */
export function memoryOf(peers: Record<string, unknown>, name: string): Record<string, unknown> {
  if (type(peers[name]) !== "table") peers[name] = {};
  return peers[name] as Record<string, unknown>;
}

/**
 * The list saved under a name, without what is not of the given type.
 */
export function listMemoryOf<T>(peers: Record<string, unknown>, name: string, itemType: "table" | "string"): T[] {
  const list: T[] = [];
  for (const [, item] of ipairs(memoryOf(peers, name) as unknown as T[])) if (type(item) === itemType) list.push(item);
  peers[name] = list;
  return list;
}
