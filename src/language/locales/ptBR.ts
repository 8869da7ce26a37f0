/** Portuguese of Brazil. */
import type { Phrases } from "../translation";

export const ptBR: Phrases = {
  reasonStopped: "foi interrompida",
};
