import { Engine } from "./simulator.glue.js";
import { attempt, invalidArgument, wrap } from "./error.js";

export { MpesaError } from "./error.js";

const START = Date.parse("2026-01-05T09:00:00+03:00");
const HERE = new Set(["now", "deliver"]);
const NOW = "`now` must be a Date, ISO 8601 text with offset, milliseconds since 1970, or a function that gives them";

export function createSimulator(options = {}) {
  const given = attempt(() => ({ ...options }), "createSimulator takes an object");
  const { now = START, deliver = post, scenario } = given;
  if (typeof deliver !== "function") throw invalidArgument("`deliver` must be a function");
  const choose = typeof scenario === "function" ? scenario : undefined;
  const settings = Object.entries(given).filter(([name, value]) => !HERE.has(name) && value !== choose);
  const engine = inEngine(() => new Engine(json(Object.fromEntries(settings))));
  const live = typeof now === "function";
  let time = live ? undefined : moment(now);
  const deliveries = [];

  const clock = () => (live ? moment(now()) : time);

  /** Hands out what is due by then, one at a time: a callback may set off the next call. */
  async function deliverBy(end) {
    const made = [];
    for (const delivery of engine.due(end)) {
      deliveries.push(delivery);
      made.push(delivery);
      try {
        await deliver(delivery);
      } catch (error) {
        delivery.error = error;
      }
    }
    return made;
  }

  async function moveTo(end) {
    const made = [];
    for (let due = engine.nextDue(); due !== undefined && due <= end; due = engine.nextDue()) {
      time = Math.max(time, due);
      made.push(...(await deliverBy(time)));
    }
    return made;
  }

  return Object.freeze({
    async fetch(input, init) {
      const request = new Request(input, init);
      const body = await request.text();
      request.signal.throwIfAborted();
      const { headers } = request;
      const { response, push } = engine.handle(
        request.method, request.url, headers.get("authorization"), headers.get("content-type"), body, clock(),
      );
      if (push !== undefined && choose !== undefined) {
        const chosen = choose(push);
        inEngine(() => engine.decide(push.number, json(chosen) ?? "null"));
      }
      return new Response(response.body, { status: response.status, headers: response.headers });
    },
    now: clock,
    async advance(milliseconds) {
      if (live) throw invalidArgument("the clock is yours to move", "call deliverDue once it has moved");
      if (!Number.isFinite(milliseconds) || milliseconds < 0) {
        throw invalidArgument("advance takes milliseconds, none or more");
      }
      const end = time + milliseconds;
      const made = await moveTo(end);
      time = Math.max(time, end);
      return made;
    },
    async settle() {
      return live ? settleLive() : moveTo(Infinity);
    },
    async deliverDue() {
      return deliverBy(clock());
    },
    deliveries,
  });

  async function settleLive() {
    const made = [];
    while (engine.nextDue() !== undefined) made.push(...(await deliverBy(engine.nextDue())));
    return made;
  }
}

async function post(delivery) {
  const response = await fetch(delivery.url, delivery);
  await response.body?.cancel();
}

function moment(value) {
  const milliseconds = attempt(() => since1970(value), NOW);
  if (Number.isFinite(milliseconds)) return Math.trunc(milliseconds);
  throw invalidArgument(NOW);
}

function since1970(value) {
  if (typeof value === "number") return value;
  // Without an offset the moment would depend on where the test runs.
  if (typeof value === "string") return /(Z|[+-]\d\d:\d\d)$/i.test(value) ? Date.parse(value) : NaN;
  return value.getTime();
}

function json(values) {
  return attempt(() => JSON.stringify(values), "the options of createSimulator cannot be read");
}

function inEngine(use) {
  try {
    return use();
  } catch (thrown) {
    throw wrap(thrown);
  }
}
