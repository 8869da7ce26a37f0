/** The ways in which each workload is measured. */
import type { Workload } from "./workloads";

/** What the addon compares by, as its setting `compareBy` says. */
export type Comparison = "sketch" | "list";
/** Inside of an instance the game's allowance for messages counts for whispers too. */
export type Place = "outside" | "inside";

export interface Way {
  readonly comparison: Comparison;
  /** The replaced versions are in the histories of those who wrote the newer ones. */
  readonly hasHistory: boolean;
  readonly place: Place;
}

const PLACES: readonly Place[] = ["outside", "inside"];

/** Every way in which a workload is measured, in the order of the table. Called by: main.measure. */
export function waysOf({ withHistory }: Workload): Way[] {
  const kinds: Omit<Way, "place">[] = [{ comparison: "sketch", hasHistory: false }];
  if (withHistory) kinds.push({ comparison: "sketch", hasHistory: true });
  kinds.push({ comparison: "list", hasHistory: false });
  return PLACES.flatMap((place) => kinds.map((kind) => ({ ...kind, place })));
}

/**
 * Asks whether the goals speak of this way: then processor time is measured with more care.
 * Called by: workloadRuns.work.
 */
export function isJudged({ comparison, place }: Way): boolean {
  return comparison === "sketch" && place === "outside";
}
