/** Values of every tag, as deltas, listings and the history hold them; what is read is plain and writes to what reads the same. */
import { DIGEST_PRIME } from "../../../src/model/digest";
import { entryRefusal } from "../../../src/model/entry";
import { equalPlain, plainRefusal } from "../../../src/model/plainValue";
import { unpackEntry } from "../../../src/addon/entryPacking";
import { decodeMetadata, encodeMetadata } from "../../../src/wire/listing";
import { openText, sealText } from "../../../src/wire/envelope";
import { decodeOutlines, encodeOutlines, outlineOf, sharedEnds } from "../../../src/wire/outline";
import type { Outline } from "../../../src/wire/outline";
import { packResidues, unpackResidues } from "../../../src/wire/residuePacking";
import { anyText, anyValue, decodeValue, encodeValue, noCompressor } from "../../wire/samples";
import { anyInput } from "../mutations";
import { someEntries } from "../samples";
import type { CreateTarget } from "../target";
import { attemptOf } from "../target";
import { bytesTarget } from "./bytesTarget";

const SAMPLES = 60;
const MAX_RESIDUES = 200;

/** Builds the target of single values. Called by: index. */
export const createValueTarget: CreateTarget = (dice) => {
  const samples = someEntries(dice).map((entry) => encodeValue(entry));
  for (const _ of $range(1, SAMPLES)) samples.push(encodeValue(anyValue(dice, 4)));
  return bytesTarget({
    name: "value",
    weight: 25,
    instructions: 200000,
    samples,
    /** Judging is total, too: nothing that was read may raise an error there. Called by: bytesTarget.attempt. */
    judge: (text) => {
      unpackEntry(text);
      const value = decodeValue(text);
      if (!value.ok) return undefined;
      plainRefusal(value.value);
      entryRefusal(value.value);
      const again = decodeValue(encodeValue(value.value));
      return again.ok && equalPlain(again.value, value.value) ? undefined : "the value encodes to another one";
    },
  });
};

/** Builds the target of listings, mutated before they are sealed. Called by: index. */
export const createListingTarget: CreateTarget = (dice) => {
  const metadata = someEntries(dice).map(({ id, lastUpdated }) => ({ id, lastUpdated }));
  const samples: string[] = [];
  for (const place of $range(0, 19)) {
    const opened = openText(encodeMetadata(metadata.slice(place, place + dice.roll(6)), noCompressor), noCompressor);
    samples.push(opened.ok ? opened.value : "");
  }
  return bytesTarget({
    name: "listing",
    weight: 10,
    instructions: 2000000,
    samples,
    sealed: (raw) => sealText([raw], noCompressor),
    /** Ids and stamps come back. Called by: bytesTarget.attempt. */
    judge: (text) => {
      const listing = decodeMetadata(text, noCompressor);
      if (!listing.ok) return undefined;
      const again = decodeMetadata(encodeMetadata(listing.value, noCompressor), noCompressor);
      return again.ok && equalPlain(again.value, listing.value) ? undefined : "the listing encodes to another one";
    },
  });
};

/** Builds the target of outlines, which are compared with a text as well. Called by: index. */
export const createOutlineTarget: CreateTarget = (dice) => {
  const text = anyText(dice, 3000);
  const entries = someEntries(dice).map((entry) => ({
    ...entry,
    data: { ...entry.data, content: string.sub(text, 1, 1023 + dice.roll(900)) },
  }));
  const samples = entries.map((entry, place) => encodeOutlines([[place, outlineOf(entry) ?? []]]));
  return bytesTarget({
    name: "outlines",
    weight: 8,
    instructions: 2000000,
    samples,
    /** What is said of a text held elsewhere fits a text here, or shares nothing with it. Called by: bytesTarget.attempt. */
    judge: (input) => {
      const outlines = decodeOutlines(input);
      if (!outlines.ok) return undefined;
      const list: (readonly [number, Outline])[] = [];
      for (const [position, outline] of outlines.value) {
        list.push([position, outline]);
        for (const field of outline) {
          const { prefixBytes, suffixBytes } = sharedEnds(text, field);
          if (prefixBytes + suffixBytes > math.min(text.length, field.length)) return "two ends share more than there is";
        }
      }
      const again = decodeOutlines(encodeOutlines(list));
      return again.ok && equalPlain(again.value, outlines.value) ? undefined : "the outlines encode to others";
    },
  });
};

/** Builds the target of packed residues, under counts that may lie. Called by: index. */
export const createResidueTarget: CreateTarget = (dice) => {
  const samples: string[] = [];
  for (const count of $range(0, 30)) {
    const residues: number[] = [];
    for (const place of $range(0, count - 1)) residues[place] = dice.roll(2 ** 26 - 5) - 1;
    samples[count] = packResidues(residues);
  }
  return {
    name: "residues",
    weight: 8,
    instructions: 100000,
    /** Mostly the count fits the bytes. Called by: fuzzer.attempt. */
    attempt: (attemptDice) => {
      const text = anyInput(attemptDice, samples);
      const count = attemptDice.chance(80) ? math.floor((text.length * 8) / 26) : attemptDice.roll(MAX_RESIDUES) - 1;
      return attemptOf(text.length, () => judgeResidues(text, count));
    },
  };
};

/** Numbers that unpack pack to the same bytes. Called by: values.attempt. */
function judgeResidues(text: string, count: number): string | undefined {
  const residues = unpackResidues(text, count);
  if (residues === undefined) return undefined;
  if (residues.some((residue) => residue >= DIGEST_PRIME)) return "a number that is no residue";
  return residues.length === count && packResidues(residues) === text ? undefined : "the residues pack to others";
}
