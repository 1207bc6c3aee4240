const mpesa = require("mpesa-core");
const exercise = require("./exercise.cjs");

console.log(JSON.stringify(exercise(mpesa)));
