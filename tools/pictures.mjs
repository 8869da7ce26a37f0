/** `npm run pictures`: makes a fresh clone ready, plays the scenes of spec/pictures, and draws them into docs/pictures. */
import { ready } from "./ready.mjs";

ready()
  .then(function () {
    return import("./pictures/run.mjs");
  })
  .then(function (pictures) {
    process.exitCode = pictures.drawPictures(process.argv.slice(2));
  });
