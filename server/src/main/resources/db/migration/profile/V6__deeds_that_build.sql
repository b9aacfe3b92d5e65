create table profile.deed (
    origin      bigint not null,
    name        text not null,
    occurred_at timestamptz not null,
    log_offset  bigint not null,
    place       integer not null check (place >= 0),
    kind        text not null check (kind in ('put', 'unset', 'once', 'add', 'append', 'unset_all')),
    value       jsonb,
    source_id   integer not null,
    primary key (origin, name, occurred_at, log_offset, place)
);
comment on table profile.deed is
    'Of traits that were set once, grew or gained: the deeds from the newest put or unset on, which a late deed is '
    'folded among. Under the empty name: when everything about the origin was last unset.';
