/** The lines of a log page as a text of any bytes: the wire's own form behind the version of the wire that wrote it, deflated. */
import type { LogLine } from "../model/logLine";
import type { PlainValue } from "../model/plainValue";
import { createByteReader, createByteWriter } from "../wire/bytes";
import type { Compressor } from "../wire/envelope";
import { openText, sealText } from "../wire/envelope";
import { PROTOCOL_VERSION } from "../wire/protocol";
import { createValueReader } from "../wire/valueReader";
import { createValueWriter } from "../wire/valueWriter";

/** @noSelf */
export interface LogForm {
  readonly pack: (lines: readonly LogLine[]) => string;
  /** What was packed, nil where the text is damaged or of another version. */
  readonly unpack: (packed: string) => readonly PlainValue[] | undefined;
}

/** Builds the form. Called by: savedParts.openSavedParts. */
export function createLogForm(compressor: Compressor): LogForm {
  return {
    /**
     * Lines are values of their own, which share texts: a page may hold more than one value could.
     * Called by: logPages.add.
     */
    pack: (lines) => {
      const bytes = createByteWriter();
      const values = createValueWriter(bytes);
      for (const line of lines) values.write(line as unknown as PlainValue);
      return string.char(PROTOCOL_VERSION) + sealText([bytes.toText()], compressor);
    },
    /** Ends at the first byte that no line of ours begins with. Called by: logPages.newest. */
    unpack: (packed) => {
      if (string.byte(packed, 1) !== PROTOCOL_VERSION) return undefined;
      const opened = openText(string.sub(packed, 2), compressor);
      if (!opened.ok) return undefined;
      const bytes = createByteReader(opened.value);
      const values = createValueReader(bytes);
      const lines: PlainValue[] = [];
      while (!bytes.failed() && !bytes.atEnd()) lines.push(values.read());
      return bytes.failed() ? undefined : lines;
    },
  };
}
