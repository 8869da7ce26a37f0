/**
 * What is on its way to one client: things that happen to it at a time, taken in order of time, and of arrival when equal.
 */

interface Item {
  readonly at: number;
  readonly run: () => void;
}

/** @noSelf */
export interface Inbox {
  readonly put: (at: number, run: () => void) => void;
  /** Takes what is due, one after the other; what is put in meanwhile waits for the next call. */
  readonly takeDue: (now: number) => (() => void)[];
  readonly nextAt: () => number | undefined;
  readonly clear: () => void;
}

/** Builds an empty inbox. Called by: agenda.createAgenda, lifecycle.createLifecycle. */
export function createInbox(): Inbox {
  let items: Item[] = [];

  /**
   * Keeps the order of time; what is due together stays in order of arrival.
   * Called by: agenda.after, lifecycle.arrive, lifecycle.createLifecycle, lifecycle.laterInSession, lifecycle.transmit.
   */
  const put = (at: number, run: () => void): void => {
    let place = items.length;
    while (place > 0 && (items[place - 1] as Item).at > at) place--;
    table.insert(items, place + 1, { at, run });
  };

  /**
   * Takes them out before they run, so that running may put in more.
   * Called by: agenda.passUntil, lifecycle.frame, lifecycle.isLoading.
   */
  const takeDue = (now: number): (() => void)[] => {
    const first = items[0];
    if (first === undefined || first.at > now) return [];
    const due: (() => void)[] = [];
    const later: Item[] = [];
    for (const item of items) {
      if (item.at <= now) due.push(item.run);
      else later.push(item);
    }
    items = later;
    return due;
  };

  return {
    put,
    takeDue,
    /** Nil when nothing is on its way. Called by: agenda.passUntil, lifecycle.nextDueAt. */
    nextAt: () => items[0]?.at,
    /** Everything on its way is lost. Called by: lifecycle.crash. */
    clear: () => {
      items = [];
    },
  };
}
