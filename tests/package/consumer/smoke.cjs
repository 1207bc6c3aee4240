const credential = require("mpesa-core/credential");
const mpesa = require("mpesa-core");
const exercise = require("./exercise.cjs");

const small = { ...mpesa, daraja: { ...mpesa.daraja, ...credential } };
console.log(JSON.stringify([exercise(mpesa), exercise(small)]));
