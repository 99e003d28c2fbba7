-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a thief may learn from this file: ids, kinds, times and sizes. Everything else is sealed.

CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL
) WITHOUT ROWID;

-- data_key is sealed by the cache key; purging the row destroys it. A part is one generation of a stream's records:
-- a snapshot is staged in a part of its own and then takes the place of the old one.
CREATE TABLE streams (
    stream BLOB PRIMARY KEY NOT NULL,
    part INTEGER NOT NULL UNIQUE,
    state INTEGER NOT NULL,
    granted INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    head INTEGER NOT NULL,
    head_digest BLOB,
    bootstrap_until INTEGER NOT NULL,
    staged_part INTEGER UNIQUE,
    staged_epoch INTEGER NOT NULL,
    staged_seq INTEGER NOT NULL,
    staged_newest INTEGER NOT NULL,
    staged_next BLOB,
    staged_digest BLOB,
    data_key BLOB NOT NULL
) WITHOUT ROWID;

-- One row holds all heads of a record.
CREATE TABLE records (
    no INTEGER PRIMARY KEY,
    part INTEGER NOT NULL,
    record BLOB NOT NULL,
    kind TEXT NOT NULL,
    add_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    conflicted INTEGER NOT NULL,
    version INTEGER NOT NULL,
    payload BLOB NOT NULL,
    UNIQUE (part, record)
);
CREATE INDEX records_by_kind ON records (kind, part, add_seq) WHERE removed = 0;
CREATE INDEX records_in_conflict ON records (part) WHERE conflicted = 1;

-- Ends of own chains. They outlive a purge: a stream that is granted again goes on where its chain stood.
CREATE TABLE chains (
    stream BLOB PRIMARY KEY NOT NULL,
    pos INTEGER NOT NULL,
    hash BLOB NOT NULL,
    acked_pos INTEGER NOT NULL,
    acked_hash BLOB NOT NULL,
    blocked INTEGER NOT NULL
) WITHOUT ROWID;

-- Own lines that have not come back by a pull. sealed_by: 0 the stream's key, 1 the cache key.
CREATE TABLE outbox (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    stream BLOB NOT NULL,
    record BLOB NOT NULL,
    kind TEXT NOT NULL,
    act INTEGER NOT NULL,
    group_id BLOB,
    pos INTEGER NOT NULL,
    hash BLOB NOT NULL,
    minted_at INTEGER NOT NULL,
    size INTEGER NOT NULL,
    taken_seq INTEGER,
    sealed_by INTEGER NOT NULL,
    line BLOB NOT NULL
);

CREATE TABLE quarantine (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    stream BLOB NOT NULL,
    code TEXT NOT NULL,
    at INTEGER NOT NULL,
    line BLOB NOT NULL
);

CREATE TABLE alarms (
    no INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    code TEXT NOT NULL,
    stream BLOB NOT NULL,
    detail TEXT NOT NULL
);

-- Working copies and settings, sealed by the cache key.
CREATE TABLE kept (
    purpose TEXT NOT NULL,
    key TEXT NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (purpose, key)
) WITHOUT ROWID;

-- Sealed files lie beside the cache under their name. sealed_by as in outbox, for file_key.
CREATE TABLE attachments (
    no INTEGER PRIMARY KEY,
    stream BLOB NOT NULL,
    digest BLOB NOT NULL,
    size INTEGER NOT NULL,
    state INTEGER NOT NULL,
    uploaded INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE,
    sealed_by INTEGER NOT NULL,
    file_key BLOB NOT NULL,
    UNIQUE (stream, digest)
);
