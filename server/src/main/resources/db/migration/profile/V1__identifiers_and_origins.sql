create schema if not exists profile;

create table profile.identifier (
    origin     bigint primary key check (origin between 1 and 4294967295),
    kind       text not null check (kind <> ''),
    value      text not null check (value <> ''),
    person_id  bigint not null check (person_id between 1 and origin),
    seen       boolean not null,
    first_seen timestamptz not null,
    log_offset bigint not null,
    unique (kind, value)
);
comment on table profile.identifier is
    'Every name of a person with its origin, a dense number that never changes. A person is known by the '
    'lowest origin of their group. Unseen names were only spoken of, by an alias.';

create index identifier_by_person on profile.identifier (person_id);
create index identifier_by_value on profile.identifier (lower(value) collate "C", origin) where seen;
