/**
 * Casts on their way in, by sender and stream, until they are whole.
 *
 * 1. A cast is given out once; repeats of its frames change nothing for as long as its stream is remembered.
 * 2. Nobody can make more be kept than the streams of one sender, and no crowd more than all streams.
 */
import type { PeerName } from "../model/peerName";
import { MAX_CAST_FRAMES } from "../wire/castFrames";
import type { Frame } from "../wire/frame";
import type { Reassembler } from "../wire/reassembler";
import { createReassembler } from "../wire/reassembler";

/** A player sends one cast after the other; what he sent before is remembered against late repeats. */
export const MAX_STREAMS_OF_SENDER = 4;
/** Several times the players who edit within a minute; together at most 900 KB. */
export const MAX_STREAMS = 100;
/** A stream is forgotten when nothing of it was heard for so long: the guild's channel takes one message a second of each sender. */
export const STREAM_SECONDS = 60;

interface CastStream {
  readonly sender: PeerName;
  readonly id: number;
  heardAt: number;
  /** Nil once the cast was given out. */
  reassembler: Reassembler | undefined;
}

/** @noSelf */
export interface CastStreams {
  /** Takes a frame of a cast; returns the cast's text when this frame completes it. */
  readonly accept: (sender: PeerName, frame: Frame) => string | undefined;
  /** Streams remembered now. */
  readonly count: () => number;
}

/** Builds an entrance that has heard nothing. `uptime` in seconds. Called by: castReceiver.createCastReceiver. */
export function createCastStreams(uptime: (this: void) => number): CastStreams {
  /** The one heard of last at the end. */
  let streams: CastStream[] = [];

  /** Forgets the stream of a sender, or of all, that was heard of longest ago. Called by: castStreams.open. */
  const forgetOldest = (sender: PeerName | undefined): void => {
    const place = streams.findIndex((stream) => sender === undefined || stream.sender === sender);
    if (place >= 0) streams.splice(place, 1);
  };

  /**
   * A stream that nothing has been heard of yet, in the room of others where there is none.
   * Called by: castStreams.streamOf.
   */
  const open = (sender: PeerName, id: number): CastStream => {
    if (streams.filter((stream) => stream.sender === sender).length >= MAX_STREAMS_OF_SENDER) forgetOldest(sender);
    if (streams.length >= MAX_STREAMS) forgetOldest(undefined);
    return { sender, id, heardAt: uptime(), reassembler: createReassembler() };
  };

  /** The stream of a frame, as the one heard of last. Called by: castStreams.accept. */
  const streamOf = (sender: PeerName, id: number): CastStream => {
    const now = uptime();
    streams = streams.filter((stream) => now - stream.heardAt < STREAM_SECONDS);
    const place = streams.findIndex((one) => one.sender === sender && one.id === id);
    const stream = (place < 0 ? undefined : streams.splice(place, 1)[0]) ?? open(sender, id);
    stream.heardAt = now;
    streams.push(stream);
    return stream;
  };

  return {
    /** Frames beyond the longest cast open nothing. Called by: castReceiver.onFrame. */
    accept: (sender, frame) => {
      if (frame.index > MAX_CAST_FRAMES || frame.total > MAX_CAST_FRAMES) return undefined;
      const stream = streamOf(sender, frame.sessionId);
      const whole = stream.reassembler?.accept(frame)[0];
      if (whole !== undefined || stream.reassembler?.isDamaged() === true) stream.reassembler = undefined;
      return whole?.text;
    },
    /** What was forgotten silently is counted no more once the next frame comes. Called by: specs. */
    count: () => streams.length,
  };
}
