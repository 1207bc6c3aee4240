import { attempt, invalidArgument, MpesaError } from "./error.js";
import { MOST, withInput } from "./tape.js";
import { reply, request } from "./core.glue.js";

const decoder = new TextDecoder();

/** The two doors of an endpoint; `number` is its place in the core. */
export function endpoint(name, number, lost, needs, under) {
  return Object.freeze({
    name,
    lost,
    needs: Object.freeze(needs),
    ...(under && { under }),
    request(params, context) {
      return withInput(json([params, context], name), (length) => request(number, length));
    },
    reply(response) {
      const message = `${name}.reply takes { status, body }`;
      const [status, body] = attempt(() => [response.status, response.body], message);
      if (!Number.isInteger(status) || status < 100 || status > 599) {
        throw invalidArgument(message, "`status` must be an HTTP status from 100 to 599");
      }
      const answer = text(body, message, "`body` must be the text of the answer: await response.text()");
      if (answer.length > MOST) {
        throw new MpesaError({ code: "tooLarge", message: `${name}: the answer is larger than 1 MiB`, resend: lost, issues: [], status });
      }
      return withInput(answer, (length) => reply(number, status, length));
    },
  });
}

/** JSON text of a caller's values: getters, proxies and cycles may throw. */
export function json(values, name) {
  return attempt(() => JSON.stringify(values), `the arguments of ${name} cannot be read`);
}

/** Text of a string or of bytes. */
export function text(body, message, hint) {
  if (typeof body === "string") return body;
  if (!isBytes(body)) throw invalidArgument(message, hint);
  return attempt(() => decoder.decode(body), message);
}

export function isBytes(body) {
  return ArrayBuffer.isView(body) || attempt(() => body instanceof ArrayBuffer, "the body cannot be read");
}
