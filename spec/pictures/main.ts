/** `npm run pictures`: plays the scenes that are named, else every scene, and prints each drawing as one line of JSON. */
import "../support/helper";
import { writeJson } from "../support/jsonWriter";
import { scenes } from "./scenes";

const wanted = [...$vararg];

for (const { name, draw } of scenes) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  print(writeJson({ name, drawing: draw() }, { ignoresErrors: false, walk: (subject) => pairs(subject) }));
}
