package coop.rochdale.launcher;

/**
 * What a server stands on.
 *
 * @param data where its logs and scratch files go
 * @param ownDatabase PostgreSQL's process file when the database is ours to stop, else an empty text
 */
record Ground(Settings settings, DataDirectory data, DatabaseAddress database, String ownDatabase) {}
