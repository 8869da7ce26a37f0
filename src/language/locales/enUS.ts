/** English: the phrases from which all others are translated. */
export const enUS = {
  reasonStopped: "it was stopped",
} as const;
