/**
 * Addons that bring the libraries by which others share buttons: LibStub, LibDataBroker-1.1 and LibDBIcon-1.0, as far as an addon that
 * hands them a launcher can tell. They refuse what the real ones refuse.
 */
import { addonOfTexts, type AddonFiles } from "./addonFiles";

const STUB = `
LibStub = { libs = {} }
function LibStub:NewLibrary(name) self.libs[name] = {} return self.libs[name] end
function LibStub:GetLibrary(name, silent)
  if not self.libs[name] and not silent then error(("Cannot find a library instance of %q."):format(tostring(name)), 2) end
  return self.libs[name]
end
setmetatable(LibStub, { __call = LibStub.GetLibrary })
`;

const BROKER = `
local broker = LibStub:NewLibrary("LibDataBroker-1.1")
broker.objects = {}
function broker:NewDataObject(name, fields)
  if self.objects[name] then return end
  assert(type(fields) == "table", "Invalid dataobj, must be nil or a table")
  self.objects[name] = setmetatable({}, { __index = fields, __metatable = "access denied" })
  return self.objects[name]
end
`;

const ICONS = `
local icons = LibStub:NewLibrary("LibDBIcon-1.0")
icons.objects, icons.notCreated = {}, {}
local loggedIn = false
local function place(button)
  local angle = math.rad(button.db.minimapPos or 225)
  button:ClearAllPoints()
  button:SetPoint("CENTER", Minimap, "CENTER", math.cos(angle) * 75, math.sin(angle) * 75)
end
local function settle(button)
  place(button)
  button:SetShown(not button.db.hide)
end
local function create(name, object, db)
  local button = CreateFrame("Button", "LibDBIcon10_" .. name, Minimap)
  button.db = db
  button:SetSize(31, 31)
  button:RegisterForClicks("AnyUp")
  button:SetScript("OnClick", function(self, mouseButton) object.OnClick(self, mouseButton) end)
  button:SetScript("OnEnter", function(self)
    GameTooltip:SetOwner(self, "ANCHOR_LEFT")
    object.OnTooltipShow(GameTooltip)
    GameTooltip:Show()
  end)
  button:SetScript("OnLeave", function() GameTooltip:Hide() end)
  icons.objects[name] = button
  if loggedIn then settle(button) end
end
function icons:Register(name, object, db)
  if not object.icon then error("Can't register LDB objects without icons set!") end
  if self.objects[name] or self.notCreated[name] then error("The object '" .. name .. "' is already registered.") end
  if not db.hide then create(name, object, db) else self.notCreated[name] = { object, db } end
end
function icons:Show(name)
  local waiting = self.notCreated[name]
  if waiting then
    self.notCreated[name] = nil
    create(name, waiting[1], waiting[2])
  end
  self.objects[name]:Show()
  place(self.objects[name])
end
function icons:Hide(name)
  if self.objects[name] then self.objects[name]:Hide() end
end
local frame = CreateFrame("Frame")
frame:RegisterEvent("PLAYER_LOGIN")
frame:SetScript("OnEvent", function()
  loggedIn = true
  for _, button in pairs(icons.objects) do settle(button) end
end)
`;

const TOC = "## Interface: 120100, 50504, 20506, 11509\nlibraries.lua\n";

/** A display of launchers that brings the broker alone. Called by: specs. */
export const BROKER_ADDON: AddonFiles = addonOfTexts("Display", { "Display.toc": TOC, "libraries.lua": STUB + BROKER });

/** An addon with a button of its own at the minimap, which brings both libraries. Called by: specs. */
export const ICON_ADDON: AddonFiles = addonOfTexts("Icons", { "Icons.toc": TOC, "libraries.lua": STUB + BROKER + ICONS });

/** An addon whose libraries fail whatever is asked of them. Called by: specs. */
export const BROKEN_ADDON: AddonFiles = addonOfTexts("Broken", {
  "Broken.toc": TOC,
  "libraries.lua": 'LibStub = { GetLibrary = function() error("broken") end }',
});
