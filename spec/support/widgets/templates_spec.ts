import type { Flavour } from "../flavours";
import { luaNames } from "../surface/luaNames";
import { handsOf } from "./hands";
import { aViewer } from "./stageRig";
import { templates } from "./templates";

const FLAVOURS: readonly Flavour[] = ["retail", "mists", "anniversary", "era"];

describe("the client's templates", () => {
  for (const flavour of FLAVOURS) {
    it(`can all be created where ${flavour} has them, and nowhere else`, () => {
      const { problem } = aViewer(flavour);
      for (const { name, type, intrinsic, flavours } of templates) {
        const problemHere = problem(`CreateFrame("${intrinsic ?? type}", nil, UIParent, "${name}"):Show()`);
        const has = flavours === "all" || flavours.includes(flavour);
        const hasOther = templates.some((other) => other.name === name && other.flavours !== "all" && other.flavours.includes(flavour));
        assert.are.equal(has || hasOther ? undefined : `CreateFrame: Couldn't find inherited node "${name}"`, problemHere);
      }
    });

    it(`leave no error behind in ${flavour}`, () => {
      const { run, player } = aViewer(flavour);
      for (const { name, type, intrinsic, flavours } of templates) {
        if (flavours !== "all" && !flavours.includes(flavour)) continue;
        run(`local f = CreateFrame("${intrinsic ?? type}", nil, UIParent, "${name}") f:SetPoint("CENTER") f:SetSize(200, 100)
          f:Hide() f:Show()`);
      }
      player.settle();
      assert.are.same([], player.errors());
    });
  }

  it("say where each of their sizes comes from", () => {
    for (const { name, source } of templates) {
      const isFile = string.find(source, "^Blizzard_.*%.xml$")[0] !== undefined;
      assert.is_true(isFile || source === "estimated", `${name}: ${source}`);
    }
  });
});

describe("the client's font objects", () => {
  for (const flavour of FLAVOURS) {
    it(`are all there in ${flavour}, and write`, () => {
      const { run } = aViewer(flavour);
      for (const { name, source } of luaNames) {
        if (source !== "Blizzard_Fonts_Shared") continue;
        const text = `local s = UIParent:CreateFontString(nil, "ARTWORK", "${name}") s:SetText("x")
          return ${name}:GetObjectType(), s:GetStringWidth() > 0`;
        assert.are.same(["Font", true], run(text), name);
      }
    });
  }
});

describe("a disabled button", () => {
  it("hears the mouse only where it asked to", () => {
    const { run, player } = aViewer();
    run(`b = CreateFrame("Button", "Quiet", UIParent, "UIPanelButtonTemplate") b:SetSize(80, 22) b:SetPoint("CENTER") b:Disable()
      b:SetScript("OnEnter", function() Heard = (Heard or 0) + 1 end)`);
    const hands = handsOf(player);
    hands.hover("Quiet");
    assert.are.same([true], run("return Heard == nil"));
    hands.leave();
    run("b:SetMotionScriptsWhileDisabled(true)");
    hands.hover("Quiet");
    assert.are.same([1], run("return Heard"));
  });
});
