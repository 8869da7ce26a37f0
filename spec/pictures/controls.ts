/** The client's own windows and controls, as the false client draws them: what every pane is made of. */
import { drawing } from "../support/widgets/drawing";
import { aViewer } from "../support/widgets/stageRig";
import { widgetOf } from "../support/widgets/widget";
import type { Scene } from "./scene";

const WINDOW = `
w = CreateFrame("Frame", "Controls", UIParent, "ButtonFrameTemplate")
w:SetSize(420, 340) w:SetPoint("CENTER") w:SetTitle("The client's controls")
local function label(text, font, ...)
  local s = w:CreateFontString(nil, "ARTWORK", font) s:SetPoint(...) s:SetText(text) return s
end
search = CreateFrame("EditBox", nil, w, "SearchBoxTemplate") search:SetSize(160, 20) search:SetPoint("TOPLEFT", 66, -32)
filter = CreateFrame("DropdownButton", nil, w, "WowStyle1DropdownTemplate") filter:SetPoint("TOPRIGHT", -12, -30) filter:SetWidth(130)
filter:SetupMenu(function(_, root) root:CreateRadio("All categories", function() return true end, function() end) end)
list = CreateFrame("Frame", nil, w.Inset, "WowScrollBoxList") list:SetPoint("TOPLEFT", 6, -6) list:SetPoint("BOTTOMRIGHT", -190, 6)
bar = CreateFrame("EventFrame", nil, w.Inset, "MinimalScrollBar")
bar:SetPoint("TOPLEFT", list, "TOPRIGHT", 6, 0) bar:SetPoint("BOTTOMLEFT", list, "BOTTOMRIGHT", 6, 0)
local view = CreateScrollBoxListLinearView() view:SetElementExtent(20)
view:SetElementInitializer("Button", function(row, data)
  if not row.Name then
    row.Name = row:CreateFontString(nil, "ARTWORK", "GameFontHighlight") row.Name:SetPoint("LEFT", 4, 0)
    row.Stripe = row:CreateTexture(nil, "BACKGROUND") row.Stripe:SetAllPoints()
  end
  row.Stripe:SetColorTexture(1, 1, 1, data.index % 2 == 0 and 0.05 or 0)
  row.Name:SetText(data.text)
end)
ScrollUtil.InitScrollBoxListWithScrollBar(list, bar, view)
local rows = {}
local names = { "|cffc69b6dThrall|r", "|cff3fc7ebJaina|r", "Élise", "Владимир", "|cffaad372Sylvanas|r" }
for i = 1, 40 do rows[i] = { index = i, text = names[(i - 1) % #names + 1] .. " " .. i } end
list:SetDataProvider(CreateDataProvider(rows))
check = CreateFrame("CheckButton", nil, w, "UICheckButtonTemplate") check:SetPoint("TOPLEFT", list, "TOPRIGHT", 24, 0)
check.Text:SetText("Online only") check:SetChecked(true)
note = CreateFrame("EditBox", nil, w, "InputBoxTemplate") note:SetAutoFocus(false) note:SetSize(140, 20)
note:SetPoint("TOPLEFT", check, "BOTTOMLEFT", 8, -8)
note:SetText("A note")
progress = CreateFrame("StatusBar", nil, w) progress:SetSize(148, 14) progress:SetPoint("TOPLEFT", note, "BOTTOMLEFT", -4, -14)
progress:SetMinMaxValues(0, 100) progress:SetValue(62) progress:SetStatusBarColor(0.15, 0.55, 0.2)
local done = progress:CreateFontString(nil, "OVERLAY", "GameFontHighlightSmall") done:SetPoint("CENTER") done:SetText("62 of 100")
local text = label("Large texts wrap between words, |cff40c040also where they change their colour|r.",
  "GameFontNormal", "TOPLEFT", progress, "BOTTOMLEFT", 0, -12)
text:SetWidth(148) text:SetJustifyH("LEFT")
save = CreateFrame("Button", nil, w, "UIPanelButtonTemplate") save:SetSize(90, 22) save:SetPoint("BOTTOMRIGHT", -8, 4) save:SetText("Save")
cancel = CreateFrame("Button", nil, w, "UIPanelButtonTemplate") cancel:SetSize(90, 22)
cancel:SetPoint("RIGHT", save, "LEFT", -4, 0) cancel:SetText("Cancel")
cancel:Disable()
local before
for i, name in ipairs({ "News", "Roster", "Sync" }) do
  local tab = CreateFrame("Button", nil, w, "PanelTabButtonTemplate") tab:SetText(name) PanelTemplates_TabResize(tab, 40)
  if before then tab:SetPoint("LEFT", before, "RIGHT", 3, 0) else tab:SetPoint("TOPLEFT", w, "BOTTOMLEFT", 11, 2) end
  before = tab
end`;

/** Room below the window for its tabs. */
const TABS_HEIGHT = 40;

export const controls: Scene = {
  name: "controls",
  draw: () => {
    const { run, player } = aViewer();
    run(WINDOW);
    player.settle();
    return drawing(widgetOf(player.global("Controls")) ?? error("the window is not there"), TABS_HEIGHT);
  },
};
