create schema if not exists audience;

create table audience.segment (
    segment_id  bigint generated always as identity primary key,
    name        text not null check (length(name) between 1 and 120),
    kind        text not null check (kind in ('live', 'fixed')),
    condition   jsonb,
    size        bigint not null default 0 check (size >= 0),
    round       bigint not null default 0 check (round >= 0),
    computed_at timestamptz not null,
    created_by  text not null,
    created_at  timestamptz not null,
    deleted_at  timestamptz,
    check ((kind = 'live') = (condition is not null))
);
comment on table audience.segment is 'A named set of people; round counts the computations that changed who is in it.';

create unique index segment_name on audience.segment (lower(name)) where deleted_at is null;

create table audience.member_block (
    segment_id bigint not null references audience.segment,
    block      integer not null check (block >= 0),
    people     bytea not null,
    primary key (segment_id, block)
);
comment on table audience.member_block is
    'Who is in a segment: one compressed bitmap for each 65,536 people, under the numbers that people have now.';
