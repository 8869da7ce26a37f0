import { addonInFolder, type AddonFiles } from "../support/addonFiles";
import { BROKEN_ADDON, BROKER_ADDON, ICON_ADDON } from "../support/brokerLibraries";
import type { Client } from "../support/client";
import type { Flavour } from "../support/flavours";
import type { JoinOptions } from "../support/options";
import { aPair, type Pair } from "../support/rigs";
import { handsOf, type Hands } from "../support/widgets/hands";

const FLAVOURS: readonly Flavour[] = ["retail", "mists", "anniversary", "era"];
const OWN = addonInFolder("dist/GuildHelper");
const BUTTON = "GuildHelperMinimapButton";
const LIBRARY_BUTTON = "LibDBIcon10_GuildHelper";
const ALONE = "Nothing is synchronized by itself, because automatic synchronization is off.";
const CLICKS = ["Click: open or close the window.", "Right click: options."];

/** Alice with her hands; nothing is open yet. Called by: specs. */
function anOnlooker(joins: JoinOptions = {}): Pair & { readonly hands: Hands } {
  const pair = aPair({ aliceJoins: joins });
  return { ...pair, hands: handsOf(pair.alice) };
}

/** GuildHelper with another addon, which the client loads before or after it. Called by: specs. */
function besides(other: AddonFiles, isFirst = false): JoinOptions {
  return { addons: isFirst ? [other, OWN] : [OWN, other] };
}

/** Whether a frame of this name is to be seen; nil where there is none. Called by: minimap_spec.isWindowOpen. */
function isSeen(player: Client, name: string): unknown {
  return player.run(`return ${name} and ${name}:IsVisible()`)[0];
}

/** Where a frame's middle is, from the middle of the map. Called by: specs. */
function offsetOf(player: Client, name: string): unknown[] {
  const [x, y] = player.run(`local x, y = ${name}:GetCenter() local mx, my = Minimap:GetCenter()
    return math.floor(x - mx + 0.5), math.floor(y - my + 0.5)`);
  return [x, y];
}

/** Whether the window is open. Called by: minimap_spec.clickThrough. */
function isWindowOpen(player: Client): boolean {
  return isSeen(player, "GuildHelperWindow") === true;
}

/**
 * Clicks twice with the left button, then once with the right: the window opens and closes, the options open.
 * Called by: specs.
 */
function clickThrough(player: Client, hands: Hands, button: string): void {
  hands.click(button);
  assert.is_true(isWindowOpen(player));
  hands.click(button);
  assert.is_false(isWindowOpen(player));
  hands.click(button, "RightButton");
  assert.are.same([1, false], [player.settingsPanel().opened(), isWindowOpen(player)]);
}

describe("Our own button at the minimap", () => {
  for (const flavour of FLAVOURS) {
    it(`opens and closes the window, and opens the options, on ${flavour}`, () => {
      const { alice, hands } = anOnlooker({ flavour });
      clickThrough(alice, hands, BUTTON);
      assert.are.same([], alice.errors());
    });
  }

  it("says what the addon is, how synchronization is, and what clicks do", () => {
    const { hands } = anOnlooker();
    hands.hover(BUTTON);
    assert.are.same(["GuildHelper", ALONE, ...CLICKS, "Drag: move this button."], hands.read("GameTooltip"));
    hands.leave();
    assert.is_false(hands.sees("GuildHelper"));
  });

  it("is at the map's lower left edge until the player drags it, and then where he let it go, also after a reload", () => {
    const { alice, hands, world } = anOnlooker();
    assert.are.same([-53, -53], offsetOf(alice, BUTTON));
    hands.drag(BUTTON, 53, 200);
    assert.are.same([0, 75], offsetOf(alice, BUTTON));
    alice.reload();
    world.advance(5);
    assert.are.same([0, 75], offsetOf(alice, BUTTON));
    hands.drag(BUTTON, 300, -75);
    assert.are.same([75, 0], offsetOf(alice, BUTTON));
    assert.is_false(isWindowOpen(alice));
  });

  it("follows the mouse while it is dragged, without a tooltip", () => {
    const { alice, hands, world } = anOnlooker();
    hands.hover(BUTTON);
    alice.run(`${BUTTON}:GetScript("OnDragStart")(${BUTTON}, "LeftButton")`);
    assert.is_false(hands.sees("GuildHelper"));
    const [x, y] = alice.run("return Minimap:GetCenter()");
    const stage = alice.stage();
    stage.mouseX = (x as number) - 10;
    stage.mouseY = y as number;
    world.advance(0.1);
    assert.are.same([-75, 0], offsetOf(alice, BUTTON));
    alice.run(`${BUTTON}:GetScript("OnDragStop")(${BUTTON})`);
    stage.mouseY = (y as number) + 500;
    world.advance(0.1);
    assert.are.same([-75, 0], offsetOf(alice, BUTTON));
  });

  for (const damaged of ["far", 0 / 0, math.huge]) {
    it(`stands where it began when the saved place is ${damaged}`, () => {
      const window = { minimap: { minimapPos: damaged } };
      const { alice } = anOnlooker({ saved: { GuildHelperDB: { version: 1, window } } });
      assert.are.same([-53, -53], offsetOf(alice, BUTTON));
    });
  }

  it("goes and comes with the setting, however it is changed", () => {
    const { alice, world } = anOnlooker();
    alice.type("/gh set minimapButton off");
    assert.is_false(isSeen(alice, BUTTON));
    alice.reload();
    world.advance(5);
    assert.is_false(isSeen(alice, BUTTON));
    const setting = alice
      .settingsPanel()
      .categories()[0]
      ?.settings.find(({ variable }) => variable === "GuildHelper_minimapButton");
    setting?.set(true);
    assert.is_true(isSeen(alice, BUTTON));
  });

  it("opens and closes the window in a fight, and only then says that options must wait", () => {
    const { alice, hands } = anOnlooker();
    alice.setCombat(true);
    hands.click(BUTTON);
    assert.is_true(isWindowOpen(alice));
    hands.click(BUTTON, "RightButton");
    assert.is_nil(alice.settingsPanel().opened());
    assert.are.same([], alice.errors());
  });
});

describe("A button by the libraries of other addons", () => {
  for (const isFirst of [true, false]) {
    it(`stands instead of ours when they were loaded ${isFirst ? "before" : "after"} us`, () => {
      const { alice, hands } = anOnlooker(besides(ICON_ADDON, isFirst));
      assert.are.same([true, undefined], [isSeen(alice, LIBRARY_BUTTON), isSeen(alice, BUTTON)]);
      clickThrough(alice, hands, LIBRARY_BUTTON);
      hands.hover(LIBRARY_BUTTON);
      assert.are.same(["GuildHelper", ALONE, ...CLICKS], hands.read("GameTooltip"));
      assert.are.same([], alice.errors());
    });

    it(`goes and comes with the setting, loaded ${isFirst ? "before" : "after"} us`, () => {
      const { alice, world } = anOnlooker(besides(ICON_ADDON, isFirst));
      alice.type("/gh set minimapButton off");
      assert.is_false(isSeen(alice, LIBRARY_BUTTON));
      alice.reload();
      world.advance(5);
      assert.is_false(isSeen(alice, LIBRARY_BUTTON) === true);
      alice.type("/gh set minimapButton on");
      assert.is_true(isSeen(alice, LIBRARY_BUTTON));
      assert.are.same([], alice.errors());
    });
  }

  it("stands where ours stood", () => {
    const saved = { GuildHelperDB: { version: 1, window: { minimap: { minimapPos: 90 } } } };
    const { alice } = anOnlooker({ ...besides(ICON_ADDON), saved });
    assert.are.same([0, 75], offsetOf(alice, LIBRARY_BUTTON));
  });

  it("is a launcher in a display, beside our own button, where only the broker is there", () => {
    const { alice } = anOnlooker(besides(BROKER_ADDON));
    assert.is_true(isSeen(alice, BUTTON));
    const launcher = `LibStub("LibDataBroker-1.1").objects.GuildHelper`;
    assert.are.same(
      ["launcher", "GuildHelper", "string"],
      [...alice.run(`local it = ${launcher} return it.type, it.label, type(it.icon)`)],
    );
    alice.run(`${launcher}.OnClick(UIParent, "LeftButton")`);
    assert.is_true(isWindowOpen(alice));
  });

  it("is ours where another addon has taken the name", () => {
    const taken: AddonFiles = {
      name: "Taken",
      read: (path) => (path === "Taken.toc" ? ICON_ADDON.read("Icons.toc") : takenLibraries(path)),
    };
    const { alice } = anOnlooker(besides(taken));
    assert.are.same([true, [], undefined], [isSeen(alice, BUTTON), alice.errors(), isSeen(alice, LIBRARY_BUTTON)]);
  });

  it("is ours where the libraries fail, and nobody hears of it", () => {
    const { alice, hands } = anOnlooker(besides(BROKEN_ADDON));
    clickThrough(alice, hands, BUTTON);
    assert.are.same([], alice.errors());
  });
});

describe("The addon's entry in the compartment", () => {
  it("says under the mouse what the minimap's button says, and knows the same clicks", () => {
    const { alice, hands } = anOnlooker();
    assert.is_true(alice.hoverCompartment(true));
    assert.are.same(["GuildHelper", ALONE, ...CLICKS], hands.read("GameTooltip"));
    assert.is_true(alice.hoverCompartment(false));
    assert.is_false(hands.sees("GuildHelper"));
    alice.clickCompartment();
    assert.is_true(isWindowOpen(alice));
    alice.clickCompartment("GuildHelper", "RightButton");
    assert.are.equal(1, alice.settingsPanel().opened());
  });

  for (const flavour of FLAVOURS.filter((name) => name !== "retail")) {
    it(`is not there on ${flavour}`, () => {
      const { alice } = anOnlooker({ flavour });
      assert.are.same([false, []], [alice.hoverCompartment(true), alice.errors()]);
    });
  }
});

describe("The window's lamp", () => {
  it("says its reason under the mouse", () => {
    const { alice, hands, world } = anOnlooker();
    alice.type("/gh");
    world.advance(1);
    hands.hover(ALONE);
    assert.are.same(["Sync", ALONE], hands.read("GameTooltip"));
  });
});

/** The libraries with a launcher of our name in them. Called by: minimap_spec.read. */
function takenLibraries(path: string): string | undefined {
  const text = ICON_ADDON.read(path);
  return text === undefined ? undefined : `${text}\nLibStub("LibDataBroker-1.1"):NewDataObject("GuildHelper", { icon = "x" })`;
}
