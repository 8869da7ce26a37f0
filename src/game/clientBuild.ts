/** Which client this is, as it calls itself. */
import { answerOf } from "./optional";

/** The published declarations say that it returns a list; it returns several values. */
type BuildInfo = (this: void) => LuaMultiReturn<[version: string, build: string, date: string, interfaceNumber: number]>;

/** Version, build and interface number; "unknown" where the client does not tell. Called by: windowDoors.factsOf. */
export function clientBuild(): string {
  return (
    answerOf(() => {
      const [version, build, , interfaceNumber] = (GetBuildInfo as unknown as BuildInfo)();
      return `${version} (${build}, ${interfaceNumber})`;
    }) ?? "unknown"
  );
}
