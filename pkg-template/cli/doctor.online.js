import { checkBaseUrl } from "./settings.js";
import { Trouble } from "./trouble.js";
import { findingsOf } from "./doctor.findings.js";

const PATIENCE = 15_000;

/** Compares the clocks and gets a token; what is wrong is added to `findings`. Never asks for a payment. */
export async function online(given, findings) {
  const { accessToken, diagnose, explain } = await import("mpesa-core/daraja");
  const { environment, baseUrl, consumerKey, consumerSecret } = given;
  if (!["sandbox", "production"].includes(environment)) {
    throw new Trouble("missingSetting", "--online needs the environment: sandbox or production", {
      hint: "give --environment, or set MPESA_ENVIRONMENT",
    });
  }
  checkBaseUrl(baseUrl);
  const withKeys = Boolean(consumerKey && consumerSecret);
  const keys = withKeys ? { consumerKey, consumerSecret } : { consumerKey: "none", consumerSecret: "none" };
  const request = accessToken.request({}, { environment, ...(baseUrl && { baseUrl }), ...keys });
  const began = Date.now();
  let response, body;
  try {
    // Without keys only the date of the answer matters.
    const headers = withKeys ? request.headers : {};
    response = await fetch(request.url, {
      method: "GET",
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    body = await response.text();
  } catch (error) {
    const reason =
      error.name === "TimeoutError"
        ? "nobody answered within 15 seconds"
        : (error.cause?.code ?? "the connection failed");
    findings.push({
      path: "online",
      severity: "error",
      message: `M-Pesa was not reached: ${reason}`,
      hint: "check this machine's network, proxy and firewall, and the baseUrl if you set one",
    });
    return { reached: false };
  }
  const now = Math.round((began + Date.now()) / 2);
  const told = { reached: true, host: new URL(request.url).host };
  const serverTime = Date.parse(response.headers.get("date") ?? "");
  if (Number.isFinite(serverTime)) {
    told.clock = Math.round((now - serverTime) / 1000);
    findings.push(...findingsOf(diagnose, { environment, now, serverTime }).filter(({ path }) => path === "now"));
  }
  if (!withKeys) {
    findings.push({
      path: "consumerKey",
      severity: "warning",
      message: "or consumerSecret is missing, so no token was asked for",
      hint: "set MPESA_CONSUMER_KEY and MPESA_CONSUMER_SECRET",
    });
    return told;
  }
  try {
    accessToken.reply({ status: response.status, body });
    return { ...told, token: true };
  } catch (error) {
    findings.push({
      path: "accessToken",
      severity: "error",
      message: error.message,
      hint: error.hint ?? explain(error).fix,
    });
    return { ...told, token: false };
  }
}
