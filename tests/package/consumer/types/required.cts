import credential = require("mpesa-core/credential");
import entry = require("mpesa-core/daraja");
import mpesa = require("mpesa-core");

const event: entry.Event = mpesa.daraja.parseCallback("{}");
const key: string = credential.securityCredential("password", { environment: "sandbox" });
const error: mpesa.MpesaError | undefined = undefined;
const token: string = credential.bearerToken("secret", { environment: "sandbox" });
// @ts-expect-error there is no such environment
credential.securityCredential("password", { environment: "live" });
export = { event, key, token, error };
