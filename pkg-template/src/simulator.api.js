import { Engine, MarketEngine } from "./simulator.glue.js";
import { attempt, invalidArgument, wrap } from "./error.js";

export { MpesaError } from "./error.js";

const START = Date.parse("2026-01-05T09:00:00+03:00");
const HERE = new Set(["now", "deliver"]);
const NOW = "`now` must be a Date, ISO 8601 text with offset, milliseconds since 1970, or a function that gives them";

const DARAJA = {
  start: (options) => new Engine(options),
  /** The options that say what becomes of each kind of transaction, and may be functions. */
  scenarios: { push: "scenario", customer: "customerScenario", payout: "payoutScenario" },
  /** Whether what is answered to a delivery counts. */
  listens: (delivery) => delivery.kind === "validation",
  heard: (engine, delivery, { status, body }, time) => engine.answer(delivery.transactionId, status, body, time),
};

const market = (name) => ({
  start: (options) => new MarketEngine(name, options),
  scenarios: { transaction: "scenario" },
  listens: () => true,
  heard(engine, delivery, { status, body }) {
    delivery.acknowledged = engine.acknowledges(delivery.body, status, body);
  },
});

export function createSimulator(options) {
  return create("createSimulator", options, DARAJA, ({ engine, clock, decide }) => ({
    pay(payment, scenario) {
      const chosen = scenario === undefined ? undefined : json(scenario);
      const begun = inEngine(() => engine.pay(json(payment) ?? "null", chosen, clock()));
      if (chosen === undefined) decide(begun);
      return begun.about;
    },
  }));
}

export function createOpenapiSimulator(options) {
  return create("createOpenapiSimulator", options, market("openapi"));
}

export function createMozambiqueSimulator(options) {
  return create("createMozambiqueSimulator", options, market("mozambique"));
}

export function createDrcSimulator(options) {
  return create("createDrcSimulator", options, market("drc"));
}

export function createEthiopiaSimulator(options) {
  return create("createEthiopiaSimulator", options, market("ethiopia"));
}

function create(name, options = {}, { start, scenarios, listens, heard }, methods = () => ({})) {
  const given = attempt(() => ({ ...options }), `${name} takes an object`);
  const { now = START, deliver = (delivery) => post(delivery, listens) } = given;
  if (typeof deliver !== "function") throw invalidArgument("`deliver` must be a function");
  const chooses = (option) => Object.values(scenarios).includes(option) && typeof given[option] === "function";
  const settings = Object.entries(given).filter(([option]) => !HERE.has(option) && !chooses(option));
  const engine = inEngine(() => start(json(Object.fromEntries(settings))));
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
      const answer = await attempted(delivery);
      if (listens(delivery)) heard(engine, delivery, answer ?? { status: 0, body: "" }, live ? end : time);
    }
    return made;
  }

  /** What `deliver` answers, or nothing. */
  async function attempted(delivery) {
    try {
      const answer = await deliver(delivery);
      return listens(delivery) ? await read(answer) : undefined;
    } catch (error) {
      delivery.error = error;
      return undefined;
    }
  }

  /** Lets a function of the options decide; gives what arrives in place of the answer, if anything. */
  function decide({ kind, number, about }) {
    if (kind === undefined || !chooses(scenarios[kind])) return undefined;
    const chosen = json(given[scenarios[kind]](about, number)) ?? "null";
    return inEngine(() => engine.decide(kind, number, chosen));
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
      const answer = engine.handle(
        request.method, request.url, headers.get("authorization"), headers.get("content-type"), body, clock(),
      );
      const response = decide(answer) ?? answer.response;
      if (response.status === 0) throw broken();
      return new Response(response.body, { status: response.status, headers: response.headers });
    },
    ...methods({ engine, clock, decide }),
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
    get transactions() {
      return engine.transactions(clock());
    },
  });

  async function settleLive() {
    const made = [];
    while (engine.nextDue() !== undefined) made.push(...(await deliverBy(engine.nextDue())));
    return made;
  }
}

async function post(delivery, listens) {
  const response = await fetch(delivery.url, delivery);
  if (listens(delivery)) return response;
  await response.body?.cancel();
  return undefined;
}

/** Status and text of a Response, or of `{ status, body }`. */
async function read(answer) {
  const body = typeof answer?.text === "function" ? await answer.text() : answer?.body;
  return { status: Number(answer?.status ?? 200), body: typeof body === "string" ? body : "" };
}

/** As the global `fetch` says it when the other side hangs up. */
function broken() {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  return new TypeError("fetch failed", { cause });
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
  return attempt(() => JSON.stringify(values), "what the simulator was given cannot be read");
}

function inEngine(use) {
  try {
    return use();
  } catch (thrown) {
    throw wrap(thrown);
  }
}
