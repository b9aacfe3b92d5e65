create table profile.change (
    change_id   bigint primary key check (change_id > 0),
    kind        text not null check (kind in ('moved', 'trait', 'forgotten')),
    origin      bigint not null,
    moved_from  bigint,
    moved_into  bigint,
    trait       text,
    value       jsonb,
    occurred_at timestamptz,
    log_offset  bigint,
    check (kind <> 'moved' or (moved_from is not null and moved_into is not null)),
    check (kind <> 'trait' or (trait is not null and occurred_at is not null and log_offset is not null))
);
comment on table profile.change is
    'What stores follow besides the log, numbered without a gap in the order of commit: moves, trait changes '
    'and erasures.';
