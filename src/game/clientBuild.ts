/** Which client this is, as it calls itself. */
import { answerOf } from "./optional";

/** Version, build and interface number; "unknown" where the client does not tell. Called by: windowDoors.factsOf. */
export function clientBuild(): string {
  return (
    answerOf(() => {
      const [version, build, , interfaceNumber] = GetBuildInfo();
      return `${version} (${build}, ${interfaceNumber})`;
    }) ?? "unknown"
  );
}
