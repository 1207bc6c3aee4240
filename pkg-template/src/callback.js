import { ARRIVALS } from "./arrivals.js";
import { json, text } from "./endpoint.js";
import { attempt, invalidArgument } from "./error.js";
import { withInput } from "./tape.js";
import { acknowledge, parseCallback } from "./core.glue.js";

/** How many numbers of arrivals each M-Pesa has in the core. */
const NUMBERS = 256;

/** What reads and answers the callbacks of the M-Pesa with that number. */
export function callbacks(door) {
  return {
    parseCallback(body, options) {
      const number = door * NUMBERS + arrivalOf(options);
      const received = text(body, "parseCallback takes the body of the callback as text or bytes",
        "pass what was received, before any framework parses it: await request.text()");
      return withInput(received, (length) => parseCallback(number, length));
    },
    acknowledge(event) {
      const given = attempt(() => needed(event ?? {}), "acknowledge takes an event");
      return withInput(json(given, "acknowledge"), (length) => acknowledge(door, length));
    },
  };
}

/** What of an event some answer depends on. */
function needed({ kind, eventId, originalConversationId, thirdPartyConversationId, thirdPartyReference }) {
  return { kind, eventId, originalConversationId, thirdPartyConversationId, thirdPartyReference };
}

function arrivalOf(options) {
  const arrivedAt = attempt(() => options?.arrivedAt, "the options of parseCallback cannot be read");
  if (arrivedAt === undefined) return ARRIVALS.length;
  const arrival = ARRIVALS.indexOf(arrivedAt);
  if (arrival < 0) throw invalidArgument("`arrivedAt` must be one of " + ARRIVALS.join(", "));
  return arrival;
}
