/** lua-types hides that `find` returns nothing where nothing is found: a destructured position would seem to be always there. */
/// <reference types="lua-types/5.1" />

declare namespace string {
  function find(
    this: void,
    s: string,
    pattern: string,
    init?: number,
    plain?: boolean,
  ): LuaMultiReturn<[first: number | undefined, last: number | undefined, ...captures: string[]]>;
}
