// Reads the fixtures of every M-Pesa into plain data, which goes into any runtime.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folders of an M-Pesa, which are their names in the package too. */
const MARKETS = ["daraja", "openapi", "mozambique", "drc", "ethiopia"];

/** Each with `market`, `door` (`request`, `reply` or `callback`), the endpoint's name, and its body in base64. */
export function readFixtures(fixtures) {
  return MARKETS.flatMap((market) => readMarket(market, join(fixtures, market)));
}

/** A fixture; what else is there is for the tests of Rust alone. */
const FIXTURE = /^(callbacks\/[^/]+\/|\w+\/(request|reply)\.)[^/]+\.json$/;

function readMarket(market, folder) {
  if (!existsSync(folder)) return [];
  const body = (name) => name && readFileSync(join(folder, "bodies", name)).toString("base64");
  return readdirSync(folder, { recursive: true }).filter((path) => FIXTURE.test(path))
    .sort().map((path) => {
      const [place, file] = path.split("/");
      const fixture = JSON.parse(readFileSync(join(folder, path), "utf8"));
      const door = place === "callbacks" ? "callback" : file.split(".")[0];
      const endpoint = place.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
      return { path: `${market}/${path}`, market, door, endpoint, fixture, body: body(fixture.body) };
    });
}
