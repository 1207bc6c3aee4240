/** Amounts are whole cents. Times are milliseconds since 1970. */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS charges (
    id TEXT PRIMARY KEY,
    requestKey TEXT NOT NULL UNIQUE,
    amountCents INTEGER NOT NULL CHECK (amountCents > 0),
    phoneNumber TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL
      CHECK (state IN ('sending', 'pending', 'claimed', 'paid', 'failed', 'doubtful', 'unknown')),
    reason TEXT,
    warning TEXT,
    checkoutRequestId TEXT UNIQUE,
    receipt TEXT,
    settledBy TEXT CHECK (settledBy IN ('push', 'callback', 'query', 'confirmation', 'pull')),
    createdAt INTEGER NOT NULL,
    changedAt INTEGER NOT NULL,
    nextQueryAt INTEGER NOT NULL,
    queryUntil INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS chargesByReference ON charges (reference, createdAt);
  CREATE INDEX IF NOT EXISTS chargesByTime ON charges (createdAt);
  CREATE INDEX IF NOT EXISTS chargesToQuery ON charges (nextQueryAt) WHERE state IN ('pending', 'claimed');
  CREATE INDEX IF NOT EXISTS chargesBeingSent ON charges (createdAt) WHERE state = 'sending';

  -- Every body that was read, with what became of it. An event is applied once: the index refuses a second.
  CREATE TABLE IF NOT EXISTS callbacks (
    id INTEGER PRIMARY KEY,
    dedupeKey TEXT NOT NULL,
    place TEXT NOT NULL,
    chargeId TEXT,
    receivedAt INTEGER NOT NULL,
    body TEXT,
    verdict TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS appliedOnce ON callbacks (dedupeKey) WHERE verdict = 'applied';

  -- The ledger: one row for each payment, completed as more becomes known.
  CREATE TABLE IF NOT EXISTS payments (
    id INTEGER PRIMARY KEY,
    receipt TEXT UNIQUE,
    chargeId TEXT REFERENCES charges,
    reference TEXT NOT NULL,
    amountCents INTEGER NOT NULL CHECK (amountCents > 0),
    phoneNumber TEXT,
    paidAt INTEGER,
    bookedAt INTEGER NOT NULL,
    bookedBy TEXT NOT NULL CHECK (bookedBy IN ('query', 'confirmation', 'pull')),
    listed INTEGER NOT NULL DEFAULT 0,
    warning TEXT,
    CHECK (receipt IS NOT NULL OR chargeId IS NOT NULL)
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS paidOnce ON payments (chargeId) WHERE chargeId IS NOT NULL;
  CREATE INDEX IF NOT EXISTS paymentsByReference ON payments (reference, bookedAt);
  CREATE INDEX IF NOT EXISTS paymentsToBeListed ON payments (bookedAt)
    WHERE bookedBy = 'confirmation' AND listed = 0 AND warning IS NULL;

  -- What customers owe, for the answer to a validation.
  CREATE TABLE IF NOT EXISTS orders (
    reference TEXT PRIMARY KEY,
    amountCents INTEGER NOT NULL CHECK (amountCents > 0),
    changedAt INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What the shop is to be told, written in the same transaction as what it tells.
  CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'queued', 'handled', 'dead')),
    changedAt INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS messagesToHandle ON messages (state, changedAt)
    WHERE state IN ('waiting', 'queued', 'dead');

  CREATE TABLE IF NOT EXISTS marks (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
`;
