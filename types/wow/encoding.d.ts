/** The client's DEFLATE. Functions may return no value at all when they fail. */
/** @noSelfInFile */

declare namespace C_EncodingUtil {
  /** `method` 0 is raw DEFLATE. */
  function CompressString(source: string, method?: number): string | undefined;
  /** Raises an error or returns nothing for text that is no such stream. */
  function DecompressString(source: string, method?: number): string | undefined;
}
