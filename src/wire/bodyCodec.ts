/** How the body of one kind of record is written and read. */
import type { ByteReader, ByteWriter } from "./bytes";

/** Reading is total: what does not fit fails the reader. @noSelf */
export interface BodyCodec<Body> {
  readonly write: (writer: ByteWriter, body: Body) => void;
  readonly read: (reader: ByteReader) => Body;
}
