/** Says beacons to the guild when they are due and the player is not to be left in peace. */
import type { Scope } from "../model/scope";
import type { WireRecord } from "../wire/protocol";
import type { BeaconMaker } from "./beacon";
import type { BeaconClock } from "./beaconClock";
import type { Destination } from "./ports";

/** @noSelf */
export interface BeaconSpeakerDeps {
  readonly clock: BeaconClock;
  readonly beacons: BeaconMaker;
  /** Nil while the guild is unknown: then nothing is said. */
  readonly scope: () => Scope | undefined;
  readonly send: (destination: Destination, record: WireRecord) => void;
  readonly run: (job: () => void) => boolean;
  readonly uptime: () => number;
  /** The player allows what nobody asked for. */
  readonly isAutomatic: () => boolean;
  /** Nothing unasked may be sent now. */
  readonly isQuiet: () => boolean;
}

/** @noSelf */
export interface BeaconSpeaker {
  /** Says a beacon in one of the next frames, whatever the clock says. */
  readonly say: () => void;
  /** Uptime of the last one. */
  readonly lastSpokeAt: () => number;
  /** Says what is due; called a few times a second. */
  readonly tick: () => void;
}

/** Builds the speaker. Called by: presenceEngine.createPresenceEngine. */
export function createBeaconSpeaker(deps: BeaconSpeakerDeps): BeaconSpeaker {
  const { clock } = deps;
  let lastSpokeAt = -math.huge;
  let wasAutomatic = deps.isAutomatic();

  /**
   * From here on the clock waits for the next reason, although the symbols may yet take some frames.
   * Called by: autoSync.tick, beaconSpeaker.tick, engine.createBridgePart, engine.createCastParts.
   */
  const say = (): void => {
    const isTaken = deps.run(() => {
      const scope = deps.scope();
      if (scope !== undefined) deps.send({ kind: "guild" }, { name: "here", body: deps.beacons.full(scope) });
    });
    if (!isTaken) {
      clock.postpone();
      return;
    }
    lastSpokeAt = deps.uptime();
    clock.noteOwn();
  };

  return {
    say,
    /** Long ago where none was said. Called by: autoSync.want, engine.createBridgePart. */
    lastSpokeAt: () => lastSpokeAt,
    /** A player who allows it anew has been silent for a while. Called by: presence.tick. */
    tick: () => {
      const isAutomatic = deps.isAutomatic();
      if (isAutomatic && !wasAutomatic) clock.noteChange();
      wasAutomatic = isAutomatic;
      if (!clock.isDue(isAutomatic)) return;
      if (deps.isQuiet()) clock.postpone();
      else say();
    },
  };
}
