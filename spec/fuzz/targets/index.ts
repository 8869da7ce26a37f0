/** Every target, in an order that is part of what a seed means. */
import type { CreateTarget } from "../target";
import { createArchiveTarget } from "./archives";
import { createBatchTarget, createColumnTarget, createDeltaTarget, createEnvelopeTarget } from "./batches";
import { createCommandTarget } from "./commands";
import { createFrameTarget } from "./frames";
import { createLinkTarget } from "./links";
import { createRecordTarget, createTransferTarget } from "./records";
import { createSavedTarget } from "./savedFiles";
import { createSessionTarget } from "./sessions";
import { createListingTarget, createOutlineTarget, createResidueTarget, createValueTarget } from "./values";

export const TARGETS: readonly CreateTarget[] = [
  createFrameTarget,
  createTransferTarget,
  createRecordTarget,
  createColumnTarget,
  createBatchTarget,
  createEnvelopeTarget,
  createDeltaTarget,
  createValueTarget,
  createListingTarget,
  createOutlineTarget,
  createResidueTarget,
  createArchiveTarget,
  createSavedTarget,
  createCommandTarget,
  createLinkTarget,
  createSessionTarget,
];
