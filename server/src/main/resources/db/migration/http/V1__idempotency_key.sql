create schema if not exists http;

create table http.idempotency_key (
    caller       text        not null,
    path         text        not null,
    key          text        not null check (key <> ''),
    request_hash text        not null,
    created_at   timestamptz not null,
    status       integer,
    content_type text,
    location     text,
    body         text,
    primary key (caller, path, key)
);

create index idempotency_key_created_at on http.idempotency_key (created_at);

comment on table http.idempotency_key is
    'Requests that created something, with their answers, for a day: a repeat is given the answer of the first.';
