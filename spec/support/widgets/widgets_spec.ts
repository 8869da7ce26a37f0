import type { Flavour } from "../flavours";
import { surfaceOf } from "../surface";
import { aViewer } from "./stageRig";

const FLAVOURS: readonly Flavour[] = ["retail", "mists", "anniversary", "era"];

describe("a widget's methods", () => {
  for (const flavour of FLAVOURS) {
    it(`are exactly those of the ${flavour} client`, () => {
      const { run } = aViewer(flavour);
      const listed = surfaceOf(flavour).widgetsByType;
      for (const type of ["Frame", "Button", "EditBox"]) {
        for (const [method] of pairs(listed[type]?.signaturesByMethod ?? {})) {
          assert.are.same(["function"], run(`return type(CreateFrame("${type}").${method})`), `${type}:${method}`);
        }
      }
      assert.are.same([flavour === "retail"], run('return CreateFrame("Frame").SetRolesets ~= nil'));
      assert.are.same([true], run('return CreateFrame("Frame").SetBackdrop == nil'));
    });
  }

  it("fail by name where nothing models them", () => {
    const { problem } = aViewer();
    assert.are.equal("Frame:CreateMaskTexture is on the surface but not modelled", problem('CreateFrame("Frame"):CreateMaskTexture()'));
  });

  it("check their arguments and say how they are used", () => {
    const { problem } = aViewer();
    assert.are.equal("bad argument #1 to '?' (Usage: self:SetWidth(width))", problem('CreateFrame("Frame"):SetWidth()'));
    assert.are.equal("bad argument #2 to '?' (Usage: self:SetSize(x, y))", problem('CreateFrame("Frame"):SetSize(1, "a")'));
    assert.are.equal("Attempt to find 'this' in non-framescript object", problem("CreateFrame('Frame').Show({})"));
  });
});

describe("CreateFrame", () => {
  it("refuses types and templates that the client does not have", () => {
    const { problem } = aViewer();
    assert.are.equal("CreateFrame: Unknown frame type 'Window'", problem('CreateFrame("Window")'));
    assert.are.equal(`CreateFrame: Couldn't find inherited node "NoTemplate"`, problem('CreateFrame("Frame", nil, nil, "NoTemplate")'));
  });

  it("wants the type that a template's own code needs", () => {
    const { problem } = aViewer();
    assert.are.equal(
      "CreateFrame: the template WowStyle1DropdownTemplate is one of DropdownButton, not of Button",
      problem('CreateFrame("Button", nil, UIParent, "WowStyle1DropdownTemplate")'),
    );
    assert.are.equal(undefined, problem('CreateFrame("DropdownButton", nil, UIParent, "WowStyle1DropdownTemplate")'));
  });

  it("makes a named frame a global, and $parent the name of the nearest parent that has one", () => {
    const { run } = aViewer();
    const text = `local f = CreateFrame("Frame", "MyFrame") local between = CreateFrame("Frame", nil, f)
      local b = CreateFrame("Button", "$parentOk", between, "UIPanelButtonTemplate")
      return MyFrame == f, MyFrameOk == b, MyFrameOkText == b.Text, b:GetName()`;
    assert.are.same([true, true, true, "MyFrameOk"], run(text));
  });

  it("gives the parts of a template under their keys, where the flavour has them", () => {
    const text = `local f = CreateFrame("Frame", nil, UIParent, "ButtonFrameTemplate") f:SetTitle("News")
      return f:GetWidth(), f:GetHeight(), f.CloseButton ~= nil, f.Inset ~= nil, f.TitleContainer ~= nil, f.TitleText ~= nil`;
    assert.are.same([338, 424, true, true, true, false], aViewer("retail").run(text));
    assert.are.same([338, 424, true, true, false, true], aViewer("era").run(text));
  });
});

describe("shown and hidden", () => {
  const LISTENING = `Told = {}
    local function listen(f, name) f:SetScript("OnShow", function() table.insert(Told, "+" .. name) end)
      f:SetScript("OnHide", function() table.insert(Told, "-" .. name) end) return f end
    p = listen(CreateFrame("Frame", nil, UIParent), "p") c = listen(CreateFrame("Frame", nil, p), "c") `;

  it("is told to what comes into sight or goes out of it, parents first", () => {
    const { run } = aViewer();
    assert.are.same(["-p", "-c", "+p", "+c"], run(`${LISTENING} p:Hide() p:Show() return unpack(Told)`));
  });

  it("is not told under a hidden parent, nor to a hidden child", () => {
    const { run } = aViewer();
    assert.are.same(["-c", "-p", "+p"], run(`${LISTENING} c:Hide() p:Hide() c:Show() c:Hide() p:Show() return unpack(Told)`));
  });

  it("is told when a frame moves to another parent", () => {
    const { run } = aViewer();
    assert.are.same(
      ["-c", "+c"],
      run(`${LISTENING} local away = CreateFrame("Frame") away:Hide() c:SetParent(away) c:SetParent(p) return unpack(Told)`),
    );
  });

  it("is not stopped by a handler's error", () => {
    const { run, player } = aViewer();
    assert.are.same(["-c"], run(`${LISTENING} p:SetScript("OnHide", function() error("broken", 0) end) p:Hide() return unpack(Told)`));
    assert.are.same(["broken"], player.errors());
  });
});

describe("combat", () => {
  const FRAMES = `s = CreateFrame("Button", "SecureOne", UIParent, "SecureActionButtonTemplate") f = CreateFrame("Frame", "Free", UIParent)
    Blocked = {} l = CreateFrame("Frame") l:RegisterEvent("ADDON_ACTION_BLOCKED")
    l:SetScript("OnEvent", function(_, _, addon, call) table.insert(Blocked, call) end) `;

  it("forbids changing protected frames and what holds them, and tells of it", () => {
    const { run, player } = aViewer();
    run(FRAMES);
    player.setCombat(true);
    assert.are.same([true, "SecureOne:Hide()"], run("s:Hide() return s:IsShown(), Blocked[1]"));
    player.setCombat(false);
    assert.are.same([false], run("s:Hide() return s:IsShown()"));
  });

  it("leaves ordinary frames free, but for who gets the keys", () => {
    const { run, player } = aViewer();
    run(FRAMES);
    player.setCombat(true);
    assert.are.same([false, undefined], [...run("f:Hide() return f:IsShown()"), ...run("return Blocked[1]")]);
    assert.are.same(
      [false, "Free:SetPropagateKeyboardInput()"],
      run("f:SetPropagateKeyboardInput(true) return f:GetPropagateKeyboardInput(), Blocked[1]"),
    );
  });
});
