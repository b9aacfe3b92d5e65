create schema if not exists insight;

create table insight.mark (
    mark_id    bigint generated always as identity primary key,
    kind       text not null check (kind in ('release', 'promotion', 'fault', 'other')),
    text       text not null check (text <> ''),
    begins_at  timestamptz not null,
    ends_at    timestamptz check (ends_at > begins_at),
    created_by text not null,
    created_at timestamptz not null,
    deleted_at timestamptz
);
comment on table insight.mark is
    'What happened besides what people did: releases, promotions, faults. Charts show it on their axis of time.';

create index mark_begins on insight.mark (begins_at) where deleted_at is null;
