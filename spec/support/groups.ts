/** The parties and raids of a world: who plays together, beside any guild. */

export type GroupKind = "party" | "raid";

/** @noSelf */
export interface Group {
  readonly kind: GroupKind;
  /** "Name-Realm" of each member. */
  readonly names: () => readonly string[];
  readonly has: (name: string) => boolean;
  /** The player leaves; nobody is told. */
  readonly remove: (name: string) => void;
}

/** Builds a group of these players. Called by: world.group. */
export function createGroup(kind: GroupKind, members: readonly string[]): Group {
  let names = [...members];
  return {
    kind,
    /** In the order of joining. Called by: society.GetNumGroupMembers. */
    names: () => names,
    /** By full name. Called by: network.isAmong, world.join. */
    has: (name) => names.includes(name),
    /** Somebody who is no member is left alone. Called by: world.group. */
    remove: (name) => {
      names = names.filter((one) => one !== name);
    },
  };
}

/**
 * The chat type that carries what a member says on PARTY or RAID (a raid's word reaches a party as PARTY); nil when nothing does.
 * Called by: society.createMessages.
 */
export function groupChatType(group: Group | undefined, chatType: string): string | undefined {
  if (group === undefined || chatType === "INSTANCE_CHAT") return undefined;
  return group.kind === "party" ? "PARTY" : chatType;
}
