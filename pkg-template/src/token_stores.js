export function memoryTokenStore() {
  const tokens = new Map();
  return {
    get: async (key) => tokens.get(key),
    set: async (key, token) => void tokens.set(key, token),
  };
}

/** The shortest life that Cloudflare KV gives a value, in seconds. */
const SHORTEST = 60;

export function keyValueTokenStore(namespace) {
  return {
    get: async (key) => (await namespace.get(key, "json")) ?? undefined,
    async set(key, token) {
      const left = Math.floor((token.expiresAt - Date.now()) / 1000);
      await namespace.put(key, JSON.stringify(token), { expirationTtl: Math.max(SHORTEST, left) });
    },
  };
}

export function durableObjectTokenStore(storage) {
  return {
    get: (key) => storage.get(key),
    set: async (key, token) => void (await storage.put(key, token)),
  };
}

export function redisTokenStore(redis) {
  return {
    async get(key) {
      const value = await redis.get(key);
      // Some clients read JSON themselves.
      return typeof value === "string" ? JSON.parse(value) : (value ?? undefined);
    },
    set: async (key, token) => void (await redis.set(key, JSON.stringify(token))),
  };
}
