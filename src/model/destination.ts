/** Where a message goes. */
import type { PeerName } from "./peerName";

export type Destination = { readonly kind: "whisper"; readonly peer: PeerName } | { readonly kind: "guild" };
