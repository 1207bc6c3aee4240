// Posts callbacks over connections that stay open, each waiting for the answer before its next.
import { connect } from "node:net";

/**
 * Sends all, or as many as the server lives to take. Gives what was answered (`status` by index; undefined without an
 * answer), the milliseconds of each answer, and those of the whole. `progress` is told the number of answers so far.
 */
export async function load({ port, secret, callbacks, connections, progress = () => {} }) {
  const requests = callbacks.map(({ place, body }) => request(port, secret, place, body));
  const statuses = new Array(requests.length);
  const times = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, () => new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let index, sent, received = "";
    const send = () => {
      if (next >= requests.length) return socket.end();
      index = next++;
      sent = performance.now();
      socket.write(requests[index]);
    };
    socket.setEncoding("latin1");
    socket.on("connect", send);
    socket.on("data", (chunk) => {
      received += chunk;
      const answer = /^HTTP\/1\.1 (\d{3})[^]*?\r\ncontent-length: (\d+)\r\n[^]*?\r\n\r\n/i.exec(received);
      if (answer === null || received.length < answer[0].length + Number(answer[2])) return;
      statuses[index] = Number(answer[1]);
      times.push(performance.now() - sent);
      received = "";
      progress(times.length);
      send();
    });
    socket.on("error", () => {});
    socket.on("close", resolve);
  })));
  return { statuses, times, milliseconds: performance.now() - started };
}

function request(port, secret, place, body) {
  const head = [
    `POST /callbacks/${secret}/${place} HTTP/1.1`, `host: 127.0.0.1:${port}`, "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`, "accept: */*", "user-agent: load",
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
