import * as mpesa from "mpesa-core";
import exercise from "./exercise.cjs";

console.log(JSON.stringify(exercise(mpesa)));
