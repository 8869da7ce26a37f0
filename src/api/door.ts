/** The shape of every published function: called with a colon, never throwing, refusing with nil and one sentence. */

/** A published function; its first argument is the table it is called on. */
export type Door = (this: unknown, ...values: unknown[]) => LuaMultiReturn<unknown[]>;

/** What a door does with the values it was called with, whatever they are. */
export type DoorWork = (this: void, ...values: readonly unknown[]) => LuaMultiReturn<unknown[]>;

/**
 * Makes a door of its work: what the work raises is reported, and the caller is told that it failed.
 * Called by: publicApi.open.
 */
export function door(work: DoorWork, onError: (this: void, message: string) => void): Door {
  const call = pcall as unknown as DoorWork;
  return (...values) => answerOf(onError, ...call(work, ...values));
}

/**
 * What the caller gets of pcall's outcome: everything the work returned, or nil and that it failed.
 * Called by: door.door.
 */
function answerOf(onError: (this: void, message: string) => void, ...outcome: unknown[]): LuaMultiReturn<unknown[]> {
  if (outcome[0] === true) return $multi(...select(2, ...outcome));
  onError(tostring(outcome[1]));
  return $multi(undefined, "GuildHelper failed; the error was reported");
}

/**
 * Nil and the sentence that says why.
 * Called by: entryDoors.createEntryDoors, publicApi.handleAddonMessage, seedDoors.completeTable,
 * seedDoors.createSeedDoors, seedDoors.dataDoor, seedDoors.frameDoor, seedDoors.speakingDoor, seedDoors.startSync.
 */
export function refused(reason: string): LuaMultiReturn<unknown[]> {
  return $multi(undefined, reason);
}

/**
 * What a door answers when the thing was done and there is nothing else to say.
 * Called by: publicApi.handleAddonMessage, seedDoors.completeTable, seedDoors.createSeedDoors, seedDoors.dataDoor,
 * seedDoors.frameDoor.
 */
export function accepted(): LuaMultiReturn<unknown[]> {
  return $multi(true);
}
