// A host with the types of the web.
import { createReceiver } from "mpesa-core/receivers";

const receiver = createReceiver({ secret: "5f0c1a7be2d9436890ab", store: () => {} });
const response: Response = await receiver.fetch(new Request("https://shop.example"), { address: "::1" });
export const POST: (request: Request) => Promise<Response> = (request) => receiver.fetch(request);
export default { fetch: receiver.fetch };
// @ts-expect-error a request is needed
receiver.fetch("https://shop.example");
export { response };
