/** Reads what spec/bench/BenchMeter has measured at a client, and keeps the garbage collector out of it. */
import type { Client } from "../support/client";

/** What the addon's callbacks cost at one side. */
export interface Work {
  readonly totalMilliseconds: number;
  readonly longestMilliseconds: number;
  /** The callback that took longest: a script with its event, "timer" or "command". */
  readonly longestName: string;
  /** Everything that was made, whether it was kept or not. */
  readonly allocatedKilobytes: number;
}

/** @noSelf */
export interface Collector {
  /** Collects when much has gathered; to be called between frames. */
  readonly collectIfNeeded: () => void;
  /** Collects everything and returns what is left in use. */
  readonly collect: () => number;
  /** Lets it work by itself again. */
  readonly release: () => void;
}

/** Texts long enough that the host's allocator sorts what a collection gave back, which else the next callback would pay for. */
const SORTING_BYTES = 65536;
const SORTING_TEXTS = 64;
/** How much may be made between two full collections. */
const MAX_GARBAGE_KILOBYTES = 96 * 1024;

/** Begins anew at a client. Called by: windowRuns.measure, workloadRuns.reset. */
export function resetMeter(client: Client): void {
  client.run("BenchMeter.reset()");
}

/** What was measured since the last reset. Called by: windowRuns.measure, workloadRuns.measuredRun. */
export function readMeter(client: Client): Work {
  return (client.global("BenchMeter") as { readonly work: Work }).work;
}

/**
 * Takes the garbage collector over: from now on it works only when it is called.
 * Called by: windowRuns.windowRun, workloadRuns.measuredRun.
 */
export function createCollector(): Collector {
  let keptKilobytes = 0;
  /**
   * A full collection switches the collector on again, so it is stopped anew.
   * Called by: meter.collectIfNeeded, meter.createCollector, windowRuns.measure, workloadRuns.measuredRun.
   */
  const collect = (): number => {
    collectgarbage("collect");
    collectgarbage("stop");
    keptKilobytes = collectgarbage("count");
    for (const place of $range(1, SORTING_TEXTS)) string.rep(" ", SORTING_BYTES + place);
    return keptKilobytes;
  };
  collect();
  return {
    /** Looks at the heap's size only. Called by: windowRuns.advance, workloadRuns.measuredRun. */
    collectIfNeeded: () => {
      if (collectgarbage("count") - keptKilobytes > MAX_GARBAGE_KILOBYTES) collect();
    },
    collect,
    /** From here on the collector works by itself again. Called by: windowRuns.windowRun, workloadRuns.measuredRun. */
    release: () => {
      collectgarbage("restart");
    },
  };
}
