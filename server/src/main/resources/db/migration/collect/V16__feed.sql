create table collect.feed (
    feed_id    bigint generated always as identity primary key,
    source_id  integer not null references collect.source,
    name       text not null check (name <> ''),
    address    text not null,
    login      text not null,
    password   bytea not null,
    query      text not null,
    growing    text not null,
    key_column text,
    mapping    text not null,
    minutes    integer check (minutes between 1 and 10080),
    daily_at   time,
    enabled    boolean not null default true,
    reached    text,
    job_id     bigint,
    started_at timestamptz,
    created_at timestamptz not null,
    check ((minutes is null) <> (daily_at is null))
);
comment on table collect.feed is
    'A query of another database that is asked again and again for what is new: rows whose growing column is at or '
    'behind what was reached. The password is sealed.';

create table collect.feed_run (
    run_id     bigint generated always as identity primary key,
    feed_id    bigint not null references collect.feed on delete cascade,
    job_id     bigint,
    lines      bigint not null default 0 check (lines >= 0),
    events     bigint not null default 0 check (events >= 0),
    duplicates bigint not null default 0 check (duplicates >= 0),
    skipped    bigint not null default 0 check (skipped >= 0),
    faulty     bigint not null default 0 check (faulty >= 0),
    reached    text,
    started_at timestamptz not null
);
comment on table collect.feed_run is
    'One time that a feed was asked: how many rows came and what they became; events were new, duplicates were in the '
    'log already, skipped named nobody, faulty could not be read.';
create index feed_run_of_feed on collect.feed_run (feed_id, run_id);

create table collect.feed_fault (
    run_id bigint not null references collect.feed_run on delete cascade,
    line   bigint not null check (line > 0),
    reason text not null,
    text   text not null,
    primary key (run_id, line)
);
comment on table collect.feed_fault is
    'Rows that could not become events, with the row itself; at most 1,000 of a run, while collect.feed_run counts '
    'them all.';
