/**
 * What is kept of the past in the saved data: texts of several kinds, in the order in which they came.
 *
 * 1. All kinds share one bound on bytes and one on texts, the oldest out first whatever its kind: no peer can make the file grow. One
 *    text may be guarded, which then becomes the newest instead of leaving: no flood takes away the way back.
 * 2. A text stands under a number that grows and is never given again: few literals in the saved file, and the oldest leaves at once.
 * 3. The first word of a text, up to a tab, is its kind. What nobody can read is passed over, and leaves when its turn comes.
 */

/** Estimated bytes kept in the saved file: thousands of versions of a roster entry. */
export const MAX_ARCHIVE_BYTES = 2097152;
/** Texts kept: each is one of the 262,143 literals that the whole saved file may have, or the client loses it. */
export const MAX_ARCHIVE_TEXTS = 8000;
/** Estimated bytes around a text in the saved file. */
const TEXT_BYTES = 8;

/** @noSelf */
export interface Archive {
  /** Adds a text as the newest of all and says its number; the oldest leave until the bounds hold. */
  readonly add: (text: string) => number;
  /** The text under a number, nil once it has left. */
  readonly get: (number: number) => string | undefined;
  /** Guards a text, in place of the one that was guarded before; it must be smaller than the archive. */
  readonly guard: (number: number) => void;
  /** Lets a text go before its turn. */
  readonly drop: (number: number) => void;
  /** Texts have numbers from `first` to `last`, with gaps. */
  readonly first: () => number;
  readonly last: () => number;
  /** The numbers of a kind, oldest first. */
  readonly numbersOf: (kind: string) => number[];
}

/**
 * The archive over `GuildHelperDB.history`, opened: texts by number from 1 on, without holes, oldest first. Those beyond the
 * bounds leave at once.
 * Called by: savedParts.openSavedParts.
 */
export function createArchive(saved: LuaMap<number, string>): Archive {
  let first = 1;
  let last = 0;
  let texts = 0;
  let bytes = 0;
  let guarded = 0;

  /**
   * Counted by what is saved, so that the bounds hold for the file.
   * Called by: archive.add, archive.createArchive, archive.trim.
   */
  const append = (text: string): void => {
    last += 1;
    texts += 1;
    bytes += text.length + TEXT_BYTES;
    saved.set(last, text);
  };

  /**
   * A number without a text is no reason to count.
   * Called by: archive.trim, history.indexNext, logPages.add, snapshots.add.
   */
  const drop = (number: number): void => {
    const text = saved.get(number);
    if (text === undefined) return;
    texts -= 1;
    bytes -= text.length + TEXT_BYTES;
    saved.delete(number);
  };

  /** Holds the bounds. Called by: archive.add, archive.createArchive. */
  const trim = (): void => {
    while (texts > MAX_ARCHIVE_TEXTS || bytes > MAX_ARCHIVE_BYTES) {
      const kept = first === guarded ? saved.get(first) : undefined;
      drop(first);
      first += 1;
      if (kept !== undefined) {
        append(kept);
        guarded = last;
      }
    }
  };

  for (let text = saved.get(1); text !== undefined; text = saved.get(last + 1)) append(text);
  trim();

  return {
    /** Its number tells its age. Called by: history.keep, logPages.add, snapshots.add. */
    add: (text) => {
      append(text);
      const number = last;
      trim();
      return number;
    },
    /**
     * What has left is not told from what never was.
     * Called by: history.indexNext, history.textsOf, logPages.add, logPages.newest, snapshots.add,
     * snapshots.createSnapshots, snapshots.newestFirst.
     */
    get: (number) => saved.get(number),
    drop,
    /** The one before is a text like any other from now on. Called by: snapshots.add, snapshots.createSnapshots. */
    guard: (number) => {
      guarded = number;
    },
    /** The oldest that may still be there. Called by: history.indexNext. */
    first: () => first,
    /** The newest. Called by: history.keep, history.textsOf. */
    last: () => last,
    /**
     * Looks through all texts: for what is asked seldom.
     * Called by: logPages.numbers, snapshots.add, snapshots.createSnapshots, snapshots.newestFirst.
     */
    numbersOf: (kind) => {
      const numbers: number[] = [];
      const beginning = `${kind}\t`;
      for (const number of $range(first, last)) {
        if (string.sub(saved.get(number) ?? "", 1, beginning.length) === beginning) numbers.push(number);
      }
      return numbers;
    },
  };
}
