/** Defects of the addon before this one in the addon as a whole; docs/defects.md tells what each of them broke. */
import type { LogLine } from "../../src/model/logLine";
import { anEntry } from "../support/entries";
import { aPair, answersTo, ask, sync, tablesHeldBy } from "../support/rigs";

/** Bytes of log that twenty syncs may leave: a beginning and an end each. */
const MAX_LOG_BYTES = 20000;

describe("a defect of the past in the addon stays mended:", () => {
  it("D14: the log is small whatever is synced, and holds nothing of the messages", () => {
    const secret = string.rep("Zaubertrank ", 600);
    const pair = aPair({ bobHolds: { news: [anEntry("long", { data: { title: "Long", content: secret } })] } });
    for (const round of $range(1, 20)) {
      pair.bob.type(`/gh edit news long title="Round ${round}"`);
      sync(pair);
    }
    pair.alice.logout();
    const { log } = pair.alice.savedVariables("GuildHelperDB") as { readonly log: readonly LogLine[] };
    const text = log.map((line) => `${line.topic} ${line.text} ${textOf(line.data)}`).join("\n");
    assert.is_true(text.length < MAX_LOG_BYTES, `${text.length} bytes`);
    assert.is_false(text.includes("Zaubertrank"));
  });

  it("D15: a guild without a federation syncs all of its tables, and not setup alone", () => {
    const bobHolds = { news: [anEntry("n")], guildinfo: [anEntry("g")], calendar: [anEntry("c")], roster: [anEntry("Carol-Ragnaros")] };
    const pair = aPair({ bobHolds });
    assert.are.same([false], ask(pair.alice, "return GuildHelper.WorkflowManager:IsFederatedGuild()"));
    sync(pair);
    assert.are.same(tablesHeldBy(pair.bob), tablesHeldBy(pair.alice));
  });

  it("D22: every command that help names and every published function is there and answers, whatever runs", () => {
    const pair = aPair({ aliceHolds: { news: [anEntry("raid")] } });
    const commands = answersTo(pair.alice, "/gh help").map((line) => string.match(line, "^(/gh %l+)")[0] ?? "?");
    for (const isRunning of [false, true]) {
      if (isRunning) pair.alice.type("/gh sync Bob all");
      for (const command of commands) {
        assert.is_true(answersTo(pair.alice, command).length > 0, command);
        pair.world.advance(0.1);
      }
      assert.is_true((ask(pair.alice, CALL_ALL)[0] as number) > 18);
    }
    pair.world.advance(30);
    assert.are.same([[], []], [pair.alice.errors(), pair.bob.errors()]);
  });
});

/** Lua text: calls every published function without anything, and counts them. */
const CALL_ALL = `
  local count = 0
  local function call(doors)
    for _, door in pairs(doors) do
      if type(door) == "table" then call(door) else door(doors); count = count + 1 end
    end
  end
  call(GuildHelper)
  return count`;

/** Saved data of a line as text, however nested. Called by: specs. */
function textOf(value: unknown): string {
  if (type(value) !== "table") return tostring(value);
  const texts: string[] = [];
  for (const [key, inner] of pairs(value as Record<string, unknown>)) texts.push(`${tostring(key)}=${textOf(inner)}`);
  return texts.join(" ");
}
