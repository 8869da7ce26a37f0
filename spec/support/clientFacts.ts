/** Facts about the client itself, and the tables its own Lua makes for addons to fill. */
import type { Provided } from "./luaValues";
import type { Machine } from "./machine";

/** Builds the names of one state; `isLoggedIn` is no until the addons are loaded. Called by: luaState.provideFacts. */
export function createClientFacts(machine: Machine, isLoggedIn: () => boolean): Provided {
  const { facts, options } = machine;
  return {
    /** The flavour's version and interface. Called by: clientFacts.createClientFacts. */
    GetBuildInfo: () => $multi(facts.version, "69404", "Aug 18 2026", facts.interfaceNumber, "", ""),
    /** The player's language. Called by: clientFacts.createClientFacts. */
    GetLocale: () => options.locale,
    /** Europe. Called by: clientFacts.createClientFacts. */
    GetCurrentRegion: () => 3,
    /** Of a quiet line. Called by: clientFacts.createClientFacts. */
    GetNetStats: () => $multi(0, 0, 60, 60),
    IsLoggedIn: isLoggedIn,
    /** True for events of this flavour. Called by: clientFacts.createClientFacts. */
    "C_EventUtils.IsEventValid": (event: string) => machine.surface.events.has(event),
    "C_UI.Reload": machine.requestReload,
    ReloadUI: machine.requestReload,
    WOW_PROJECT_ID: facts.projectId,
    WOW_PROJECT_MAINLINE: 1,
    WOW_PROJECT_CLASSIC: 2,
    WOW_PROJECT_BURNING_CRUSADE_CLASSIC: 5,
    WOW_PROJECT_WRATH_CLASSIC: 11,
    WOW_PROJECT_CATACLYSM_CLASSIC: 14,
    WOW_PROJECT_MISTS_CLASSIC: 19,
    Constants: { EncodingLimits: { EncodingDecompressSizeLimit: 104857600, EncodingStackSizeLimit: 100 } },
    SlashCmdList: {},
    UISpecialFrames: {},
    StaticPopupDialogs: {},
  };
}
