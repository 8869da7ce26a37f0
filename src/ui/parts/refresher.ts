/** What loads and shows something anew, in a job, so that much of it holds up no frame. */

/**
 * Runs the work when it is called: one job at a time, and what changes meanwhile is taken in by one more.
 * Called by: list.createList, monthPage.createMonthPage.
 */
export function createRefresher(run: (job: (this: void) => void) => boolean, work: (this: void) => void): (this: void) => void {
  let isRunning = false;
  let isStale = false;
  /**
   * Begins the job, or notes that it has to be done once more.
   * Called by: refresher.createRefresher, refresher.refresh.
   */
  const refresh = (): void => {
    if (isRunning) {
      isStale = true;
      return;
    }
    isRunning = run(() => {
      work();
      isRunning = false;
      if (!isStale) return;
      isStale = false;
      refresh();
    });
  };
  return refresh;
}
