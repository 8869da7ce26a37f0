/** Portuguese of Brazil. */
import { enUS } from "./enUS";
import type { Phrases } from "../translation";

export const ptBR: Phrases = {
  ...enUS,
  reasonStopped: "foi interrompida",
};
