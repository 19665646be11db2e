/** The register: what lists, counts and searches read, rebuilt from the entries at any time; and what people keep: views, drafts, reminders. */

/**
 * `kept` is a source like `decision`: a new version is a new row, the newest counts, `gone` says that it was taken away.
 * All tables `register_…` are derived from readings, decisions and a day; `register_state` says from which. They hold no foreign keys and are
 * in no export. `tags` are what filters and counts ask for ("kind:commitment", "state:KAZ"); `own` is the id that an item would have whose
 * first claim this is, so that an id of any time leads to the item of today, and `register_alias` which claims an item had that is no more; `changed` is a claim as people left it, null where nobody did.
 */
export const register: readonly string[] = [
  `create table kept (
    project text not null,
    kind text not null,
    id text not null,
    version integer not null check (version > 0),
    body json,
    gone boolean not null,
    author text not null,
    known_at timestamptz not null,
    valid_from date,
    valid_to date,
    primary key (project, kind, id, version)
  )`,
  `create table register_state (
    project text not null primary key,
    reading integer not null,
    decision integer not null,
    day date not null,
    made_by text not null,
    made_at timestamptz not null,
    is_whole boolean not null,
    items integer not null,
    claims integer not null,
    documents integer not null
  )`,
  `create table register_item (
    project text not null,
    id text not null,
    digest text not null,
    tags text[] not null,
    first date,
    last date,
    due date,
    amount double precision,
    sources integer not null,
    confidence double precision not null,
    words tsvector not null,
    primary key (project, id)
  )`,
  'create index register_item_tags on register_item using gin (tags)',
  'create index register_item_words on register_item using gin (words)',
  'create index register_item_first on register_item (project, first, id)',
  'create index register_item_last on register_item (project, last, id)',
  'create index register_item_due on register_item (project, due, id)',
  'create index register_item_amount on register_item (project, amount, id)',
  'create index register_item_sources on register_item (project, sources, id)',
  'create index register_item_confidence on register_item (project, confidence, id)',
  `create table register_body (
    project text not null,
    id text not null,
    row json not null,
    detail json not null,
    primary key (project, id)
  )`,
  `create table register_claim (
    project text not null,
    claim text not null,
    part text not null,
    item text,
    own text not null,
    nth integer not null,
    document text not null,
    reading integer,
    span_start integer not null,
    confidence double precision not null,
    rank integer,
    changed json,
    primary key (project, claim, part)
  )`,
  'create index register_claim_item on register_claim (project, item, nth)',
  'create index register_claim_own on register_claim (project, own)',
  'create index register_claim_document on register_claim (project, document, span_start)',
  'create index register_claim_queue on register_claim (project, rank, confidence, claim) where rank is not null',
  `create table register_document (
    project text not null,
    id text not null,
    name text not null,
    published date,
    claims integer not null,
    unsure integer not null,
    decided integer not null,
    items integer not null,
    unread integer not null,
    rejected integer not null,
    words tsvector not null,
    primary key (project, id)
  )`,
  'create index register_document_published on register_document (project, published, id)',
  'create index register_document_name on register_document (project, name, id)',
  'create index register_document_claims on register_document (project, claims, id)',
  'create index register_document_unsure on register_document (project, unsure, id)',
  'create index register_document_words on register_document using gin (words)',
  `create table register_alias (
    project text not null,
    id text not null,
    claim text not null,
    primary key (project, id, claim)
  )`,
  `create table register_count (
    project text not null,
    given text not null,
    tag text not null,
    items integer not null,
    primary key (project, given, tag)
  )`,
]
