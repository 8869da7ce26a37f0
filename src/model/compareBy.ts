/**
 * How two copies are compared: by a sketch, whose cost follows the difference, or by lists of everything, the plain way,
 * against which the sketch is measured and by which it is ruled out when a fault is sought.
 */
export type CompareBy = "sketch" | "list";
