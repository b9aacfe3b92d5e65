alter table collect.source
    add column strict     boolean not null default false,
    add column sets_aside boolean not null default false;
comment on column collect.source.strict is
    'Whether an event that is not in the tracking plan violates it.';
comment on column collect.source.sets_aside is
    'Whether what violates the tracking plan is set aside; otherwise it is stored, marked and counted.';

alter table collect.quarantine
    add column event    text not null default '',
    add column property text not null default '',
    add column given    text not null default '',
    add column version  text not null default '';
comment on column collect.quarantine.event is
    'The event that the tracking plan refused; empty where something else did.';
comment on column collect.quarantine.version is
    'The version of the app that sent it, where the tracking plan refused it.';
create index quarantine_by_concern on collect.quarantine (event, reason, quarantine_id) where event <> '';

create table collect.plan_event (
    event       text primary key check (event <> ''),
    description text not null default '',
    owner_id    bigint,
    state       text not null check (state in ('open', 'planned', 'blocked')),
    changed_at  timestamptz not null
);
comment on table collect.plan_event is
    'The tracking plan: what each event means, which teammate answers for it, whether it is wanted.';

create table collect.plan_property (
    event       text not null check (event <> ''),
    property    text not null check (property <> ''),
    description text not null default '',
    type        text check (type in ('text', 'number', 'flag', 'texts', 'lines')),
    required    boolean not null default false,
    changed_at  timestamptz not null,
    primary key (event, property)
);
comment on table collect.plan_property is
    'The tracking plan: what each property of an event means, its type, whether it must be there.';

create table collect.found_event (
    source_id   integer not null,
    event       text not null,
    count       bigint not null check (count > 0),
    earliest_at timestamptz not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    primary key (source_id, event)
);
comment on table collect.found_event is
    'Which events each source ever sent, folded from the log: how many were stored, when the first and the last '
    'arrived, when the earliest happened. Beyond 500 names of a source the rest is counted under the empty name.';

create table collect.event_hour (
    source_id integer not null,
    event     text not null,
    hour      timestamptz not null,
    count     bigint not null check (count > 0),
    last_at   timestamptz not null,
    primary key (source_id, event, hour)
);
comment on table collect.event_hour is
    'How many events of each name happened in each of the last hundred days'' hours, by their own time.';
create index event_hour_by_hour on collect.event_hour (hour);

create table collect.found_property (
    source_id integer not null,
    event     text not null,
    property  text not null,
    type      text not null,
    count     bigint not null check (count > 0),
    examples  text[] not null default '{}' check (cardinality(examples) <= 5),
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    run_at    timestamptz not null,
    run_count bigint not null check (run_count > 0),
    primary key (source_id, event, property, type)
);
comment on table collect.found_property is
    'Which properties each event carried, by type, with examples unless they are personal; run_at is when values '
    'of this type began to arrive again after a day without any. Beyond 5,000 of a source the rest is not listed.';

create table collect.found_cursor (
    single     boolean primary key default true check (single),
    log_offset bigint not null check (log_offset >= 0)
);
comment on table collect.found_cursor is
    'One row: the offset of the last event that is folded into what was found. Written with it in one transaction.';
insert into collect.found_cursor (log_offset) values (0);

create table collect.violation_hour (
    source_id integer not null,
    hour      timestamptz not null,
    event     text not null,
    property  text not null,
    reason    text not null,
    given     text not null,
    version   text not null,
    set_aside boolean not null,
    count     bigint not null check (count > 0),
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    primary key (source_id, hour, event, property, reason, given, version, set_aside)
);
comment on table collect.violation_hour is
    'How often the tracking plan was violated, by source, hour of receipt, reason and version of the app.';
create index violation_hour_by_event on collect.violation_hour (event, hour);
