import { test } from "node:test";
import { join } from "node:path";
import { capture, root } from "../package/project.mjs";
import { here } from "./shop.mjs";

test("the types of each framework take the receiver", () => {
  const options = ["--ignoreConfig", "--strict", "--noEmit", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "--types", "node"];
  capture(join(root, "node_modules/.bin/tsc"), [...options, join(here, "types.mts")], { cwd: here });
});
