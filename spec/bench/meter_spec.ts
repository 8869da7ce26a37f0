/** The meter inside of the client, shown callbacks of every kind. The precise clock is counted here, so nothing depends on the machine. */
import { addonInFolder, addonOfTexts } from "../support/addonFiles";
import type { Client } from "../support/client";
import { aWorld, type World } from "../support/world";
import { readMeter, resetMeter } from "./meter";

const TOC = "## Interface: 120100\nmain.lua\n";
/** Looks at the precise clock so many times, each of which counts 0.002 milliseconds. */
const WORK = "local function work(looks) for _ = 1, looks do debugprofilestop() end end ";

/** A world with a player who has the meter and an addon of this text. Called by: specs. */
function aMeasuredPlayer(text: string): { world: World; player: Client } {
  const addon = addonOfTexts("Measured", { "Measured.toc": TOC, "main.lua": WORK + text });
  const world = aWorld({ addons: [addonInFolder("spec/bench/BenchMeter"), addon] });
  const player = world.join("Alice-Ragnaros").login();
  world.advance(1);
  resetMeter(player);
  return { world, player };
}

describe("the meter in a client", () => {
  it("has measured nothing at first", () => {
    const { player } = aMeasuredPlayer("");
    assert.are.same({ totalMilliseconds: 0, longestMilliseconds: 0, longestName: "nothing", allocatedKilobytes: 0 }, readMeter(player));
  });

  const callbacks: Record<string, { text: string; act?: (player: Client) => void }> = {
    OnUpdate: { text: 'CreateFrame("Frame"):SetScript("OnUpdate", function() work(500) end)' },
    "OnEvent PLAYER_GUILD_UPDATE": {
      text: 'local f = CreateFrame("Frame") f:RegisterEvent("PLAYER_GUILD_UPDATE") f:SetScript("OnEvent", function() work(500) end)',
      act: (player) => player.fire("PLAYER_GUILD_UPDATE", "player"),
    },
    timer: { text: "C_Timer.NewTicker(2, function() work(500) end)" },
    command: { text: 'SLASH_TEST1 = "/test" SlashCmdList.TEST = function() work(500) end', act: (player) => player.type("/test") },
  };
  for (const name of ["OnUpdate", "OnEvent PLAYER_GUILD_UPDATE", "timer", "command"]) {
    it(`names and times the longest callback: ${name}`, () => {
      const callback = callbacks[name];
      const { world, player } = aMeasuredPlayer(callback?.text ?? "");
      callback?.act?.(player);
      world.advance(2.5);
      const { longestName, longestMilliseconds, totalMilliseconds } = readMeter(player);
      assert.are.equal(name, longestName);
      assert.is_true(longestMilliseconds >= 1 && longestMilliseconds < 1.1);
      assert.is_true(totalMilliseconds >= longestMilliseconds);
    });
  }

  it("hands on what a callback raises, and goes on measuring", () => {
    const { player } = aMeasuredPlayer('SLASH_TEST1 = "/test" SlashCmdList.TEST = function() work(50) error("broken", 0) end');
    player.type("/test");
    player.type("/test");
    assert.are.same(["broken", "broken"], player.errors());
    assert.is_true(readMeter(player).totalMilliseconds >= 0.2);
  });

  it("counts a callback within a callback once", () => {
    const text =
      'local f = CreateFrame("Frame") f:SetScript("OnShow", function() work(50) end) ' +
      'SLASH_TEST1 = "/test" SlashCmdList.TEST = function() f:Hide() f:Show() end';
    const { player } = aMeasuredPlayer(text);
    player.type("/test");
    const { totalMilliseconds, longestMilliseconds, longestName } = readMeter(player);
    assert.are.same(["command", totalMilliseconds], [longestName, longestMilliseconds]);
  });
});
