import { handsOf } from "./hands";
import { aViewer } from "./stageRig";

const LIST = `box = CreateFrame("Frame", nil, UIParent, "WowScrollBoxList") box:SetSize(200, 100) box:SetPoint("CENTER")
  bar = CreateFrame("EventFrame", nil, UIParent, "MinimalScrollBar")
  bar:SetPoint("TOPLEFT", box, "TOPRIGHT") bar:SetPoint("BOTTOMLEFT", box, "BOTTOMRIGHT")
  Filled = 0 Made = 0
  view = CreateScrollBoxListLinearView() view:SetElementExtent(20)
  view:SetElementInitializer("Button", function(row, data)
    Filled = Filled + 1
    if not row.Label then
      Made = Made + 1
      row.Label = row:CreateFontString(nil, "ARTWORK", "GameFontNormal") row.Label:SetPoint("LEFT")
    end
    row.Label:SetText(data.name) row:SetScript("OnClick", function() Clicked = data.name end)
  end)
  ScrollUtil.InitScrollBoxListWithScrollBar(box, bar, view)
  data = {} for i = 1, 1000 do data[i] = { name = "row " .. i } end
  list = CreateDataProvider(data) box:SetDataProvider(list) `;

describe("a scroll box", () => {
  it("makes frames for the rows that are seen, whatever the list's length", () => {
    const { run, player } = aViewer();
    assert.are.same([5, 5, 5, 1000], run(`${LIST} return Made, Filled, #box:GetFrames(), box:GetDataProviderSize()`));
    assert.are.same(["row 1", "row 2", "row 3", "row 4", "row 5"], handsOf(player).read());
  });

  it("uses the frames of rows out of sight again when the player scrolls", () => {
    const { run, player } = aViewer();
    run(LIST);
    const hands = handsOf(player);
    hands.wheel("row 3", -3);
    assert.are.same(["row 7", "row 8", "row 9", "row 10", "row 11"], hands.read());
    assert.are.same([true], run("return Made <= 7"));
    hands.click("row 8");
    assert.are.same(["row 8"], run("return Clicked"));
  });

  it("shows the end of the list and says so to its bar", () => {
    const { run, player } = aViewer();
    run(`${LIST} box:ScrollToEnd()`);
    assert.are.same(["row 996", "row 997", "row 998", "row 999", "row 1000"], handsOf(player).read());
    assert.are.same([1, 0.005], run("return bar:GetScrollPercentage(), bar:GetVisibleExtentPercentage()"));
    handsOf(player).click(run("return bar.Back")[0] as object);
    assert.are.equal("row 897", handsOf(player).read()[1]);
  });

  it("follows a change of the list, its order too", () => {
    const { run, player } = aViewer();
    run(`${LIST} list:Flush() list:Insert({ name = "b" }, { name = "a" })`);
    assert.are.same(["b", "a"], handsOf(player).read());
    run("list:SetSortComparator(function(one, other) return one.name < other.name end)");
    assert.are.same(["a", "b"], handsOf(player).read());
    run("list:RemoveByPredicate(function(row) return row.name == 'a' end)");
    assert.are.same(["b"], handsOf(player).read());
  });

  it("fills the room that it gets later", () => {
    const { run, player } = aViewer();
    run(`${LIST} box:SetHeight(60)`);
    assert.are.same(["row 1", "row 2", "row 3"], handsOf(player).read());
  });
});
