import { parseCallback } from "mpesa-core/daraja";

export { ShortCode } from "../src/short-code.js";

export default {
  /** Calls the object from inside, so that it is measured and not the way to it. */
  async fetch(request, env) {
    const { shortCode, bodies, atOnce, job } = await request.json();
    const object = env.SHORT_CODES.getByName(shortCode);
    const waiting = bodies.values();
    const work = async () => {
      for (const body of waiting) {
        if (job === "validate") await object.validate(shortCode, parseCallback(body, { arrivedAt: "validation" }));
        else await object.receive(shortCode, { place: "confirmation", event: parseCallback(body, { arrivedAt: "confirmation" }), body });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return Response.json(await object.latest().then(({ payments }) => payments[0]?.id ?? 0));
  },
  queue: (batch) => batch.ackAll(),
};
