/** How the body of one kind of record is written and read. */
import type { ByteReader, ByteWriter } from "./bytes";

/** Bytes of one record inside a transfer. */
export const MAX_RECORD_BYTES = 131072;

/** Reading is total: what does not fit fails the reader. @noSelf */
export interface BodyCodec<Body> {
  readonly write: (writer: ByteWriter, body: Body) => void;
  readonly read: (reader: ByteReader) => Body;
}
