/** Pages: where each page of a document begins, as `Document.pages` has them. Documents read before have none. */

export const pages: readonly string[] = ["alter table document add column pages json not null default '[]'"]
