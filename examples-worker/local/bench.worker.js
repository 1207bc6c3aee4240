import { parseCallback } from "mpesa-core/daraja";

export { ShortCode } from "../src/short-code.js";

export default {
  /** Calls the object from inside, so that it is measured and not the way to it. */
  async fetch(request, env) {
    const { shortCode, bodies, atOnce, place } = await request.json();
    const object = env.SHORT_CODES.getByName(shortCode);
    const waiting = bodies.values();
    const work = async () => {
      for (const body of waiting) {
        const event = parseCallback(body, { arrivedAt: place });
        if (place === "validation") await object.validate(shortCode, event);
        else await object.receive(shortCode, { place, event, body });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return Response.json(await object.latest().then(({ payments }) => payments[0]?.id ?? 0));
  },
  queue: (batch) => batch.ackAll(),
};
