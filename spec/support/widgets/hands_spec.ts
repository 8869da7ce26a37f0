import { handsOf } from "./hands";
import { layoutFaults } from "./layoutFaults";
import { aViewer, type Viewer } from "./stageRig";
import { widgetOf } from "./widget";

const WINDOW = `w = CreateFrame("Frame", "TestWindow", UIParent, "ButtonFrameTemplate") w:SetPoint("CENTER") w:SetTitle("News")
  ok = CreateFrame("Button", nil, w, "UIPanelButtonTemplate") ok:SetSize(80, 22) ok:SetText("Save") ok:SetPoint("BOTTOMRIGHT", -8, 4)
  ok:SetScript("OnClick", function(_, button) Clicked = (Clicked or 0) + 1 end)
  box = CreateFrame("EditBox", nil, w, "InputBoxTemplate") box:SetAutoFocus(false) box:SetSize(150, 20) box:SetPoint("TOPLEFT", 20, -80)
  box:SetScript("OnEnterPressed", function(self) Entered = self:GetText() self:ClearFocus() end) `;

/** The error of something a player cannot do. Called by: specs. */
function refusal(action: () => void): string {
  const [, problem] = pcall(action);
  const [bare] = string.gsub(tostring(problem), "^[^:]*:%d+: ", "");
  return bare;
}

/** A window with a button and a box. Called by: specs. */
function aWindow(more = ""): Viewer & { readonly hands: ReturnType<typeof handsOf> } {
  const viewer = aViewer();
  viewer.run(WINDOW + more);
  return { ...viewer, hands: handsOf(viewer.player) };
}

describe("a player's click", () => {
  it("reaches the button that shows a text", () => {
    const { run, hands } = aWindow();
    hands.click("Save");
    assert.are.same([1], run("return Clicked"));
  });

  it("fails on what is hidden, disabled, covered, out of sight or nowhere", () => {
    const { run, hands } = aWindow();
    const ok = run("return ok")[0] as object;
    run("ok:Disable()");
    assert.are.equal(
      '"Save" is disabled',
      refusal(() => hands.click("Save")),
    );
    run('ok:Enable() top = CreateFrame("Button", "Cover", UIParent) top:SetFrameStrata("HIGH") top:SetAllPoints(UIParent)');
    assert.are.equal(
      '"Save" is covered by Cover',
      refusal(() => hands.click("Save")),
    );
    run("top:Hide() ok:Hide()");
    assert.are.equal(
      "TestWindow.Button46 is hidden",
      string.gsub(
        refusal(() => hands.click(ok)),
        "%d+",
        "46",
      )[0],
    );
    run('ok:Show() ok:ClearAllPoints() ok:SetPoint("LEFT", UIParent, "RIGHT")');
    assert.are.equal(
      "is out of sight",
      string.match(
        refusal(() => hands.click(ok)),
        "is .*$",
      )[0],
    );
    assert.are.equal(
      '"Delete" is nowhere to be read',
      refusal(() => hands.click("Delete")),
    );
    assert.are.same([true], run("return Clicked == nil"));
  });

  it("closes the window by its cross, and says so to the window", () => {
    const { run, hands } = aWindow('w:SetScript("OnHide", function() Closed = true end)');
    hands.click(run("return w.CloseButton")[0] as object);
    assert.are.same([true, false], run("return Closed, w:IsShown()"));
  });
});

describe("a player's keys", () => {
  it("go letter by letter into the box he clicked, until he leaves it", () => {
    const { run, hands } = aWindow(
      'Typed = {} box:HookScript("OnTextChanged", function(self, byUser) table.insert(Typed, tostring(byUser) .. self:GetText()) end)',
    );
    assert.are.equal(
      'no box has the focus to type "a" into',
      refusal(() => hands.type("a")),
    );
    hands.click(run("return box")[0] as object);
    hands.type("Hü");
    hands.press("BACKSPACE");
    hands.type("i");
    hands.press("ENTER");
    assert.are.same(
      ["Hi", "trueH", "trueHü", "trueH", "trueHi", false],
      run("return Entered, Typed[1], Typed[2], Typed[3], Typed[4], box:HasFocus()"),
    );
  });

  it("keep within what a box allows", () => {
    const { run, hands } = aWindow("box:SetNumeric(true) box:SetMaxLetters(3) box:SetFocus()");
    hands.type("a1b2345");
    assert.are.same(["123"], run("return box:GetText()"));
  });

  it("close with Escape the windows that asked for it, after the box let go", () => {
    const { run, hands } = aWindow(
      'table.insert(UISpecialFrames, "TestWindow") box:SetScript("OnEscapePressed", box.ClearFocus) box:SetFocus()',
    );
    hands.press("ESCAPE");
    assert.are.same([true, false], run("return w:IsShown(), box:HasFocus()"));
    hands.press("ESCAPE");
    assert.are.same([false], run("return w:IsShown()"));
  });
});

describe("a player's mouse", () => {
  it("shows a tooltip where one is, and takes it away", () => {
    const { hands } =
      aWindow(`ok:SetScript("OnEnter", function(self) GameTooltip:SetOwner(self, "ANCHOR_RIGHT") GameTooltip:SetText("Saves the news")
      GameTooltip:AddDoubleLine("left", "right") GameTooltip:Show() end) ok:SetScript("OnLeave", function() GameTooltip:Hide() end)`);
    hands.hover("Save");
    assert.are.same(["Saves the news", "left", "right"], hands.read("GameTooltip"));
    hands.leave();
    assert.is_false(hands.sees("Saves the news"));
  });

  it("drags a window that lets itself be dragged, as far as the screen allows", () => {
    const { run, hands } = aWindow(`w:SetMovable(true) w:EnableMouse(true) w:RegisterForDrag("LeftButton") w:SetClampedToScreen(true)
      w:SetScript("OnDragStart", w.StartMoving) w:SetScript("OnDragStop", w.StopMovingOrSizing) Left = w:GetLeft()`);
    hands.drag("TestWindow", 30, -10);
    assert.are.same(
      ["30", "CENTER", false],
      [...run('return string.format("%.0f", w:GetLeft() - Left), (w:GetPoint())'), ...run("return w:IsDragging()")],
    );
    hands.drag("TestWindow", -5000, 0);
    assert.are.same([0], run("return w:GetLeft()"));
  });

  it("empties a search with its cross", () => {
    const { run, hands } = aWindow(
      `search = CreateFrame("EditBox", nil, w, "SearchBoxTemplate") search:SetSize(120, 20) search:SetPoint("TOPLEFT", 30, -120)`,
    );
    assert.is_true(hands.sees("Search"));
    hands.click(run("return search")[0] as object);
    hands.type("raid");
    assert.is_false(hands.sees("Search"));
    hands.click(run("return search.clearButton")[0] as object);
    assert.are.same(["", false], run("return search:GetText(), search.clearButton:IsShown()"));
  });

  it("chooses from a dropdown", () => {
    const { hands } =
      aWindow(`d = CreateFrame("DropdownButton", nil, w, "WowStyle1DropdownTemplate") d:SetPoint("TOPLEFT", 20, -150) d:SetWidth(140)
      Chosen = "News" d:SetupMenu(function(_, root) for _, word in ipairs({ "General", "News" }) do
        root:CreateRadio(word, function(value) return Chosen == value end,
          function(value) Chosen = value end, word) end end)
      w:SetTitle("x")`);
    assert.are.same(["x", "News", "Save"], hands.read("TestWindow"));
    hands.click("News");
    hands.click("General");
    assert.are.same(["x", "General", "Save"], hands.read("TestWindow"));
  });
});

describe("the judge of layout", () => {
  it("finds nothing wrong with a good window, and says what is wrong with a bad one", () => {
    const { run } = aWindow();
    /** The window, as the judge sees it. Called by: specs. */
    const root = () => widgetOf(run("return w")[0]) ?? error("no window");
    assert.are.same([], layoutFaults(root()));
    run('ok:SetText("Save the news for everybody")');
    const [wide] = layoutFaults(root());
    assert.are.equal("is wider than its button", string.match(wide ?? "", "is wider.*$")[0]);
    run(
      `ok:SetText("Save") other = CreateFrame("Button", "TestOther", w, "UIPanelButtonTemplate") other:SetSize(60, 22)
       other:SetText("X") other:SetPoint("LEFT", ok, "RIGHT", -20, 0)`,
    );
    const faults = layoutFaults(root());
    assert.is_true(faults.some((fault) => string.find(fault, "TestOther overlap", 1, true)[0] !== undefined));
    assert.is_true(faults.includes("TestOther stands outside of TestWindow"));
    run(
      `other:Hide() s = w:CreateFontString(nil, "ARTWORK", "GameFontNormal") s:SetWidth(50) s:SetWordWrap(false)
       s:SetPoint("CENTER") s:SetText("much too long")`,
    );
    assert.are.same(['the text "much too long" of TestWindow is cut'], layoutFaults(root()));
    run('w:SetScript("OnEnter", function() GameTooltip:SetText("much too long") end)');
    assert.are.same([], layoutFaults(root()));
  });
});
