/**
 * What an independent implementation of the same mathematics made of three pairs of sides: recorded once, never computed here. The
 * third pair has stamps of any year since 1970.
 */
import type { Difference } from "../../src/reconcile/decoder";

/** Where a version stands, and its second. */
export type RecordedVersion = readonly [position: number, second: number];

export interface RecordedSketch {
  readonly localVersions: readonly RecordedVersion[];
  readonly remoteVersions: readonly RecordedVersion[];
  readonly localSymbols: readonly number[];
  /** The remote symbols packed, as hexadecimal digits. */
  readonly remoteText: string;
  /** In order of position. */
  readonly differences: readonly Difference[];
}

export const RECORDED_SKETCHES: readonly RecordedSketch[] = [
  {
    localVersions: [[18301785, 1793473463]],
    remoteVersions: [[18301785, 1793473523]],
    localSymbols: [48643156, 55906297, 11203231, 18878596],
    remoteText: "b98f240c8d92a20575fe8b24ce",
    differences: [{ position: 18301785, difference: 60 }],
  },
  {
    localVersions: [
      [49591688, 1792905526],
      [55965596, 1794842642],
      [45236621, 1795087404],
      [19471540, 1793418824],
      [9181631, 1792565896],
      [11499531, 1791489519],
      [48225315, 1793714874],
      [42442676, 1794105793],
    ],
    remoteVersions: [
      [49591688, 1792905586],
      [55965596, 1794835442],
      [57239760, 1795087404],
      [9181631, 1792565896],
      [11499531, 1791489519],
      [48225315, 1793714874],
      [42442676, 1794105793],
    ],
    localSymbols: [
      53943727, 58425214, 38161414, 61438981, 58120502, 46936458, 4844288, 60465766, 3920218, 8655417, 11365053, 13226225, 28513352,
      40250550,
    ],
    remoteText: "1466b9946cf793af643ba298d2a35330c5c1f1f28166e8d9950088fd58be2aa3ed9d652985fb38c0aecd09671930",
    differences: [
      { position: 19471540, difference: 18520342 },
      { position: 45236621, difference: 16851762 },
      { position: 49591688, difference: 60 },
      { position: 55965596, difference: 67101659 },
      { position: 57239760, difference: 50257097 },
    ],
  },
  {
    localVersions: [
      [22262125, 1233207132],
      [51339848, 472366271],
      [43879086, 504831510],
      [62780125, 1624150339],
      [63351994, 246866259],
      [49488105, 924154653],
      [3174314, 1529309760],
      [46496305, 1636566448],
      [27266080, 1353259411],
      [27790672, 990352825],
      [8353230, 1348115974],
      [2940542, 625675024],
    ],
    remoteVersions: [
      [22262125, 1233207192],
      [51339848, 472359071],
      [28499525, 504831510],
      [63351994, 246866559],
      [49488105, 924133053],
      [34033032, 1529309760],
      [46496305, 1636566448],
      [27266080, 1353259411],
      [27790672, 990352825],
      [8353230, 1348115974],
      [2940542, 625675024],
    ],
    localSymbols: [
      6608025, 7027203, 6634523, 40719313, 67070291, 2279323, 44469771, 33178464, 57390425, 67003817, 37548196, 28537180, 37708620,
      40127172, 45089964, 47658763, 26462818, 23541927, 7764519, 406559, 56678404, 16820025, 1627251, 34880581,
    ],
    remoteText:
      "e574ea366e952dd25e41e82108cc8c8599cbaaaffeda069ac4cca5c8b05fa19a8e7c3c6ff56e3a30b54915767b8e9272f662c8bf" +
      "236ad10ef0baa3a9ad352c29322a465782df0b8518b719c8f3f4",
    differences: [
      { position: 3174314, difference: 14193974 },
      { position: 22262125, difference: 60 },
      { position: 28499525, difference: 35069505 },
      { position: 34033032, difference: 52914885 },
      { position: 43879086, difference: 32039354 },
      { position: 49488105, difference: 67087259 },
      { position: 51339848, difference: 67101659 },
      { position: 62780125, difference: 53571111 },
      { position: 63351994, difference: 300 },
    ],
  },
];
