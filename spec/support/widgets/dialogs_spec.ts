import { handsOf } from "./hands";
import { aViewer } from "./stageRig";

const DIALOG = `StaticPopupDialogs["TEST_DELETE"] = { text = "Delete %s?", button1 = "Yes", button2 = "No", hideOnEscape = true,
  OnAccept = function(self, data) Answer = "yes " .. tostring(data) end, OnCancel = function() Answer = "no" end }
StaticPopupDialogs["TEST_NAME"] = { text = "Name?", button1 = "OK", hasEditBox = true, maxLetters = 5,
  OnShow = function(self) self.editBox:SetFocus() end, OnAccept = function(self) Answer = self.editBox:GetText() end,
  EditBoxOnEnterPressed = function(box) Answer = "entered " .. box:GetText() box:GetParent():Hide() end } `;

describe("a dialog of the client's", () => {
  it("asks with what is filled in, and tells the answer with its data", () => {
    const { run, player } = aViewer();
    run(`${DIALOG} StaticPopup_Show("TEST_DELETE", "the news", nil, 7)`);
    const hands = handsOf(player);
    assert.are.same(["Delete the news?", "Yes", "No"], hands.read());
    hands.click("Yes");
    assert.are.same(["yes 7"], run("return Answer"));
    assert.are.same([], hands.read());
  });

  it("takes Escape for the second answer where it may", () => {
    const { run, player } = aViewer();
    run(`${DIALOG} StaticPopup_Show("TEST_DELETE", "all")`);
    handsOf(player).press("ESCAPE");
    assert.are.same(["no", true], run('return Answer, StaticPopup_Visible("TEST_DELETE") == nil'));
  });

  it("takes a text within its bound, by its button and by Enter", () => {
    const { run, player } = aViewer();
    run(`${DIALOG} StaticPopup_Show("TEST_NAME")`);
    const hands = handsOf(player);
    hands.type("Bobbington");
    hands.click("OK");
    assert.are.same(["Bobbi"], run("return Answer"));
    run('StaticPopup_Show("TEST_NAME")');
    hands.type("Al");
    hands.press("ENTER");
    assert.are.same(["entered Al"], run("return Answer"));
  });

  it("is nothing when no addon has described it", () => {
    assert.are.same([true], aViewer().run('return StaticPopup_Show("NO_SUCH") == nil'));
  });
});

describe("the panel of settings", () => {
  const SETTINGS = `Saved = { days = 7 } local category = Settings.RegisterVerticalLayoutCategory("Test")
    auto = Settings.RegisterAddOnSetting(category, "Test_auto", "auto", Saved, Settings.VarType.Boolean, "Automatic", true)
    auto:SetValueChangedCallback(function(setting, value) Changed = value end)
    Settings.CreateCheckbox(category, auto, "Syncs by itself")
    local days = Settings.RegisterProxySetting(category, "Test_days", Settings.VarType.Number, "Days", 7,
      function() return Saved.days end, function(value) Saved.days = value end)
    Settings.CreateSlider(category, days, Settings.CreateSliderOptions(1, 30, 1), "How many")
    Settings.RegisterAddOnCategory(category) Id = category:GetID()`;

  it("shows what an addon registered, with the values of its own table", () => {
    const { run, player } = aViewer();
    run(SETTINGS);
    const [category] = player.settingsPanel().categories();
    assert.are.same(["Test", true], [category?.name, category?.registered]);
    assert.are.same(
      [
        ["Test_auto", "Automatic", "checkbox", "Syncs by itself", true],
        ["Test_days", "Days", "slider", "How many", 7],
      ],
      category?.settings.map(({ variable, name, kind, tooltip, get }) => [variable, name, kind, tooltip, get()]),
    );
  });

  it("writes what the player sets, tells the addon, and refuses another type", () => {
    const { run, player } = aViewer();
    run(SETTINGS);
    const settings = player.settingsPanel().categories()[0]?.settings ?? [];
    settings[0]?.set(false);
    settings[1]?.set(12);
    assert.are.same([false, false, 12], run("return Saved.auto, Changed, Saved.days"));
    const [ok] = pcall(() => settings[1]?.set("many"));
    assert.is_false(ok);
  });

  it("opens at a category by its number", () => {
    const { run, player } = aViewer();
    run(`${SETTINGS} Settings.OpenToCategory(Id)`);
    assert.are.equal(1, player.settingsPanel().opened());
  });
});

describe("the client's own tables", () => {
  it("have class colours that an addon may change without harm to others", () => {
    const { run } = aViewer();
    assert.are.same(
      ["fff48cba", "|cfff48cbaBob|r"],
      run('local c = RAID_CLASS_COLORS.PALADIN return c.colorStr, c:WrapTextInColorCode("Bob")'),
    );
    run("RAID_CLASS_COLORS.PALADIN = nil");
    assert.are.same([true], aViewer().run("return RAID_CLASS_COLORS.PALADIN ~= nil"));
  });

  it("have the tabs of a window: the chosen one is disabled", () => {
    const { run } = aViewer();
    const text = `w = CreateFrame("Frame", nil, UIParent)
      for i = 1, 2 do CreateFrame("Button", nil, w, "PanelTabButtonTemplate", i):SetText("x") end
      PanelTemplates_SetNumTabs(w, 2) PanelTemplates_SetTab(w, 2)
      return w.Tabs[1]:IsEnabled(), w.Tabs[2]:IsEnabled(), PanelTemplates_GetSelectedTab(w)`;
    assert.are.same([true, false, 2], run(text));
  });

  it("write a tooltip's lines in their colours, and keep the addons of retail's compartment", () => {
    const text = `GameTooltip:SetOwner(UIParent, "ANCHOR_TOP") GameTooltip_SetTitle(GameTooltip, "Sync")
      GameTooltip_AddErrorLine(GameTooltip, "Two refused") GameTooltip:Show()
      return GameTooltip:NumLines(), GameTooltipTextLeft1:GetText(), GameTooltipTextLeft2:GetText(), (GameTooltipTextLeft2:GetTextColor())`;
    assert.are.same([2, "Sync", "Two refused", 1], aViewer().run(text));
    const entry = 'AddonCompartmentFrame:RegisterAddon({ text = "Test" }) return #AddonCompartmentFrame.registeredAddons';
    assert.are.same([1], aViewer("retail").run(entry));
    assert.are.same([true], aViewer("era").run("return AddonCompartmentFrame == nil"));
  });
});
