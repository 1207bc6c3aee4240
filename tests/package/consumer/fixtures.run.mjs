import * as mpesa from "mpesa-core";
import fixtures from "./fixtures.json" with { type: "json" };
import { runFixtures } from "./fixtures.mjs";

console.log(JSON.stringify(runFixtures(mpesa, fixtures)));
