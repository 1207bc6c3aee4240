import { webBody } from "./receivers.body.js";
import { receive } from "./receivers.receive.js";

/** For whatever speaks `Request` and `Response`. */
export function webReceiver(settings) {
  const receiveWeb = async (request, remote) => {
    const { status, headers, body } = await receive(settings, {
      method: request.method,
      url: request.url,
      header: (name) => request.headers.get(name) ?? undefined,
      remote,
      body: (limit) => webBody(request, limit),
    });
    return new Response(body === "" ? null : body, { status, headers });
  };
  return {
    fetch: (request, info) => receiveWeb(request, () => addressOf(info, request)),
    hono: ({ env, req }) => receiveWeb(req.raw, () => addressOf(env, req.raw)),
  };
}

/** Each server puts it elsewhere: Hono on Node, Deno, Bun. */
function addressOf(info, request) {
  if (typeof info?.address === "string") return info.address;
  return info?.incoming?.socket?.remoteAddress ?? info?.remoteAddr?.hostname ?? info?.requestIP?.(request)?.address;
}
