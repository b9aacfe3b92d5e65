create table collect.data_notice (
    data_notice_id bigint generated always as identity primary key,
    kind           text not null check (kind in ('count', 'type')),
    source_id      integer not null references collect.source,
    event          text not null,
    property       text not null default '',
    day            date not null,
    since          timestamptz not null,
    seen           bigint not null check (seen >= 0),
    usual          double precision not null check (usual >= 0),
    low            double precision not null default 0,
    high           double precision not null default 0,
    was            text not null default '',
    given          text not null default '',
    hours          integer not null default 0,
    raised_at      timestamptz not null,
    looked_at      timestamptz not null,
    closed_at      timestamptz check (closed_at >= raised_at),
    closed_by      bigint,
    closed_why     text check (closed_at is not null or closed_why is null)
);
comment on table collect.data_notice is
    'What looks wrong with the data: a count outside what eight same weekdays lead to expect, a property whose '
    'type changed. closed_by is empty when it ended by itself.';
create unique index data_notice_open on collect.data_notice (kind, source_id, event, property)
    where closed_at is null;
create index data_notice_by_day on collect.data_notice (day, kind, source_id, event);
