/** One plain value as a text of its own: deterministic, so that equal values have equal texts. */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { PlainValue } from "../model/plainValue";
import { plainRefusal } from "../model/plainValue";
import { createByteReader, createByteWriter } from "./bytes";
import { createValueReader } from "./valueReader";
import { createValueWriter } from "./valueWriter";

/**
 * The bytes of a value that passed `plainRefusal`.
 */
export function encodeValue(value: PlainValue): string {
  const bytes = createByteWriter();
  createValueWriter(bytes).write(value);
  return bytes.toText();
}

/**
 * The value of a text from anywhere, within the limits of `plainRefusal`; a failure for every text that is none.
 */
export function decodeValue(text: string): Outcome<PlainValue> {
  const bytes = createByteReader(text);
  const value = createValueReader(bytes).read();
  if (bytes.failed() || !bytes.atEnd()) return failure("malformed value");
  const refusal = plainRefusal(value);
  return refusal === undefined ? success(value) : failure(refusal);
}
