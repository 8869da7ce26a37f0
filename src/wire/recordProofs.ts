/** How the records of a handshake are written and read: each a proof, and what it proves beside the key. */
import type { BodyCodec } from "./bodyCodec";
import type { RecordByName } from "./protocol";
import { MAC_BYTES, NONCE_BYTES } from "./protocol";

export const PROOF_CODECS: { readonly [Name in "go" | "hello" | "reply"]: BodyCodec<RecordByName[Name]> } = {
  go: {
    write: (writer, body) => {
      writer.u32(body.guild);
      writer.raw(body.mac);
    },
    read: (reader) => ({ guild: reader.u32(), mac: reader.raw(MAC_BYTES) }),
  },
  hello: {
    write: (writer, body) => {
      writer.u32(body.serverTime);
      writer.raw(body.nonce);
      writer.raw(body.mac);
    },
    read: (reader) => ({ serverTime: reader.u32(), nonce: reader.raw(NONCE_BYTES), mac: reader.raw(MAC_BYTES) }),
  },
  reply: {
    write: (writer, body) => {
      writer.raw(body.nonce);
      writer.u32(body.guild);
      writer.raw(body.mac);
    },
    read: (reader) => ({ nonce: reader.raw(NONCE_BYTES), guild: reader.u32(), mac: reader.raw(MAC_BYTES) }),
  },
};
