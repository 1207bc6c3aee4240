import * as mpesa from "mpesa-core";
import exercise from "./exercise.cjs";
import fixtures from "./fixtures.json";
import { runFixtures } from "./fixtures.mjs";

document.querySelector("output").textContent = JSON.stringify({ exercise: exercise(mpesa), fixtures: runFixtures(mpesa, fixtures) });
