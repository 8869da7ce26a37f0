/** lua-types says that frexp returns one number; Lua 5.1 returns mantissa and exponent. */
/// <reference types="lua-types/5.1" />

declare namespace math {
  function frexp(this: void, x: number): LuaMultiReturn<[mantissa: number, exponent: number]>;
}
