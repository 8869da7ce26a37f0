/**
 * `pairs` and `next` in an order of each client's own, because the client promises none and two clients differ.
 *
 * A walk takes the keys as they are when it begins, starts anywhere and strides by a number that has no factor in common with their
 * count: cheap, and different for every walk. Keys whose value has become nil on the way are left out.
 */
import type { Dice } from "./dice";
import type { LuaFunction, LuaRecord, Results } from "./luaValues";

/** For each key of a walk the key that comes after it. */
type Successors = LuaTable<AnyNotNil, AnyNotNil>;

const STRIDES = [1, 7919, 104729, 1299709, 15485863];

/** Builds a client's `pairs` and `next`. Called by: luaLibrary.createLuaLibrary. */
export function createPairsOrder(dice: Dice): { readonly pairs: LuaFunction; readonly next: LuaFunction } {
  const nativeNext = next as unknown as LuaFunction;

  /**
   * All keys in native order, and their number; the walk over them is what differs.
   * Called by: pairsOrder.bookWalk, pairsOrder.pairsInOwnOrder.
   */
  const shuffledKeys = (subject: LuaRecord): LuaMultiReturn<[unknown[], number]> => {
    const keys: unknown[] = [];
    let count = 0;
    let [key] = nativeNext(subject);
    while (key !== undefined) {
      count++;
      (keys as unknown as Record<number, unknown>)[count] = key;
      [key] = nativeNext(subject, key);
    }
    return $multi(keys, count);
  };

  /** The client's `pairs`. Called by: pairsOrder.createPairsOrder. */
  const pairsInOwnOrder = (subject: LuaRecord): Results => {
    if (type(subject) !== "table") error(`bad argument #1 to '?' (table expected, got ${type(subject)})`, 2);
    const [keys, count] = shuffledKeys(subject);
    if (count < 2) return $multi(nativeNext, subject, undefined);
    const stride = strideFor(count, dice.roll(STRIDES.length));
    let at = dice.roll(count) - 1;
    let left = count;
    /** The next key that still has a value. Called by: pairsOrder.pairsInOwnOrder. */
    const step = (): Results => {
      while (left > 0) {
        const key = keys[at] as string;
        at = (at + stride) % count;
        left--;
        const value = rawget(subject, key);
        if (value !== undefined) return $multi(key, value);
      }
      return $multi();
    };
    return $multi(step, subject, undefined);
  };

  const walks = setmetatable(new LuaTable<LuaRecord, Successors>(), { __mode: "k" } as LuaMetatable<LuaTable<LuaRecord, Successors>>);

  /**
   * Books the rest of a walk whose first key was given out already: each key with the key that follows it.
   * Called by: pairsOrder.nextInOwnOrder.
   */
  const bookWalk = (subject: LuaRecord, first: AnyNotNil): Successors => {
    const [keys, count] = shuffledKeys(subject);
    const successors = new LuaTable<AnyNotNil, AnyNotNil>();
    const stride = strideFor(count, dice.roll(STRIDES.length));
    let at = dice.roll(count) - 1;
    let previous = first;
    for (const _ of $range(1, count)) {
      const key = keys[at] as AnyNotNil;
      at = (at + stride) % count;
      if (key !== first) {
        successors.set(previous, key);
        previous = key;
      }
    }
    walks.set(subject, successors);
    return successors;
  };

  /**
   * The client's `next`; asked for a first key alone, as a test for emptiness, it books nothing.
   * Called by: pairsOrder.createPairsOrder.
   */
  const nextInOwnOrder = (subject: LuaRecord, key?: AnyNotNil): Results => {
    const [first, value] = nativeNext(subject);
    if (first === undefined) return $multi();
    if (key === undefined) return $multi(first, value);
    const successors = key === first ? bookWalk(subject, key) : (walks.get(subject) ?? bookWalk(subject, first as AnyNotNil));
    let follower: AnyNotNil | undefined = successors.get(key);
    while (follower !== undefined && rawget(subject, follower as string) === undefined) follower = successors.get(follower);
    if (follower === undefined) return $multi();
    return $multi(follower, rawget(subject, follower as string));
  };

  return { pairs: pairsInOwnOrder as LuaFunction, next: nextInOwnOrder as LuaFunction };
}

/** A stride that visits every one of `count` places. Called by: pairsOrder.bookWalk, pairsOrder.pairsInOwnOrder. */
function strideFor(count: number, choice: number): number {
  const stride = STRIDES[choice - 1] ?? 1;
  return count % stride === 0 ? 1 : stride % count === 0 ? 1 : stride;
}
