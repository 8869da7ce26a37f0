/**
 * About how many entries differ, from 18 bytes: three samples of the positions (a quarter, a 16th, a 128th), each as 16 buckets that
 * sum 3 bits of every point. The share of unequal buckets tells how many points of the sample differ. A changed entry counts once,
 * because its bucket depends on its position alone.
 */
import { FIELD_PRIME } from "./field";

/** @noSelf */
export interface Estimator {
  readonly add: (position: number, weight: number) => void;
  /** Takes a point out that was added. */
  readonly remove: (position: number, weight: number) => void;
  /** The buckets as `ESTIMATOR_BYTES` bytes. */
  readonly toText: () => string;
}

/** Of how many positions one is sampled; each sample is part of the one before. */
const SAMPLE_STEPS = [4, 16, 128];
const BUCKETS = 16;
const BUCKET_STEPS = 8;
const LARGEST_STEP = 128;
/** 8 buckets of 3 bits are 3 bytes. */
const BUCKETS_PER_GROUP = 8;
const GROUP_BYTES = 3;
export const ESTIMATOR_BYTES = 18;
/** Estimates are tried from 1 in steps of a twentieth up to here, where even the smallest sample is full. */
const LARGEST_ESTIMATE = 10000;
const ESTIMATE_GROWTH = 1.05;

/** Builds the estimator of no points. Called by: keptSketch.createKeptSketch. */
export function createEstimator(): Estimator {
  const buckets: number[] = [];
  for (const index of $range(1, SAMPLE_STEPS.length * BUCKETS)) buckets[index - 1] = 0;

  /** Adds to the point's bucket in every sample that has its position. Called by: estimator.add, estimator.remove. */
  const addBits = (position: number, bits: number): void => {
    const bucket = math.floor(position / LARGEST_STEP) % BUCKETS;
    for (const [sample, step] of ipairs(SAMPLE_STEPS)) {
      if (position % step !== 0) break;
      const index = (sample - 1) * BUCKETS + bucket;
      buckets[index] = ((buckets[index] as number) + bits) % BUCKET_STEPS;
    }
  };

  return {
    /** Counts an entry in. Called by: keptSketch.replace. */
    add: (position, weight) => addBits(position, bitsOf(position, weight)),
    /** Undoes what adding the same entry did. Called by: keptSketch.replace. */
    remove: (position, weight) => addBits(position, BUCKET_STEPS - bitsOf(position, weight)),
    /** Always of the same length. Called by: sketchReader.createSketchReader, sketchSpeaker.withSketch. */
    toText: () => bucketsToText(buckets),
  };
}

/**
 * About how many entries differ between two estimators' texts (mostly within a factor of 2, from 20 to some thousands), or nil when
 * one of them is no such text. It is the number under which what the samples show is likeliest.
 * Called by: sketchReader.nextStep.
 */
export function estimateDifference(local: string, remote: string): number | undefined {
  if (local.length !== ESTIMATOR_BYTES || remote.length !== ESTIMATOR_BYTES) return undefined;
  const equalBySample = equalBuckets(textToBuckets(local), textToBuckets(remote));
  let [best, bestLikelihood] = [0, logLikelihood(0, equalBySample)];
  let candidate = 1;
  while (candidate < LARGEST_ESTIMATE) {
    const likelihood = logLikelihood(candidate, equalBySample);
    if (likelihood > bestLikelihood) [best, bestLikelihood] = [candidate, likelihood];
    candidate = math.ceil(candidate * ESTIMATE_GROWTH);
  }
  return best;
}

/** How many buckets of each sample are equal. Called by: estimator.estimateDifference. */
function equalBuckets(left: readonly number[], right: readonly number[]): number[] {
  return SAMPLE_STEPS.map((_, sample) => {
    let equal = 0;
    for (const index of $range(sample * BUCKETS, (sample + 1) * BUCKETS - 1)) if (left[index] === right[index]) equal += 1;
    return equal;
  });
}

/**
 * The logarithm of the chance to see this many equal buckets when so many points differ. A point leaves a bucket untouched unless it is
 * sampled and falls there; a bucket that was touched is equal by accident once in 8.
 * Called by: estimator.estimateDifference.
 */
function logLikelihood(differences: number, equalBySample: readonly number[]): number {
  let sum = 0;
  for (const [sample, step] of ipairs(SAMPLE_STEPS)) {
    const untouched = (1 - 1 / (BUCKETS * step)) ** differences;
    const equalChance = untouched + (1 - untouched) / BUCKET_STEPS;
    const equal = equalBySample[sample - 1] as number;
    sum += equal * math.log(equalChance);
    if (equal < BUCKETS) sum += (BUCKETS - equal) * math.log(1 - equalChance);
  }
  return sum;
}

/**
 * Three bits that change with a point's weight in seven of eight cases, also where all weights move by the same round number: sampled
 * positions are multiples of powers of two, and only the prime mixes these.
 * Called by: estimator.add, estimator.remove.
 */
function bitsOf(position: number, weight: number): number {
  return ((position * weight) % FIELD_PRIME) % BUCKET_STEPS;
}

/** Buckets as bytes, the first highest. Called by: estimator.toText. */
function bucketsToText(buckets: readonly number[]): string {
  const bytes: string[] = [];
  for (const start of $range(0, buckets.length - 1, BUCKETS_PER_GROUP)) {
    let group = 0;
    for (const index of $range(start, start + BUCKETS_PER_GROUP - 1)) group = group * BUCKET_STEPS + (buckets[index] as number);
    bytes.push(string.char(math.floor(group / 65536), math.floor(group / 256) % 256, group % 256));
  }
  return table.concat(bytes);
}

/** The buckets of a text of the right length; any bytes are buckets. Called by: estimator.estimateDifference. */
function textToBuckets(text: string): number[] {
  const buckets: number[] = [];
  for (const start of $range(1, text.length, GROUP_BYTES)) {
    const [first, second, third] = string.byte(text, start, start + GROUP_BYTES - 1);
    const group = ((first ?? 0) * 256 + (second ?? 0)) * 256 + (third ?? 0);
    for (const place of $range(BUCKETS_PER_GROUP - 1, 0, -1)) buckets.push(math.floor(group / BUCKET_STEPS ** place) % BUCKET_STEPS);
  }
  return buckets;
}
