/** A version in 22 bits: with its position in 26, a request names what it already holds in 6 bytes instead of by id and stamp. */
import type { Metadata } from "../model/entry";
import { metadataHash } from "./digest";

/** The fingerprint of no version at all. */
export const NO_FINGERPRINT = 0;
/** Fingerprints are below this. Two versions share one once in 4 million, and then the checksum of what is made of it fails. */
export const FINGERPRINT_LIMIT = 4194304;

/** A number from 1 that depends on every byte of the id and every bit of the stamp, equal on every machine. */
export function versionFingerprint(metadata: Metadata): number {
  const [, high] = metadataHash(metadata);
  return (high % (FINGERPRINT_LIMIT - 1)) + 1;
}
