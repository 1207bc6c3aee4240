import { callOptions, inClientsWords } from "./client.settings.js";
import { attempt, MpesaError } from "./error.js";

/**
 * A method for each endpoint, which checks, sends once, and reads the answer. `access` gives the keys that a session or
 * token is: `none` to check with before there is one, `current` once it is needed, and `turnedAway`, if some answer
 * proves that nothing was carried out for want of it. `made` names the id that an endpoint's caller may leave out;
 * `shown` gives what hooks may see of the parameters.
 */
export function calls(own, send, endpoints, { access, made, make, shown = (params) => params }) {
  async function call(endpoint, given, options) {
    const { signal, timeout, beforeSend, ...changes } = callOptions(options, own.ofCall);
    const name = made(endpoint);
    const params = name ? identified(given, name, make) : given;
    const id = name ? { [name]: params[name] } : {};
    try {
      const keys = await own.keysFor(endpoint);
      const build = (key) =>
        inClientsWords(() => endpoint.request(params, { ...own.context, ...keys, ...changes, ...key, now: own.now() }));
      // What is wrong with the parameters is told before anything is fetched.
      build(access.none);
      const exchange = { signal, timeout, beforeSend, params: shown(params), id };
      const first = await access.current(signal);
      try {
        return await send(endpoint, build(first), { ...exchange, attempt: 1 });
      } catch (error) {
        // Only what was turned away proves that nothing happened, so only then is it sent once more.
        if (!access.turnedAway || !MpesaError.is(error) || error.resend !== "newToken") throw error;
        access.turnedAway(first);
        return await send(endpoint, build(await access.current(signal)), { ...exchange, attempt: 2 });
      }
    } catch (error) {
      throw MpesaError.is(error) ? Object.assign(error, id) : error;
    }
  }

  return Object.fromEntries(endpoints.map((endpoint) => [endpoint.name, (params, options) => call(endpoint, params, options)]));
}

function identified(params, name, make) {
  const given = attempt(() => ({ ...params }), "the parameters cannot be read");
  return { ...given, [name]: given[name] ?? make() };
}
