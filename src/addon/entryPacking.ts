/**
 * Entries as texts of any bytes, for the history: the wire's own form behind the version of the wire that wrote it, because
 * a later version may write the same bytes for something else.
 */
import type { Entry } from "../model/entry";
import type { PlainValue } from "../model/plainValue";
import { createByteReader, createByteWriter } from "../wire/bytes";
import { PROTOCOL_VERSION } from "../wire/protocol";
import { createValueReader } from "../wire/valueReader";
import { createValueWriter } from "../wire/valueWriter";

/** The entry whole, with the fields this version does not know. Called by: history.keep, holdMemory.keep. */
export function packEntry(this: void, entry: Entry): string {
  const bytes = createByteWriter();
  bytes.u8(PROTOCOL_VERSION);
  createValueWriter(bytes).write(entry);
  return bytes.toText();
}

/**
 * The value that was packed, nil where the text is damaged or of another version.
 * Called by: history.entryIn, holdMemory.read.
 */
export function unpackEntry(this: void, packed: string): PlainValue | undefined {
  const bytes = createByteReader(packed);
  if (bytes.u8() !== PROTOCOL_VERSION) return undefined;
  const value = createValueReader(bytes).read();
  return bytes.failed() || !bytes.atEnd() ? undefined : value;
}
