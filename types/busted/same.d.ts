/** @noSelfInFile */
/// <reference types="busted-tstl" />

/** The package declares `same` outside of `assert`, where busted does not have it. */
declare namespace assert {
  /** Asserts that two values have the same structure and content. */
  function same(this: void, expected: unknown, actual: unknown, failureDescription?: string): void;
  /** Asserts that two values differ in structure or content. */
  function not_same(this: void, expected: unknown, actual: unknown, failureDescription?: string): void;
}
