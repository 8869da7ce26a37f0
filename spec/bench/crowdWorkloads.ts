/** What happens in the crowds that the bench measures. */

export interface CrowdWorkload {
  readonly name: string;
  /** In a table's cell. */
  readonly title: string;
  /** Members of each guild; two guilds are one federation. */
  readonly sizes: readonly number[];
  /** Members who change something, each once, at about the same time. */
  readonly edits: number;
  /** Changes of the past week that one member has missed, who comes back. */
  readonly missed: number;
  /** Members come and go for so long. */
  readonly eveningSeconds: number;
  readonly ways: readonly CrowdWay[];
}

/** How a crowd becomes equal: by itself, or by every member asking everyone online, one after the other. */
export type CrowdWay = "automatic" | "loops";

const NOTHING = { edits: 0, missed: 0, eveningSeconds: 0 };
const TWO_GUILDS: Pick<CrowdWorkload, "sizes" | "ways"> = { sizes: [20, 20], ways: ["automatic", "loops"] };
/** Two hundred who each ask the others make 39,800 visits, which take days of their time. */
const ONE_GUILD: Pick<CrowdWorkload, "sizes" | "ways"> = { sizes: [200], ways: ["automatic"] };
/** Two hours, as people play. */
const EVENING_SECONDS = 7200;

export const CROWD_WORKLOADS: readonly CrowdWorkload[] = [
  { ...NOTHING, name: "C0", title: "20 + 20, nothing changes for 10 minutes", ...TWO_GUILDS },
  { ...NOTHING, name: "C1", title: "20 + 20, 1 edit", ...TWO_GUILDS, edits: 1 },
  { ...NOTHING, name: "C40", title: "20 + 20, 40 edits", ...TWO_GUILDS, edits: 40 },
  { ...NOTHING, name: "CW", title: "20 + 20, one back after a week of 60 changes", ...TWO_GUILDS, missed: 60 },
  { ...NOTHING, name: "CE", title: "20 + 20, an evening of comings and goings", ...TWO_GUILDS, eveningSeconds: EVENING_SECONDS },
  { ...NOTHING, name: "S0", title: "200, nothing changes for 10 minutes", ...ONE_GUILD },
  { ...NOTHING, name: "S1", title: "200, 1 edit", ...ONE_GUILD, edits: 1 },
  { ...NOTHING, name: "S40", title: "200, 40 edits", ...ONE_GUILD, edits: 40 },
];
