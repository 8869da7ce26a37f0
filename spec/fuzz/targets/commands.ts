/** Lines behind /gh: whatever is typed, it is answered by plain lines, and nothing but an entry is written. */
import type { UserStatus } from "../../../src/model/user";
import { plainRefusal } from "../../../src/model/plainValue";
import { TABLE_NAMES } from "../../../src/model/tables";
import { aRig, anEntry } from "../../commands/rig";
import type { Rig } from "../../commands/rig";
import type { CreateTarget } from "../target";
import { attemptOf } from "../target";
import { anyInput, anyOf } from "../mutations";
import type { Dice } from "../../support/dice";

const ID = "20261122183000-4f2a";
/** A page of a list, of the log, or of help. */
const MOST_LINES = 60;

const LINES: readonly string[] = [
  "sync Bob-Ragnaros all",
  "sync days 30",
  "stop",
  "status",
  "list news raid",
  `show news ${ID}`,
  'add news title="A \\"new\\" raid" category=Raid content=text',
  "add calendar title=x eventDate=2026-12-24",
  'add roster name=Olga level=12 roles="Tank, DPS"',
  `edit news ${ID} title=|cff00ff00green|r`,
  `delete news ${ID}`,
  "me level=80 note=hello",
  "log gate dropped",
  "set defaultDays 30",
  "set autoSync off",
  "set writeRank 3",
  "mute Bob",
  "help",
  "federation join AAAA-BBBB",
  `history news ${ID}`,
  `restore news ${ID} 1`,
  "rollback 1",
  "confirm",
  "refuse",
];

/** Builds the target. Called by: index. */
export const createCommandTarget: CreateTarget = () => ({
  name: "command",
  weight: 10,
  instructions: 2000000,
  /** A line that is right, one that was, and words of others put together. Called by: fuzzer.attempt. */
  attempt: (dice) => {
    const line = dice.chance(60) ? anyInput(dice, LINES) : someWords(dice);
    return attemptOf(line.length, () => judge(line));
  },
});

/** Words of several lines in a line. Called by: commands.attempt. */
function someWords(dice: Dice): string {
  const words: string[] = [];
  for (const place of $range(0, dice.roll(6) - 1)) {
    const [word] = string.match(anyOf(LINES, dice), string.rep("%S+ ?", dice.roll(3)));
    words[place] = word ?? "";
  }
  return table.concat(words, " ");
}

/** A user who is online. Called by: commands.judge. */
function aUser(name: string): UserStatus {
  return { name, version: "1|r", seenAt: 0, isOnline: true, isBusy: false };
}

/**
 * Answers carry no escape codes of others, and no more lines than a page; the command alone is for the window.
 * Called by: commands.attempt.
 */
function judge(line: string): string | undefined {
  const rig = aRig({
    tables: { news: [anEntry(ID, { title: "A |raid" })] },
    ownRank: 0,
    users: [aUser("Bob-Ragnaros"), aUser("|cff-Ragnaros")],
  });
  const answers = rig.type(line);
  const opensWindow = string.match(line, "^%s*$")[0] !== undefined;
  if (opensWindow) return answers.length === 0 ? undefined : "nothing was typed, and chat answers";
  if (answers.length === 0 || answers.length > MOST_LINES) return `${answers.length} lines in answer to ${line}`;
  for (const answer of answers) {
    const [code] = string.find(string.gsub(answer, "||", "")[0], "|%S");
    if (code !== undefined) return `an escape code of the input in: ${answer}`;
  }
  return writtenProblem(rig);
}

/** The first thing written that may not be stored. Called by: commands.judge. */
function writtenProblem(rig: Rig): string | undefined {
  for (const tableName of TABLE_NAMES) {
    for (const id of [ID, "Olga-Ragnaros", "Alice-Ragnaros"]) {
      const data = rig.get(tableName, id)?.data;
      const refusal = data === undefined ? undefined : plainRefusal(data);
      if (refusal !== undefined && refusal !== "larger than 65536 bytes") return `written data: ${refusal}`;
    }
  }
  return undefined;
}
