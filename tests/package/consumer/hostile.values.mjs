// Values that nobody should pass, each made anew for each call.

const refuse = () => {
  throw new Error("trap");
};
const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, refuse]));

export const hostile = {
  undefined: () => undefined,
  null: () => null,
  "a boolean": () => true,
  "a number": () => 4_294_967_295,
  "minus one": () => -1,
  NaN: () => NaN,
  infinity: () => Infinity,
  "a huge number": () => Number.MAX_VALUE,
  "a BigInt": () => 10n ** 40n,
  "a symbol": () => Symbol("hostile"),
  "a function": () => refuse,
  "a class": () => class {},
  "an empty string": () => "",
  "a string of 2 MB": () => "a".repeat(1 << 21),
  "a string of 2 MB that is not ASCII": () => "é".repeat(1 << 20),
  "1 MiB of quotes": () => '"'.repeat(1 << 20),
  "lone surrogates": () => "\ud800a\udc00",
  "control characters": () => "\0\u0001\u001f\u007f",
  "a string with __proto__": () => '{"__proto__":{"polluted":true}}',
  "text nested too deeply": () => "[".repeat(500_000),
  "a proxy whose traps throw": () => new Proxy({}, traps),
  "a callable proxy whose traps throw": () => new Proxy(refuse, traps),
  "a proxy of bytes": () => new Proxy(new Uint8Array(8), traps),
  "a revoked proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  "getters that throw": () => {
    const names = ["status", "body", "environment", "certificate", "publicKey", "shortCode", "passkey", "now", "name", "code", "length", "then"];
    return Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: refuse, enumerable: true }])));
  },
  "toJSON that throws": () => ({ toJSON: refuse }),
  "toJSON that gives nothing": () => ({ toJSON: () => undefined }),
  "conversions that throw": () => ({ toString: refuse, valueOf: refuse, [Symbol.toPrimitive]: refuse }),
  "a cycle": () => {
    const cycle = {};
    return Object.assign(cycle, { cycle });
  },
  "an array nested too deeply": () => Array.from({ length: 20_000 }).reduce((inner) => [inner], []),
  "an object without prototype": () => Object.assign(Object.create(null), { status: 200, body: "{}" }),
  "__proto__ from JSON": () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  "an array": () => [[], {}, null],
  "a sparse array": () => new Array(1000),
  "a map": () => new Map([["status", 200]]),
  "an invalid date": () => new Date(NaN),
  "a boxed string": () => new String("sandbox"),
  "a false Uint8Array": () => Object.create(Uint8Array.prototype),
  "a false ArrayBuffer": () => Object.create(ArrayBuffer.prototype),
  "a false module": () => ({ [Symbol.toStringTag]: "WebAssembly.Module" }),
  "a detached view": () => {
    const view = new Uint8Array(64);
    structuredClone(view, { transfer: [view.buffer] });
    return view;
  },
  "a detached buffer": () => {
    const buffer = new ArrayBuffer(64);
    structuredClone(buffer, { transfer: [buffer] });
    return buffer;
  },
  "shared bytes": () => new Uint8Array(new SharedArrayBuffer(64)),
  "a view of floats": () => new Float64Array([1.5, NaN]),
  "128 KiB of bytes": () => new Uint8Array(1 << 17).fill(0x30),
  "bytes that are not UTF-8": () => new Uint8Array([0x30, 0x82, 0xff, 0xfe, 0x80]),
  "a promise": () => Promise.resolve("{}"),
};
