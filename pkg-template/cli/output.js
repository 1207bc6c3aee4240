const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };

/** Where to write, what can be coloured there, and what is a terminal. */
export function createOutput({ stdin, stdout, stderr, env, json }) {
  const coloured = (stream) => stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  const paint = (on) =>
    Object.fromEntries(
      Object.entries(CODES).map(([name, code]) => [name, (text) => (on ? `\x1b[${code}m${text}\x1b[0m` : text)]),
    );
  return {
    stdin,
    stdout,
    stderr,
    env,
    json,
    colour: paint(coloured(stdout)),
    errorColour: paint(coloured(stderr)),
    /** To the person, not to a program that reads the output. */
    note(text) {
      if (stderr.isTTY === true) stderr.write(`${text}\n`);
    },
    print: (text) => stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    printJson: (value) => stdout.write(`${toJson(value)}\n`),
    progress: (text) => progress(stderr, text),
  };
}

/** JSON that a terminal shows as it is: what could steer it is escaped. */
export function toJson(value) {
  const steering = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
  return JSON.stringify(value, null, 2).replace(
    steering,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Text from elsewhere without what could steer a terminal. */
export function plain(text) {
  return String(text).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\ufffd");
}

/** Names and values below each other; what is absent is left out. */
export function list(pairs, colour) {
  const shown = Object.entries(pairs).filter(([, value]) => value !== undefined);
  const width = Math.max(0, ...shown.map(([name]) => name.length));
  return shown.map(([name, value]) => `${colour.dim(name.padEnd(width))}  ${plain(value)}`).join("\n");
}

/** An outcome in its colour. */
export function outcomeIn(colour, outcome) {
  return { succeeded: colour.green, failed: colour.red }[outcome]?.(outcome) ?? colour.yellow(outcome);
}

/** A line that counts the seconds, on a terminal only. */
function progress(stderr, text) {
  if (stderr.isTTY !== true) return () => {};
  const began = Date.now();
  const show = () => stderr.write(`\r\x1b[2K${text} ${Math.round((Date.now() - began) / 1000)} s`);
  show();
  const timer = setInterval(show, 1000);
  return () => {
    clearInterval(timer);
    stderr.write("\r\x1b[2K");
  };
}
