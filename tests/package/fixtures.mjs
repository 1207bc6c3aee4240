// Runs fixtures against the package, in any runtime.

const DOORS = {
  request(market, { endpoint, fixture }) {
    const { body, ...request } = market[endpoint].request(fixture.params, fixture.context);
    return { request: body === undefined ? request : { ...request, body: content(body) } };
  },
  reply(market, { endpoint, fixture }, body) {
    return { reply: market[endpoint].reply({ status: fixture.status, body }) };
  },
  callback(market, { fixture: { arrivedAt } }, body) {
    return { event: market.parseCallback(body, { arrivedAt }) };
  },
};

/** A body as JSON; XML is text. */
function content(body) {
  return body.startsWith("<") ? body : JSON.parse(body);
}

/** Runs each with its M-Pesa of `mpesa`. Gives how many passed, and for each that did not what was expected and what came. */
export function runFixtures(mpesa, fixtures) {
  const failures = [];
  for (const fixture of fixtures) {
    const { request, reply, event, error } = fixture.fixture;
    const expected = { request, reply, event, error };
    for (const body of bodies(fixture.body)) {
      const actual = outcome(() => DOORS[fixture.door](mpesa[fixture.market], fixture, body));
      if (!same(actual, expected)) {
        failures.push({ path: fixture.path, expected, actual });
        break;
      }
    }
  }
  return { passed: fixtures.length - failures.length, failures };
}

/** The body as bytes and as the text that `response.text()` makes of them. */
function bodies(base64) {
  if (base64 === undefined) return [undefined];
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return [bytes, new TextDecoder().decode(bytes)];
}

function outcome(call) {
  try {
    return call();
  } catch (error) {
    return { error: error?.name === "MpesaError" ? { ...error, message: error.message } : { thrown: String(error) } };
  }
}

/** Deep equality of plain data; a member that is undefined counts as absent, and bytes are a list of numbers. */
export function same(left, right) {
  if (left instanceof Uint8Array) return same([...left], right);
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return Object.is(left, right);
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  if (Array.isArray(left)) return left.length === right.length && left.every((item, index) => same(item, right[index]));
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => same(left[name], right[name]));
}
