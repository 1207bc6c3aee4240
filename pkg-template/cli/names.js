/** What is a secret: what it is called, its variable, and the option that names a file with it. */
export const SECRETS = {
  consumerKey: { title: "consumer key", variable: "MPESA_CONSUMER_KEY", option: "consumer-key-file" },
  consumerSecret: { title: "consumer secret", variable: "MPESA_CONSUMER_SECRET", option: "consumer-secret-file" },
  passkey: { title: "passkey", variable: "MPESA_PASSKEY", option: "passkey-file" },
  initiatorPassword: { title: "initiator password", variable: "MPESA_INITIATOR_PASSWORD", option: "password-file" },
};

/** Each setting with the variable that it can stand in. */
export const ENVIRONMENT_OF = {
  environment: "MPESA_ENVIRONMENT",
  baseUrl: "MPESA_BASE_URL",
  shortCode: "MPESA_SHORT_CODE",
  "shortCode.store": "MPESA_STORE",
  "shortCode.till": "MPESA_TILL",
  transactionType: "MPESA_TRANSACTION_TYPE",
  consumerKey: "MPESA_CONSUMER_KEY",
  consumerSecret: "MPESA_CONSUMER_SECRET",
  passkey: "MPESA_PASSKEY",
  initiatorName: "MPESA_INITIATOR_NAME",
  initiatorPassword: "MPESA_INITIATOR_PASSWORD",
  initiatorPasswordSet: "MPESA_INITIATOR_PASSWORD_SET",
  securityCredential: "MPESA_SECURITY_CREDENTIAL",
  certificate: "MPESA_CERTIFICATE",
  callbackUrl: "MPESA_CALLBACK_URL",
  resultUrl: "MPESA_RESULT_URL",
  timeoutUrl: "MPESA_TIMEOUT_URL",
  confirmationUrl: "MPESA_CONFIRMATION_URL",
  validationUrl: "MPESA_VALIDATION_URL",
  c2bRegisterVersion: "MPESA_C2B_REGISTER_VERSION",
  c2bSimulateVersion: "MPESA_C2B_SIMULATE_VERSION",
};

/** What the library calls a value, and which option gives it. */
export const OPTION_OF = {
  environment: "environment",
  baseUrl: "base-url",
  shortCode: "short-code",
  "shortCode.store": "store",
  "shortCode.till": "till",
  amount: "amount",
  phoneNumber: "phone-number",
  accountReference: "account-reference",
  description: "description",
  callbackUrl: "callback-url",
  arrivedAt: "arrived-at",
  now: "now",
  consumerKey: "consumer-key-file",
  consumerSecret: "consumer-secret-file",
  passkey: "passkey-file",
  initiatorPassword: "password-file",
};

/** The one of `names` that was most likely meant. */
export function nearest(word, names) {
  const [best] = names
    .map((name) => ({ name, distance: name.startsWith(word) && word.length > 2 ? 1 : distance(word, name) }))
    .sort((one, other) => one.distance - other.distance);
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.name : undefined;
}

/** How many letters to add, drop or change. */
function distance(from, to) {
  if (from.length > 40) return Infinity;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let left = 1; left <= from.length; left++) {
    const next = [left];
    for (let right = 1; right <= to.length; right++) {
      const change = row[right - 1] + (from[left - 1] === to[right - 1] ? 0 : 1);
      next.push(Math.min(change, row[right] + 1, next[right - 1] + 1));
    }
    row = next;
  }
  return row[to.length];
}
