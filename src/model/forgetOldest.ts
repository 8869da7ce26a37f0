/** Memories that must not grow for ever: what was needed longest ago goes first. */

/**
 * Drops what is oldest while there are more than `most`; `atOf` says when a value was needed last. Of equals the lower key goes; keys
 * are compared as texts, because a damaged file may have keys of any kind.
 * Called by: guildNotes.of, partners.noteProved, rankMemory.learn.
 */
export function forgetOldest(saved: Record<string, unknown>, most: number, atOf: (this: void, value: unknown) => number): void {
  const keys: AnyNotNil[] = [];
  for (const [key] of pairs(saved)) keys.push(key);
  if (keys.length <= most) return;
  const memories = saved as unknown as LuaMap<AnyNotNil, unknown>;
  table.sort(keys, (left, right) => {
    const [leftAt, rightAt] = [atOf(memories.get(left)), atOf(memories.get(right))];
    return leftAt < rightAt || (leftAt === rightAt && tostring(left) < tostring(right));
  });
  for (const place of $range(0, keys.length - most - 1)) memories.delete(keys[place] as AnyNotNil);
}
