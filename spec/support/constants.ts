/** What a Lua 5.1 compiler makes of a text: how many constants its chunk holds, of which there may be 262,143. */

/** Bytes of a compiled chunk before the name of its source. */
const HEADER_BYTES = 12;
/** Line numbers (4 bytes each), counts of upvalues and parameters, flags, and registers: between the name and the code. */
const FACTS_BYTES = 12;
/** One instruction of the code. */
const INSTRUCTION_BYTES = 4;

/** The number of constants in the main chunk of a Lua text, as the compiler has counted them. Called by: specs. */
export function constantsIn(text: string): number {
  const [chunk] = loadstring(text, "=c");
  const code = (string as unknown as { dump(this: void, chunk: unknown): string }).dump(chunk);
  const sizeBytes = string.byte(code, 9);
  const nameBytes = unsignedAt(code, HEADER_BYTES, sizeBytes);
  const instructionsAt = HEADER_BYTES + sizeBytes + nameBytes + FACTS_BYTES;
  const instructions = unsignedAt(code, instructionsAt, 4);
  return unsignedAt(code, instructionsAt + 4 + instructions * INSTRUCTION_BYTES, 4);
}

/**
 * A number as this machine writes it, the lowest byte first; `offset` bytes are before it.
 * Called by: constants.constantsIn.
 */
function unsignedAt(code: string, offset: number, bytes: number): number {
  let value = 0;
  for (const place of $range(bytes, 1, -1)) value = value * 256 + string.byte(code, offset + place);
  return value;
}
