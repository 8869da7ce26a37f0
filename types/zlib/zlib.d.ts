/** lua-zlib, the host's DEFLATE for the false client. */
/** @noResolution */
declare module "zlib" {
  type Stream = (
    this: void,
    text: string,
    flush: "finish",
  ) => LuaMultiReturn<[output: string, atEnd: boolean, bytesIn: number, bytesOut: number]>;
  export function deflate(this: void, level: number, windowBits: number): Stream;
  export function inflate(this: void, windowBits: number): Stream;
}
