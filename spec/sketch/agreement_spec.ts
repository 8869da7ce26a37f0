import type { Difference } from "../../src/reconcile/decoder";
import { createDecoder } from "../../src/reconcile/decoder";
import { secondsWeight } from "../../src/reconcile/position";
import { createSketch, syndromeOf } from "../../src/reconcile/sketch";
import { packResidues, unpackResidues } from "../../src/wire/residuePacking";
import { breathless } from "../reconcile/fieldRig";
import type { RecordedVersion } from "./recordedSketches";
import { RECORDED_SKETCHES } from "./recordedSketches";

/** The first symbols of recorded versions. Called by: agreement_spec.decoded. */
function symbolsOf(versions: readonly RecordedVersion[], count: number): number[] {
  const sketch = createSketch(breathless);
  for (const [position, second] of versions) sketch.add(position, secondsWeight(second));
  return sketch.symbols(count);
}

/** A text in hexadecimal digits. Called by: specs. */
function hexOf(text: string): string {
  const [hex] = string.gsub(text, ".", (code) => string.format("%02x", string.byte(code)));
  return hex;
}

/** The text behind hexadecimal digits. Called by: agreement_spec.decoded. */
function textOf(hex: string): string {
  const [text] = string.gsub(hex, "..", (digits) => string.char(tonumber(digits, 16) ?? 0));
  return text;
}

/** What differs, from the recorded text and this side's own symbols, in order of position. Called by: specs. */
function decoded(localVersions: readonly RecordedVersion[], remoteText: string, count: number): Difference[] | undefined {
  const decoder = createDecoder(breathless);
  decoder.push(syndromeOf(unpackResidues(textOf(remoteText), count) ?? [], symbolsOf(localVersions, count)));
  const answer = decoder.decode(localVersions.map(([position]) => position));
  if (answer.kind !== "differences") return undefined;
  const differences = answer.differences.slice();
  table.sort(differences, (left, right) => left.position < right.position);
  return differences;
}

for (const [index, recorded] of ipairs(RECORDED_SKETCHES)) {
  const { localVersions, remoteVersions, localSymbols, remoteText, differences } = recorded;

  describe(`The independent implementation's sketches number ${index}, of ${localVersions.length} entries,`, () => {
    it("have the same symbols here", () => {
      assert.are.same(localSymbols, symbolsOf(localVersions, localSymbols.length));
    });

    it("are the same bytes here", () => {
      assert.are.equal(remoteText, hexOf(packResidues(symbolsOf(remoteVersions, localSymbols.length))));
    });

    it("differ in the same points by the same weights here", () => {
      assert.are.same(differences, decoded(localVersions, remoteText, localSymbols.length));
    });
  });
}
