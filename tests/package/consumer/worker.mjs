import * as mpesa from "mpesa-core";
import * as credential from "mpesa-core/credential";
import exercise from "./exercise.cjs";
import fixtures from "./fixtures.json";
import { runFixtures } from "./fixtures.mjs";

const encrypt = () => mpesa.daraja.securityCredential("password", { environment: "sandbox" });
const token = () => credential.bearerToken("secret", { environment: "sandbox" });
const early = [encrypt, () => credential.securityCredential("password", { environment: "sandbox" }), token].map((call) => {
  try {
    return call();
  } catch (error) {
    return { is: mpesa.MpesaError.is(error), code: error.code };
  }
});

export default {
  fetch() {
    return Response.json({
      early, late: encrypt().length, token: token().length, small: credential.securityCredential("password", { environment: "production" }).length,
      exercise: exercise(mpesa), fixtures: runFixtures(mpesa, fixtures),
    });
  },
};
