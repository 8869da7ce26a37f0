/** What the key bindings of Bindings.xml are called in the client's settings. */
import { phrase } from "../language/phrases";

/**
 * Names the bindings; the client reads these globals when the player opens its settings.
 * Called by: doors.openDoors.
 */
export function nameBindings(): void {
  BINDING_HEADER_GUILDHELPER = "GuildHelper";
  BINDING_NAME_GUILDHELPER_TOGGLE = phrase("bindingToggle");
}
