import Database from "libsql";

/** Events and what they did to the ledger, safe against a power cut. */
export function openDatabase(path) {
  const database = new Database(path);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  database.exec(`
    CREATE TABLE IF NOT EXISTS events (dedupeKey TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS ledger (dedupeKey TEXT NOT NULL, cents INTEGER NOT NULL) STRICT;
  `);
  return database;
}
