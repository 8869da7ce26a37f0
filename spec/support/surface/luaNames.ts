/**
 * Names that no declaration of the client lists, because the client defines them in its own Lua and XML files.
 * A name without a model in the false client fails by name when it is called. Sources: "Compat" is Blizzard_SharedXMLBase/Compat.lua,
 * other words name the Blizzard folder or file of the client's published interface code (Gethe/wow-ui-source).
 */
import { wordsOf } from "../luaValues";
import type { Flavour } from "../flavours";

export interface LuaName {
  readonly name: string;
  readonly flavours: "all" | readonly Flavour[];
  readonly source: string;
}

const CLASSIC: readonly Flavour[] = ["mists", "anniversary", "era"];
const COMPAT =
  "abs acos asin atan atan2 ceil cos date deg difftime exp fastrandom floor foreach foreachi format frexp getn gmatch gsub ldexp log log10 max min mod " +
  "rad random sin sort sqrt strbyte strchar strfind strjoin strlen strlower strmatch strrep strrev strsub strtrim strupper tan time tinsert tremove wipe";
const NUMBERS = "math.huge math.pi";
const CHAT =
  "print DEFAULT_CHAT_FRAME ChatFrame1 SlashCmdList hash_SlashCmdList ChatTypeInfo ChatTypeInfo.SYSTEM ERR_CHAT_PLAYER_NOT_FOUND_S";
const WINDOWS = "UIParent UISpecialFrames WorldFrame Minimap GameTooltip StaticPopupDialogs StaticPopup_Show StaticPopup_Hide";
const LISTS =
  "CreateDataProvider CreateScrollBoxListLinearView CreateScrollBoxListGridView ScrollUtil.InitScrollBoxListWithScrollBar " +
  "ScrollUtil.AddManagedScrollBarVisibilityBehavior";
const MENUS = "MenuUtil.CreateContextMenu MenuUtil.CreateRadioMenu MenuUtil.CreateButtonMenu";
const PANELS =
  "PanelTemplates_TabResize PanelTemplates_SetNumTabs PanelTemplates_SetTab PanelTemplates_GetSelectedTab ShowUIPanel HideUIPanel";
const FONTS =
  "GameFontNormal GameFontHighlight GameFontDisable GameFontRed GameFontGreen GameFontWhite GameFontBlack GameFontNormalSmall " +
  "GameFontHighlightSmall GameFontDisableSmall GameFontRedSmall GameFontGreenSmall GameFontWhiteSmall GameFontNormalLarge GameFontHighlightLarge " +
  "GameFontDisableLarge GameFontRedLarge GameFontGreenLarge GameFontNormalHuge GameFontHighlightHuge GameFontNormalLeft GameFontHighlightLeft " +
  "GameFontDisableLeft GameFontNormalSmallLeft GameFontHighlightSmallLeft GameFontDisableSmallLeft GameFontNormalMed1 GameFontNormalMed3 " +
  "GameFontHighlightMedium GameFontNormalTiny GameFontDisableTiny GameFontNormalSmall2 GameFontHighlightSmall2 ChatFontNormal ChatFontSmall " +
  "NumberFontNormal NumberFontNormalSmall GameTooltipText GameTooltipHeaderText GameTooltipTextSmall";
const SETTINGS =
  "Settings.RegisterVerticalLayoutCategory Settings.RegisterCanvasLayoutCategory Settings.RegisterAddOnSetting Settings.RegisterProxySetting " +
  "Settings.CreateCheckbox Settings.CreateSlider Settings.CreateDropdown Settings.RegisterAddOnCategory Settings.OpenToCategory";
const MORE_SETTINGS = "Settings.VarType Settings.Default Settings.CreateSliderOptions Settings.CreateControlTextContainer";
const COLOURS =
  "CLASS_ICON_TCOORDS GetClassAtlas NORMAL_FONT_COLOR HIGHLIGHT_FONT_COLOR RED_FONT_COLOR GREEN_FONT_COLOR GRAY_FONT_COLOR DISABLED_FONT_COLOR " +
  "CreateColor SOUNDKIT";
const EVENTS = "EventUtil.ContinueOnAddOnLoaded EventRegistry.RegisterCallback CreateFromMixins Mixin tContains CopyTable";
const TEXTS =
  "ERR_FRIEND_ONLINE_SS ERR_FRIEND_OFFLINE_S ERR_GUILD_PLAYER_NOT_IN_GUILD HELP_TEXT_SIMPLE UNKNOWN GUILD ACCEPT CANCEL OKAY YES NO CLOSE SEARCH SAVE DELETE";
const PROJECTS =
  "WOW_PROJECT_ID WOW_PROJECT_MAINLINE WOW_PROJECT_CLASSIC WOW_PROJECT_BURNING_CRUSADE_CLASSIC WOW_PROJECT_WRATH_CLASSIC WOW_PROJECT_CATACLYSM_CLASSIC " +
  "WOW_PROJECT_MISTS_CLASSIC RAID_CLASS_COLORS LOCALIZED_CLASS_NAMES_MALE LOCALIZED_CLASS_NAMES_FEMALE";

/** Every name with the flavours that have it and where the client defines it. */
export const luaNames: readonly LuaName[] = [
  ...named(COMPAT, "all", "Compat"),
  ...named(NUMBERS, "all", "Lua 5.1"),
  ...named(CHAT, "all", "Blizzard_ChatFrameBase, GlobalStrings"),
  ...named(
    "ChatFrameUtil.AddMessageEventFilter ChatFrameUtil.RemoveMessageEventFilter",
    ["retail"],
    "Blizzard_ChatFrameBase/ChatFrameFilters.lua",
  ),
  ...named("ChatFrame_AddMessageEventFilter ChatFrame_RemoveMessageEventFilter", CLASSIC, "Blizzard_ChatFrameBase/ChatFrame.lua"),
  ...named(WINDOWS, "all", "Blizzard_UIParent, Blizzard_StaticPopup"),
  ...named(LISTS, "all", "Blizzard_SharedXML/Shared/Scroll"),
  ...named(MENUS, "all", "Blizzard_Menu"),
  ...named(PANELS, "all", "Blizzard_UIPanelTemplates, Blizzard_UIPanels"),
  ...named(FONTS, "all", "Blizzard_Fonts_Shared"),
  ...named("AddonCompartmentFrame", ["retail"], "Blizzard_Minimap/Mainline"),
  ...named(SETTINGS, "all", "Blizzard_Settings_Shared"),
  ...named(MORE_SETTINGS, "all", "Blizzard_Settings_Shared"),
  ...named(COLOURS, "all", "Blizzard_SharedXMLBase, Blizzard_FrameXMLBase/Constants.lua"),
  ...named(
    "GameTooltip_SetTitle GameTooltip_AddNormalLine GameTooltip_AddHighlightLine GameTooltip_AddInstructionLine GameTooltip_AddErrorLine " +
      "GameTooltip_AddBlankLineToTooltip",
    "all",
    "Blizzard_SharedXML/SharedTooltipTemplates.lua",
  ),
  ...named("StaticPopup_Visible", "all", "Blizzard_StaticPopup"),
  ...named(EVENTS, "all", "Blizzard_SharedXMLBase"),
  ...named(TEXTS, "all", "GlobalStrings"),
  ...named(PROJECTS, "all", "Blizzard_FrameXMLBase/Constants.lua"),
  ...named("ReloadUI _G _VERSION", "all", "Blizzard_FrameXMLUtil, the Lua VM"),
];

/** A row for every word of `names`. Called by: luaNames. */
function named(names: string, flavours: LuaName["flavours"], source: string): LuaName[] {
  return wordsOf(names).map((name) => ({ name, flavours, source }));
}
