/** Entities imported from files of others: the files and how far each was read, what they say of entities, and how these hang together. */

/**
 * `imported_file`: `read_to` is the first byte, of the file as it is unpacked, that is not yet in the tables, and `lines` the lines before it;
 * it moves in the transaction that brings the rows. A file that a later one of its name replaces is closed (`superseded_at`), and its rows remain.
 * Rows of the other two are numbered within their file and only ever added: one entity may have several parts, of one file or of many.
 * They refer to their file without a foreign key, which would look up the same row a million times; nothing deletes a file.
 * `keys`: hashes of names and of their words (record/imported/name-keys.ts). Days are as precise as the file has them.
 */
export const imported: readonly string[] = [
  `create table imported_file (
    id integer generated always as identity primary key,
    project text not null,
    name text not null,
    format text not null,
    hash text not null,
    size bigint not null,
    read_to bigint not null,
    lines integer not null,
    rows integer not null,
    entities integer not null,
    links integer not null,
    faults integer not null,
    first_faults json not null,
    passed_over json not null,
    finished_at timestamptz,
    superseded_at timestamptz,
    author text not null,
    known_at timestamptz not null,
    valid_from date,
    valid_to date,
    unique (project, name, hash)
  )`,
  `create table imported_entity (
    file integer not null,
    nth integer not null,
    entity text not null,
    type text not null,
    name text not null,
    keys bigint[] not null,
    body json not null,
    primary key (file, nth)
  )`,
  'create index imported_entity_entity on imported_entity (entity)',
  'create index imported_entity_keys on imported_entity using gin (keys)',
  `create table imported_link (
    file integer not null,
    nth integer not null,
    subject text not null,
    object text,
    kind text not null,
    role text,
    held_from text,
    held_to text,
    datasets json not null,
    primary key (file, nth)
  )`,
  'create index imported_link_subject on imported_link (subject)',
  'create index imported_link_object on imported_link (object)',
]
