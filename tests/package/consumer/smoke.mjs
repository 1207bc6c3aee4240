import * as credential from "mpesa-core/credential";
import * as mpesa from "mpesa-core";
import exercise from "./exercise.cjs";

const small = { ...mpesa, daraja: { ...mpesa.daraja, ...credential } };
console.log(JSON.stringify([exercise(mpesa), exercise(small)]));
