/**
 * The assertions of luaunit that the package specs use: (actual, expected), the message last.
 * @noResolution
 */
declare module "luaunit" {
  /** @noSelf */
  interface Luaunit {
    assertEquals(actual: unknown, expected: unknown, message?: string): void;
    assertNotEquals(actual: unknown, expected: unknown, message?: string): void;
    assertTrue(actual: unknown, message?: string): void;
    assertFalse(actual: unknown, message?: string): void;
    assertNil(actual: unknown, message?: string): void;
    assertNotNil(actual: unknown, message?: string): void;
    assertStrContains(text: string, part: string, isPattern?: boolean, message?: string): void;
    assertError(run: (this: void, ...args: unknown[]) => void, ...args: unknown[]): void;
    fail(message: string): never;
  }
  const luaunit: Luaunit;
  export = luaunit;
}
