import * as mpesa from "mpesa-core";
import exercise from "./exercise.cjs";

document.querySelector("output").textContent = JSON.stringify(exercise(mpesa));
