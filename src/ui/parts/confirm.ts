/** A question before something that cannot be taken back at once, in the client's own small window. */
import { phrase } from "../../language/phrases";

const DIALOG = "GUILDHELPER_CONFIRM";

/**
 * Asks; does it when the player says yes. The question shows texts of others, so they are neutral before.
 * Called by: entrySide.createButtons, federation.leave, federation.rekey.
 */
export function askFirst(question: string, onYes: (this: void) => void): void {
  StaticPopupDialogs[DIALOG] ??= {
    text: "%s",
    button1: phrase("confirmYes"),
    button2: phrase("confirmNo"),
    OnAccept: (_, run) => {
      (run as (this: void) => void)();
    },
    timeout: 0,
    whileDead: true,
    hideOnEscape: true,
  };
  StaticPopup_Show(DIALOG, question, undefined, onYes);
}
