/** The pool of bytes that nobody can guess, filled by the moments of this client and carried on from login to login. */
import { momentText } from "../game/entropy";
import { bytesToHex } from "../model/federationCode";
import type { RandomPool } from "../wire/randomPool";
import { createRandomPool, SEED_BYTES } from "../wire/randomPool";
import type { Client } from "./client";

const STIR_SECONDS = 1;

/**
 * Builds the pool on the saved seed, whatever stands there, and puts another one in its place at once: no seed serves twice, and the
 * one left behind tells nothing of the bytes of this login.
 * Called by: main.load.
 */
export function createChance({ timers, events }: Pick<Client, "timers" | "events">, saved: Record<string, unknown>): RandomPool {
  const pool = createRandomPool(tostring(saved.seed), momentText);
  /** Leaves a seed for the next login. Called by: chance.createChance. */
  const renewSeed = (): void => {
    saved.seed = bytesToHex(pool.randomBytes(SEED_BYTES));
  };
  /** Each second's moment, for as long as the client runs. Called by: chance.createChance, chance.stirOn. */
  const stirOn = (): void => {
    pool.stir();
    timers.after(STIR_SECONDS, stirOn);
  };
  renewSeed();
  stirOn();
  events.on("PLAYER_LOGOUT", renewSeed);
  return pool;
}
