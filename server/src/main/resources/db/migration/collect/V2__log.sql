create table collect.head (
    single boolean primary key default true check (single),
    newest bigint not null check (newest >= 0)
);
comment on table collect.head is
    'One row: the offset of the newest event. Locked by every appending transaction, so that commit order is '
    'offset order.';
insert into collect.head (newest) values (0);

create table collect.log_entry (
    log_offset bigint primary key check (log_offset > 0),
    dedupe     uuid not null unique,
    source_id  integer not null,
    body       text not null
);
comment on table collect.log_entry is
    'Every accepted event, once, in the order of acceptance; dedupe is a keyed hash of source and message id.';

create table collect.outbox (
    outbox_id bigint generated always as identity primary key,
    body      text not null
);
comment on table collect.outbox is
    'Events of the platform itself, written by the transactions that caused them, on their way into the log.';

create table collect.secret (
    single     boolean primary key default true check (single),
    dedupe_key bytea not null check (length(dedupe_key) >= 32)
);
comment on table collect.secret is
    'One row: the key of the hashes in collect.log_entry; without it every repeat would look new.';
