/** Loaded by busted before any spec: gives Lua 5.1 what the client adds to it before modules look for it. */
import { unsignedBit } from "./bit";

(_G as unknown as Record<string, unknown>)["bit"] = unsignedBit;
