/** First tables: projects, documents, readings, spans, claims, their entities, and what people decide. PostgreSQL 15. */

/**
 * Every row says in which project it stands, who put it there, when that was (`known_at`), and from which to which day it holds in the
 * world (`valid_from`, `valid_to`, null where open or unknown). Rows stay: a new reading of a document closes the one before it
 * (`reading.superseded_at`), whose claims remain.
 */
const onEveryRow = `
  author text not null,
  known_at timestamptz not null,
  valid_from date,
  valid_to date`

export const first: readonly string[] = [
  `create table project (
    project text primary key,${onEveryRow}
  )`,
  `create table document (
    project text not null references project,
    id text not null,
    name text not null,
    title text,
    publisher text,
    url text,
    language text not null,
    published date,
    published_from text,
    retrieved text,
    hash text not null,
    text text not null,
    paragraphs json not null,
    bytes bytea not null,${onEveryRow},
    primary key (project, id)
  )`,
  // The digest is over all that was read, so that a reading which differs is told from the same one again.
  `create table reading (
    id integer generated always as identity primary key,
    project text not null,
    document text not null,
    reader text not null,
    digest text not null,
    rejected json not null,
    unread json not null,
    superseded_at timestamptz,${onEveryRow},
    foreign key (project, document) references document
  )`,
  'create unique index reading_current on reading (project, document) where superseded_at is null',
  `create table span (
    project text not null,
    document text not null,
    span_start integer not null check (span_start >= 0),
    span_end integer not null check (span_end > span_start),${onEveryRow},
    primary key (project, document, span_start, span_end),
    foreign key (project, document) references document
  )`,
  `create table claim (
    project text not null,
    document text not null,
    reading integer not null references reading,
    id text not null,
    kind text not null,
    type text not null,
    factuality text not null,
    confidence double precision not null check (confidence between 0 and 1),
    span_start integer not null,
    span_end integer not null,
    quote text not null,
    words tsvector generated always as (to_tsvector('english', quote)) stored,
    reader text not null,
    rule text not null,
    claim json not null,${onEveryRow},
    primary key (reading, id),
    foreign key (project, document, span_start, span_end) references span
  )`,
  'create index claim_id on claim (project, id)',
  'create index claim_words on claim using gin (words)',
  `create table entity (
    project text not null,
    reading integer not null,
    claim text not null,
    role text not null check (role in ('agent', 'recipient', 'attribution', 'place')),
    nth integer not null,
    id text,
    name text not null,
    type text not null,${onEveryRow},
    primary key (reading, claim, role, nth),
    foreign key (reading, claim) references claim
  )`,
  'create index entity_id on entity (project, id)',
  // Tied to quote, kind and type, which outlive the claim's row when the document is read anew.
  `create table decision (
    id integer generated always as identity primary key,
    project text not null,
    document text not null,
    claim text not null,
    kind text not null,
    type text not null,
    quote text not null,
    decision text not null,
    correction json,
    note text,${onEveryRow},
    foreign key (project, document) references document
  )`,
]
