/** A page of the window: what stands beside the sidebar while its name is chosen there. */
import type { BareKey } from "../language/phrases";

/** @noSelf */
export interface Pane {
  readonly frame: Widget.Frame;
  /** Shows what is true now; called when the pane comes into sight, and when something has changed while it is in sight. */
  readonly refresh: () => void;
  /** Shows what changes by itself, such as a sync that runs; called twice a second while the pane is in sight. */
  readonly tick?: () => void;
}

/** A pane before it is seen for the first time. @noSelf */
export interface PaneMaker {
  readonly title: BareKey;
  /** Hidden in the sidebar where this says no. */
  readonly isOffered: () => boolean;
  readonly create: (parent: Widget.Frame) => Pane;
}
