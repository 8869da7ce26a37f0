/** What every language must say: the keys of the English phrases, which are complete by definition. */
import type { enUS } from "./locales/enUS";

export type Phrases = Readonly<Record<keyof typeof enUS, string>>;
