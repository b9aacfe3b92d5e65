create table profile.link (
    known       bigint not null references profile.identifier,
    other       bigint not null references profile.identifier,
    reason      text not null check (reason in ('identify', 'alias')),
    unites      boolean not null,
    occurred_at timestamptz not null,
    key         text collate "C" not null,
    log_offset  bigint not null,
    refused     boolean not null default false,
    primary key (known, other, reason),
    check (known <> other)
);
comment on table profile.link is
    'What was said about who is who, each statement at its earliest by (occurred_at, key). One that unites '
    'joins two accounts; any other gives an identifier to its earliest account. Refused ones found the group '
    'full.';

create index link_by_known on profile.link (known, occurred_at) where not unites;
create index link_by_other on profile.link (other, occurred_at);
create index link_uniting on profile.link (known) where unites;
create index link_refused on profile.link (known, other) where refused;
