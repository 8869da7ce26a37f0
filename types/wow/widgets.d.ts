/**
 * What the client draws with, as far as the window uses it: the published declarations are older than the templates. Methods as the lists of
 * all four flavours have them; templates and utilities as the client's own interface code defines them.
 */
/** @noSelfInFile */

declare namespace Widget {
  type Point = "TOPLEFT" | "TOP" | "TOPRIGHT" | "LEFT" | "CENTER" | "RIGHT" | "BOTTOMLEFT" | "BOTTOM" | "BOTTOMRIGHT";
  type Layer = "BACKGROUND" | "BORDER" | "ARTWORK" | "OVERLAY" | "HIGHLIGHT";
  type Justify = "LEFT" | "CENTER" | "RIGHT";
  type Script = (this: void, ...args: never[]) => void;

  interface Region {
    SetPoint(this: Region, point: Point, relativeTo: Region, relativePoint: Point, x: number, y: number): void;
    SetPoint(this: Region, point: Point, x: number, y: number): void;
    SetPoint(this: Region, point: Point): void;
    SetAllPoints(this: Region): void;
    ClearAllPoints(this: Region): void;
    GetPoint(this: Region): LuaMultiReturn<[point: Point, relativeTo: Region | undefined, relativePoint: Point, x: number, y: number]>;
    GetCenter(this: Region): LuaMultiReturn<[x: number, y: number]>;
    SetSize(this: Region, width: number, height: number): void;
    SetWidth(this: Region, width: number): void;
    SetHeight(this: Region, height: number): void;
    GetWidth(this: Region): number;
    GetHeight(this: Region): number;
    Show(this: Region): void;
    Hide(this: Region): void;
    SetShown(this: Region, isShown: boolean): void;
    IsShown(this: Region): boolean;
    IsVisible(this: Region): boolean;
    SetAlpha(this: Region, alpha: number): void;
  }

  interface FontString extends Region {
    SetText(this: FontString, text: string): void;
    GetText(this: FontString): string | undefined;
    SetFontObject(this: FontString, font: string): void;
    SetTextColor(this: FontString, red: number, green: number, blue: number): void;
    SetJustifyH(this: FontString, justify: Justify): void;
    SetJustifyV(this: FontString, justify: "TOP" | "MIDDLE" | "BOTTOM"): void;
    SetWordWrap(this: FontString, wraps: boolean): void;
    /** Words that are longer than a line are broken. */
    SetNonSpaceWrap(this: FontString, breaksWords: boolean): void;
    SetMaxLines(this: FontString, lines: number): void;
    GetStringHeight(this: FontString): number;
    GetStringWidth(this: FontString): number;
    GetUnboundedStringWidth(this: FontString): number;
    IsTruncated(this: FontString): boolean;
  }

  interface Texture extends Region {
    SetColorTexture(this: Texture, red: number, green: number, blue: number, alpha?: number): void;
    SetTexture(this: Texture, file: string): void;
    SetVertexColor(this: Texture, red: number, green: number, blue: number, alpha?: number): void;
    SetTexCoord(this: Texture, left: number, right: number, top: number, bottom: number): void;
  }

  interface Frame extends Region {
    CreateFontString(this: Frame, name: undefined, layer: Layer, font: string): FontString;
    CreateTexture(this: Frame, name: undefined, layer: Layer): Texture;
    SetScript(this: Frame, script: string, handler: ((this: void, frame: never, ...args: never[]) => void) | undefined): void;
    HookScript(this: Frame, script: string, handler: (this: void, frame: never, ...args: never[]) => void): void;
    EnableMouse(this: Frame, isEnabled: boolean): void;
    /** Clicks go through to what is behind. */
    EnableMouseMotion(this: Frame, isEnabled: boolean): void;
    SetMovable(this: Frame, isMovable: boolean): void;
    RegisterForDrag(this: Frame, ...buttons: string[]): void;
    StartMoving(this: Frame): void;
    StopMovingOrSizing(this: Frame): void;
    StartSizing(this: Frame, point: Point): void;
    SetResizable(this: Frame, isResizable: boolean): void;
    SetResizeBounds(this: Frame, leastWidth: number, leastHeight: number, mostWidth: number, mostHeight: number): void;
    SetClampedToScreen(this: Frame, isClamped: boolean): void;
    SetFrameStrata(this: Frame, strata: string): void;
    SetFrameLevel(this: Frame, level: number): void;
    GetFrameLevel(this: Frame): number;
    GetEffectiveScale(this: Frame): number;
    SetToplevel(this: Frame, isToplevel: boolean): void;
  }

  interface Button extends Frame {
    SetText(this: Button, text: string): void;
    GetFontString(this: Button): FontString | undefined;
    SetFontString(this: Button, label: FontString): void;
    GetTextWidth(this: Button): number;
    SetEnabled(this: Button, isEnabled: boolean): void;
    IsEnabled(this: Button): boolean;
    SetNormalFontObject(this: Button, font: string): void;
    SetHighlightFontObject(this: Button, font: string): void;
    SetHighlightTexture(this: Button, file: string): void;
    RegisterForClicks(this: Button, ...clicks: string[]): void;
    LockHighlight(this: Button): void;
    UnlockHighlight(this: Button): void;
  }

  interface CheckButton extends Button {
    SetChecked(this: CheckButton, isChecked: boolean): void;
    GetChecked(this: CheckButton): boolean;
  }

  interface EditBox extends Frame {
    SetText(this: EditBox, text: string): void;
    GetText(this: EditBox): string;
    SetMultiLine(this: EditBox, isMultiLine: boolean): void;
    SetAutoFocus(this: EditBox, takesFocus: boolean): void;
    SetMaxLetters(this: EditBox, letters: number): void;
    SetMaxBytes(this: EditBox, bytes: number): void;
    SetFocus(this: EditBox): void;
    ClearFocus(this: EditBox): void;
    HasFocus(this: EditBox): boolean;
    SetFontObject(this: EditBox, font: string): void;
    SetTextInsets(this: EditBox, left: number, right: number, top: number, bottom: number): void;
    HighlightText(this: EditBox): void;
    SetCursorPosition(this: EditBox, position: number): void;
    SetEnabled(this: EditBox, isEnabled: boolean): void;
  }

  interface StatusBar extends Frame {
    SetMinMaxValues(this: StatusBar, least: number, most: number): void;
    SetValue(this: StatusBar, value: number): void;
    SetStatusBarTexture(this: StatusBar, file: string): void;
    SetStatusBarColor(this: StatusBar, red: number, green: number, blue: number): void;
  }

  interface ScrollFrame extends Frame {
    SetScrollChild(this: ScrollFrame, child: Frame): void;
    SetVerticalScroll(this: ScrollFrame, offset: number): void;
    UpdateScrollChildRect(this: ScrollFrame): void;
  }

  interface ScrollBox extends Frame {
    SetDataProvider(this: ScrollBox, provider: DataProvider, retainsPosition?: boolean): void;
    ForEachFrame(this: ScrollBox, take: (this: void, frame: never, item: never) => void): void;
    ScrollToBegin(this: ScrollBox): void;
  }

  interface DataProvider {
    readonly __dataProvider: never;
  }

  interface ListView {
    SetElementExtent(this: ListView, extent: number): void;
    SetElementInitializer(this: ListView, template: string, initialise: (this: void, frame: never, item: never) => void): void;
  }

  /** A window of `ButtonFrameTemplate`: title, close button, an inset. */
  interface ButtonFrame extends Frame {
    SetTitle(this: ButtonFrame, title: string): void;
    SetPortraitToAsset(this: ButtonFrame, file: string): void;
    readonly Inset: Frame;
    readonly CloseButton: Button;
  }

  interface SearchBox extends EditBox {
    readonly Instructions: FontString;
  }

  type TooltipAnchor = "ANCHOR_RIGHT" | "ANCHOR_LEFT" | "ANCHOR_TOPLEFT";

  interface Tooltip extends Frame {
    SetOwner(this: Tooltip, owner: object, anchor: TooltipAnchor): void;
    AddLine(this: Tooltip, text: string, red?: number, green?: number, blue?: number, wraps?: boolean): void;
  }

  /** What a menu or dropdown is built with. */
  interface MenuDescription {
    CreateTitle(this: MenuDescription, text: string): void;
    CreateButton(this: MenuDescription, text: string, onClick: (this: void) => void): void;
    CreateRadio(
      this: MenuDescription,
      text: string,
      isSelected: (this: void, value: string) => boolean,
      select: (this: void, value: string) => void,
      value: string,
    ): void;
    CreateCheckbox(
      this: MenuDescription,
      text: string,
      isSelected: (this: void, value: string) => boolean,
      select: (this: void, value: string) => void,
      value: string,
    ): void;
  }

  interface Dropdown extends Button {
    SetupMenu(this: Dropdown, generate: (this: void, dropdown: Dropdown, root: MenuDescription) => void): void;
    SetDefaultText(this: Dropdown, text: string): void;
    GenerateMenu(this: Dropdown): void;
  }

  interface Popup {
    readonly text: string;
    readonly button1: string;
    readonly button2: string;
    readonly OnAccept: (this: void, frame: Frame, data: unknown) => void;
    readonly timeout: number;
    readonly whileDead: boolean;
    readonly hideOnEscape: boolean;
    readonly preferredIndex?: number;
  }

  interface ClassColour {
    readonly r: number;
    readonly g: number;
    readonly b: number;
  }
}

declare function CreateScrollBoxListLinearView(): Widget.ListView;
declare function CreateDataProvider(items: readonly unknown[]): Widget.DataProvider;
declare namespace ScrollUtil {
  function InitScrollBoxListWithScrollBar(box: Widget.ScrollBox, bar: Widget.Frame, view: Widget.ListView): void;
}
declare namespace MenuUtil {
  function CreateContextMenu(owner: Widget.Frame, generate: (this: void, owner: Widget.Frame, root: Widget.MenuDescription) => void): void;
}
declare const StaticPopupDialogs: Record<string, Widget.Popup>;
declare function StaticPopup_Show(which: string, text1?: string, text2?: string, data?: unknown): Widget.Frame | undefined;
/** Names of the frames that Escape closes. */
declare const UISpecialFrames: string[];
declare const RAID_CLASS_COLORS: Readonly<Record<string, Widget.ClassColour | undefined>>;
declare function GetCursorPosition(): LuaMultiReturn<[x: number, y: number]>;
declare const Minimap: Widget.Frame;
