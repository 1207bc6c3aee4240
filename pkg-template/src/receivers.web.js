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
    fetch: (request, info) => receiveWeb(request, () => info?.address ?? info?.remoteAddr?.hostname),
    hono: (context) => receiveWeb(context.req.raw, () => honoAddress(context)),
  };
}

/** Each server that Hono runs on puts it elsewhere: Node, Deno, Bun. */
function honoAddress({ env, req }) {
  return env?.incoming?.socket?.remoteAddress ?? env?.remoteAddr?.hostname ?? env?.requestIP?.(req.raw)?.address;
}
