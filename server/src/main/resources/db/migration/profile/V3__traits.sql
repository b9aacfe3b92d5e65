create table profile.trait (
    origin      bigint not null,
    name        text not null,
    value       jsonb,
    occurred_at timestamptz not null,
    log_offset  bigint not null,
    source_id   integer not null,
    primary key (origin, name)
);
comment on table profile.trait is
    'The newest deed on each trait of each origin by (occurred_at, log_offset); without a value it was unset. '
    'A person''s trait is the newest of their origins.';

create index trait_by_word on profile.trait (lower(left(value #>> '{}', 100)) collate "C", origin)
    where name in ('name', 'email') and value is not null;
