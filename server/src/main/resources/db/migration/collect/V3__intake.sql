create table collect.intake_hour (
    source_id        integer not null,
    hour             timestamptz not null,
    stored           bigint not null default 0 check (stored >= 0),
    duplicate        bigint not null default 0 check (duplicate >= 0),
    quarantined      bigint not null default 0 check (quarantined >= 0),
    last_received_at timestamptz not null,
    primary key (source_id, hour)
);
comment on table collect.intake_hour is
    'What became of everything received, exactly, per source and hour of receipt; source 0 is the platform '
    'itself.';

create table collect.quarantine (
    quarantine_id bigint generated always as identity primary key,
    source_id     integer not null,
    received_at   timestamptz not null,
    reason        text not null,
    detail        text not null,
    request       text not null,
    body          bytea not null
);
comment on table collect.quarantine is
    'What was refused, whole, as it arrived, with the reason; nothing received is thrown away.';
create index quarantine_by_source on collect.quarantine (source_id, quarantine_id);

create table collect.duplicate (
    source_id   integer not null,
    number      bigint not null,
    message_id  text not null,
    name        text not null,
    received_at timestamptz not null,
    primary key (source_id, number)
);
comment on table collect.duplicate is
    'The last 10,000 repeats of each source, numbered in order of receipt; intake_hour counts them all.';
