import { accessToken } from "mpesa-core/daraja";

/** How long before its end a token is replaced. */
const EARLY = 60_000;
const TIMEOUT = 30_000;

/** The request cannot have reached M-Pesa. */
export class NotSent extends Error {}

/** The request left, and no whole answer came back: M-Pesa may have carried it out. */
export class AnswerLost extends Error {}

/**
 * Sends what an endpoint builds and reads what M-Pesa answers. One connection per app: by Safaricom's portal
 * each new token ends the one before, so there must be only one that all requests share.
 *
 * @param {object} options
 * @param {typeof globalThis.fetch} options.fetch
 * @param {import("mpesa-core/daraja").Context<"consumerKey" | "consumerSecret" | "passkey">} options.context
 * @param {() => number} options.now
 */
export function connect({ fetch, context, now }) {
  /** @type {{ value: string, until: number } | undefined} */
  let token;
  /** @type {Promise<string> | undefined} */
  let fetching;

  async function exchange(request) {
    try {
      // A redirect that is followed would post a payment a second time.
      const init = { ...request, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT) };
      const response = await fetch(request.url, init);
      return { status: response.status, body: await response.text() };
    } catch (cause) {
      throw new AnswerLost(`no answer from M-Pesa: ${cause.message}`, { cause });
    }
  }

  async function fetchToken() {
    const startedAt = now();
    try {
      const reply = accessToken.reply(await exchange(accessToken.request(undefined, context)));
      token = { value: reply.accessToken, until: startedAt + reply.expiresIn * 1000 - EARLY };
      return token.value;
    } catch (cause) {
      throw new NotSent(`no access token: ${cause.message}`, { cause });
    } finally {
      fetching = undefined;
    }
  }

  function currentToken() {
    if (token !== undefined && now() < token.until) return token.value;
    return (fetching ??= fetchToken());
  }

  return {
    /** Throws `MpesaError` with every issue, and sends nothing. */
    check(endpoint, params) {
      endpoint.request(params, { ...context, accessToken: "unused" });
    },

    /** Throws `NotSent`, `AnswerLost`, or the `MpesaError` that M-Pesa's answer amounts to. */
    async call(endpoint, params) {
      for (let attempt = 1; ; attempt += 1) {
        const value = await currentToken();
        const response = await exchange(endpoint.request(params, { ...context, accessToken: value, now: now() }));
        try {
          return endpoint.reply(response);
        } catch (error) {
          // Only a token that was turned away proves that nothing happened, so only then is it sent once more.
          if (error.resend !== "newToken" || attempt === 2) throw error;
          if (token?.value === value) token = undefined;
        }
      }
    },
  };
}
