import Database from "libsql";

/**
 * @typedef {"sending" | "pending" | "claimed" | "paid" | "failed" | "doubtful" | "unknown"} State
 *
 * @typedef {object} Charge
 * @property {string} id
 * @property {string} requestKey the caller's own key: the same key never makes a second charge
 * @property {string} callbackHash SHA-256 of the secret in the callback's path
 * @property {number} amount whole shillings
 * @property {string} phoneNumber
 * @property {string} reference
 * @property {State} state
 * @property {string | null} reason why it is in this state
 * @property {string | null} warning what a person should look at
 * @property {string | null} checkoutRequestId M-Pesa's name for the push
 * @property {string | null} receipt
 * @property {number} createdAt
 * @property {number} changedAt
 * @property {number} nextQueryAt
 * @property {number} queryUntil
 *
 * @typedef {{ id: number, chargeId: string, body: Uint8Array }} Callback
 */

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS charges (
    id TEXT PRIMARY KEY,
    requestKey TEXT NOT NULL UNIQUE,
    callbackHash TEXT NOT NULL UNIQUE,
    amount INTEGER NOT NULL CHECK (amount > 0),
    phoneNumber TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL
      CHECK (state IN ('sending', 'pending', 'claimed', 'paid', 'failed', 'doubtful', 'unknown')),
    reason TEXT,
    warning TEXT,
    checkoutRequestId TEXT UNIQUE,
    receipt TEXT,
    createdAt INTEGER NOT NULL,
    changedAt INTEGER NOT NULL,
    nextQueryAt INTEGER NOT NULL,
    queryUntil INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS chargesToQuery ON charges (nextQueryAt) WHERE state IN ('pending', 'claimed');

  -- Every body that arrives, byte for byte, before anything reads it.
  CREATE TABLE IF NOT EXISTS callbacks (
    id INTEGER PRIMARY KEY,
    chargeId TEXT NOT NULL REFERENCES charges,
    receivedAt INTEGER NOT NULL,
    body BLOB NOT NULL,
    verdict TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS callbacksToRead ON callbacks (id) WHERE verdict IS NULL;

  -- What fits its charge, once.
  CREATE TABLE IF NOT EXISTS events (
    dedupeKey TEXT PRIMARY KEY,
    chargeId TEXT NOT NULL REFERENCES charges,
    callbackId INTEGER NOT NULL REFERENCES callbacks,
    event TEXT NOT NULL
  ) STRICT;
`;

const COLUMNS = [
  "id", "requestKey", "callbackHash", "amount", "phoneNumber", "reference", "state", "reason", "warning",
  "checkoutRequestId", "receipt", "createdAt", "changedAt", "nextQueryAt", "queryUntil",
];

/**
 * Charges, callbacks and events in one SQLite file.
 *
 * @param {string} path `":memory:"` keeps nothing
 */
export function openStore(path) {
  const database = new Database(path, { timeout: 5000 });
  // FULL: what was acknowledged to M-Pesa survives a power cut, as M-Pesa will not send it again.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  database.exec(SCHEMA);

  const sql = (text) => database.prepare(text);
  const insertCharge = sql(
    `INSERT INTO charges (${COLUMNS}) VALUES (${COLUMNS.map((name) => `:${name}`)}) ON CONFLICT (requestKey) DO NOTHING`,
  );
  const updateCharge = sql(
    `UPDATE charges SET state = :state, reason = :reason, warning = :warning, checkoutRequestId = :checkoutRequestId,
       receipt = :receipt, changedAt = :changedAt, nextQueryAt = :nextQueryAt, queryUntil = :queryUntil
     WHERE id = :id`,
  );
  const chargeBy = Object.fromEntries(
    ["id", "requestKey", "callbackHash", "checkoutRequestId"].map((name) => [
      name,
      sql(`SELECT * FROM charges WHERE ${name} = ?`),
    ]),
  );
  const latest = sql("SELECT * FROM charges ORDER BY createdAt DESC, rowid DESC LIMIT ?");
  const due = sql(
    "SELECT * FROM charges WHERE state IN ('pending', 'claimed') AND nextQueryAt <= ? ORDER BY nextQueryAt LIMIT 1",
  );
  const sending = sql("SELECT id FROM charges WHERE state = 'sending'");
  const insertCallback = sql("INSERT INTO callbacks (chargeId, receivedAt, body) VALUES (?, ?, ?)");
  const setVerdict = sql("UPDATE callbacks SET verdict = ? WHERE id = ?");
  const unread = sql("SELECT id, chargeId, body FROM callbacks WHERE verdict IS NULL ORDER BY id");
  const callbacksOf = sql("SELECT id, receivedAt, body, verdict FROM callbacks WHERE chargeId = ? ORDER BY id");
  const insertEvent = sql(
    "INSERT INTO events (dedupeKey, chargeId, callbackId, event) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );

  return {
    /** @param {Charge} charge @returns {boolean} false if its request key was used before */
    addCharge: (charge) => insertCharge.run(charge).changes === 1,

    /** @returns {Charge | undefined} */
    charge: (id) => chargeBy.id.get(id),
    /** @returns {Charge | undefined} */
    chargeByRequestKey: (key) => chargeBy.requestKey.get(key),
    /** @returns {Charge | undefined} */
    chargeByCallbackHash: (hash) => chargeBy.callbackHash.get(hash),
    /** @returns {Charge | undefined} */
    chargeByCheckoutRequestId: (id) => chargeBy.checkoutRequestId.get(id),
    /** @returns {Charge[]} */
    latestCharges: (count) => latest.all(count),
    /** @returns {Charge | undefined} the one that has waited longest for a query */
    chargeToQuery: (now) => due.get(now),
    /** @returns {string[]} */
    idsBeingSent: () => sending.all().map(({ id }) => id),

    /** @param {Charge} charge */
    saveCharge: (charge) => updateCharge.run(charge),

    /** @returns {number} */
    keepCallback: (chargeId, receivedAt, body) =>
      Number(insertCallback.run([chargeId, receivedAt, Buffer.from(body)]).lastInsertRowid),
    judgeCallback: (id, verdict) => setVerdict.run([verdict, id]),
    /** @returns {Callback[]} those that a crash left unread */
    unreadCallbacks: () => unread.all().map((callback) => ({ ...callback, body: new Uint8Array(callback.body) })),
    callbacksOf: (chargeId) => callbacksOf.all(chargeId),

    /** @returns {boolean} false for a duplicate */
    addEvent: (event, chargeId, callbackId) =>
      insertEvent.run([event.dedupeKey, chargeId, callbackId, JSON.stringify(event)]).changes === 1,

    /** Runs `work` wholly or not at all. @template T @param {() => T} work @returns {T} */
    transaction: (work) => database.transaction(work).immediate(),
    close: () => database.close(),
  };
}
