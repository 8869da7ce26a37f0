/** What tells the clients' flavours apart beyond the names they declare. */

export type Flavour = "retail" | "mists" | "anniversary" | "era";

export interface FlavourFacts {
  readonly interfaceNumber: number;
  readonly version: string;
  readonly projectId: number;
  /** Folder of the product; saved files of two products never meet. */
  readonly productFolder: string;
  /** Suffixes of a table of contents made for this flavour alone, best first. */
  readonly tocSuffixes: readonly string[];
  /** Names in a table of contents' conditions. */
  readonly gameTypes: readonly string[];
  /** Whether an own-realm sender carries his realm. */
  readonly namesOwnRealm: boolean;
}

/** The facts of each flavour. */
export const flavourFacts: Record<Flavour, FlavourFacts> = {
  retail: {
    interfaceNumber: 120100,
    version: "12.1.0",
    projectId: 1,
    productFolder: "_retail_",
    tocSuffixes: ["_Standard", "_Mainline"],
    gameTypes: ["standard", "mainline"],
    namesOwnRealm: true,
  },
  mists: {
    interfaceNumber: 50504,
    version: "5.5.4",
    projectId: 19,
    productFolder: "_classic_",
    tocSuffixes: ["_Mists", "_Classic"],
    gameTypes: ["mists", "classic"],
    namesOwnRealm: false,
  },
  anniversary: {
    interfaceNumber: 20506,
    version: "2.5.6",
    projectId: 5,
    productFolder: "_anniversary_",
    tocSuffixes: ["_TBC", "_Classic"],
    gameTypes: ["tbc", "classic"],
    namesOwnRealm: false,
  },
  era: {
    interfaceNumber: 11509,
    version: "1.15.9",
    projectId: 2,
    productFolder: "_classic_era_",
    tocSuffixes: ["_Vanilla", "_Classic"],
    gameTypes: ["vanilla", "classic"],
    namesOwnRealm: false,
  },
};
