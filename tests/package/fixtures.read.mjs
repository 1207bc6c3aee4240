// Reads the fixtures of tests/fixtures/daraja into plain data, which goes into any runtime.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Each with `doors` (`request`, `reply` or `callback`), the endpoint's name, and its body in base64. */
export function readFixtures(folder) {
  if (!existsSync(folder)) return [];
  const body = (name) => name && readFileSync(join(folder, "bodies", name)).toString("base64");
  return readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".json") && !path.startsWith("bodies"))
    .sort().map((path) => {
      const [place, file] = path.split("/");
      const fixture = JSON.parse(readFileSync(join(folder, path), "utf8"));
      const door = place === "callbacks" ? "callback" : file.split(".")[0];
      const endpoint = place.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
      return { path, door, endpoint, fixture, body: body(fixture.body) };
    });
}
