/** How the body of each record is written and read, by the grammar in protocol.ts; the compiler keeps the list complete. */
import { MAX_PEER_NAME_BYTES } from "../model/peerName";
import { FAILURE_REASONS } from "../model/result";
import { TABLE_NAMES } from "../model/tables";
import { type BodyCodec, MAX_RECORD_BYTES } from "./bodyCodec";
import type { RecordByName, RecordName } from "./protocol";
import { FLAGS, MAX_HOLES, MAX_VERSION_BYTES, RUNGS } from "./protocol";
import { PROOF_CODECS } from "./recordProofs";
import {
  EMPTY_BODY,
  readExcluded,
  MAX_ESTIMATE_BYTES,
  readDigests,
  readFlag,
  readFlags,
  readMany,
  readResidues,
  readRung,
  readScope,
  readSummaries,
  readTableName,
  readTime,
  writeDigests,
  writeExcluded,
  writeFlags,
  writeResidues,
  writeScope,
  writeSummaries,
  writeTableName,
} from "./recordFields";

export const CODEC_BY_RECORD: { readonly [Name in RecordName]: BodyCodec<RecordByName[Name]> } = {
  ...PROOF_CODECS,
  opening: {
    write: (writer, body) => {
      writer.text(body.user);
      writer.u16(body.days);
    },
    read: (reader) => ({ user: reader.text(MAX_PEER_NAME_BYTES), days: reader.u16() }),
  },
  request: {
    write: (writer, body) => {
      writer.u32(body.serverTime);
      writer.double(body.cutOff);
      writer.u8(RUNGS.indexOf(body.rung));
      writer.u16(body.salt);
      writeScope(writer, body.scope);
      writeSummaries(writer, body.summaries);
    },
    read: (reader) => ({
      serverTime: reader.u32(),
      cutOff: readTime(reader),
      rung: readRung(reader),
      salt: reader.u16(),
      scope: readScope(reader),
      summaries: readSummaries(reader),
    }),
  },
  summary: {
    write: (writer, body) => {
      writeScope(writer, body.scope);
      writeSummaries(writer, body.summaries);
      writer.text(body.estimate);
      writeResidues(writer, body.symbols);
    },
    read: (reader) => ({
      scope: readScope(reader),
      summaries: readSummaries(reader),
      estimate: reader.text(MAX_ESTIMATE_BYTES),
      symbols: readResidues(reader),
    }),
  },
  symbolsRequest: {
    write: (writer, body) => {
      writer.u16(body.from);
      writer.u16(body.count);
    },
    read: (reader) => ({ from: reader.u16(), count: reader.u16() }),
  },
  symbols: {
    write: (writer, body) => {
      writer.u16(body.from);
      writeResidues(writer, body.symbols);
    },
    read: (reader) => ({ from: reader.u16(), symbols: readResidues(reader) }),
  },
  metadataRequest: {
    write: (writer, body) => {
      writeTableName(writer, body.tableName);
    },
    read: (reader) => ({ tableName: readTableName(reader) }),
  },
  metadata: {
    write: (writer, body) => {
      writeTableName(writer, body.tableName);
      writer.u8(body.isLast ? 1 : 0);
      writer.text(body.listing);
    },
    read: (reader) => ({ tableName: readTableName(reader), isLast: readFlag(reader), listing: reader.text(MAX_RECORD_BYTES) }),
  },
  entriesRequest: {
    write: (writer, body) => {
      writeTableName(writer, body.tableName);
      writeFlags(writer, FLAGS.entriesRequest, body);
      writeResidues(writer, body.wanted);
      writer.raw(body.outlines);
    },
    read: (reader) => {
      const tableName = readTableName(reader);
      return { tableName, ...readFlags(reader, FLAGS.entriesRequest), wanted: readResidues(reader), outlines: reader.rest() };
    },
  },
  entries: {
    write: (writer, body) => {
      writeTableName(writer, body.tableName);
      writer.text(body.batch);
    },
    read: (reader) => ({ tableName: readTableName(reader), batch: reader.text(MAX_RECORD_BYTES) }),
  },
  tableDone: {
    write: (writer, body) => {
      writeTableName(writer, body.tableName);
      writer.varint(body.applied);
      writer.text(body.refused);
      writeResidues(writer, body.unresolved);
      if (body.scope !== undefined) writeScope(writer, body.scope);
    },
    read: (reader) => ({
      tableName: readTableName(reader),
      applied: reader.varint(),
      refused: reader.text(MAX_RECORD_BYTES),
      unresolved: readResidues(reader),
      scope: reader.atEnd() ? undefined : readScope(reader),
    }),
  },
  closing: {
    write: (writer, body) => {
      writeFlags(writer, FLAGS.closing, body);
      writer.u8(body.excluded.length);
      for (const excluded of body.excluded) writeExcluded(writer, excluded);
      writeSummaries(writer, body.summaries);
    },
    read: (reader) => ({
      ...readFlags(reader, FLAGS.closing),
      excluded: readMany(reader, reader.u8(), TABLE_NAMES.length, readExcluded),
      summaries: readSummaries(reader),
    }),
  },
  status: {
    write: (writer, body) => {
      writer.u8(body.isAsking ? 1 : 0);
      writer.u16(body.expected);
      writer.u8(body.holes.length);
      for (const hole of body.holes) writer.u16(hole);
    },
    read: (reader) => ({
      isAsking: readFlag(reader),
      expected: reader.u16(),
      holes: readMany(reader, reader.u8(), MAX_HOLES, (holes) => holes.u16()),
    }),
  },
  busy: {
    write: (writer, body) => {
      writer.u16(body.seconds);
    },
    read: (reader) => ({ seconds: reader.u16() }),
  },
  unknown: EMPTY_BODY,
  stopped: {
    write: (writer, body) => {
      writer.u8(FAILURE_REASONS.indexOf(body.reason));
    },
    read: (reader) => ({ reason: FAILURE_REASONS[reader.u8()] ?? "stopped" }),
  },
  who: EMPTY_BODY,
  wanted: {
    write: (writer, body) => {
      writer.u32(body.peerHash);
      writer.u16(body.salt);
      writeResidues(writer, body.wanted);
    },
    read: (reader) => ({ peerHash: reader.u32(), salt: reader.u16(), wanted: readResidues(reader) }),
  },
  here: {
    write: (writer, body) => {
      writer.text(body.version);
      writer.u32(body.scope);
      writeFlags(writer, FLAGS.here, body);
      writer.u16(body.salt);
      writeDigests(writer, body.summaries);
      writeResidues(writer, body.symbols);
    },
    read: (reader) => {
      const version = reader.text(MAX_VERSION_BYTES);
      const scope = reader.u32();
      const flags = readFlags(reader, FLAGS.here);
      return { version, scope, ...flags, salt: reader.u16(), summaries: readDigests(reader), symbols: readResidues(reader) };
    },
  },
};
