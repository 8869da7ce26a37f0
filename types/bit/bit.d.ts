/** @noSelfInFile */

/**
 * The client's `bit` library; results are unsigned 32-bit numbers. TypeScriptToLua reserves the name `bit`, so here it is `bitlib`.
 * @customName bit
 */
declare namespace bitlib {
  function band(this: void, ...values: number[]): number;
  function bor(this: void, ...values: number[]): number;
  function bxor(this: void, ...values: number[]): number;
  function bnot(this: void, value: number): number;
  function lshift(this: void, value: number, bits: number): number;
  function rshift(this: void, value: number, bits: number): number;
  function arshift(this: void, value: number, bits: number): number;
  function mod(this: void, value: number, divisor: number): number;
}
