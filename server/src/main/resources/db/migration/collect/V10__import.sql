create table collect.import (
    import_id       bigint generated always as identity primary key,
    source_id       integer not null references collect.source,
    file_name       text not null check (file_name <> ''),
    file_bytes      bigint not null check (file_bytes > 0),
    mapping         text not null,
    job_id          bigint unique,
    lines           bigint not null default 0 check (lines >= 0),
    events          bigint not null default 0 check (events >= 0),
    duplicates      bigint not null default 0 check (duplicates >= 0),
    skipped         bigint not null default 0 check (skipped >= 0),
    faulty          bigint not null default 0 check (faulty >= 0),
    created_at      timestamptz not null,
    finished_at     timestamptz check (finished_at >= created_at),
    file_deleted_at timestamptz
);
comment on table collect.import is
    'A file that became events, or is becoming them: events is how many were new, duplicates how many the log '
    'had already, skipped how many lines named nobody, faulty how many could not be read.';
create index import_with_file on collect.import (finished_at) where file_deleted_at is null;

create table collect.import_fault (
    import_id bigint not null references collect.import,
    line      bigint not null check (line > 0),
    reason    text not null,
    text      text not null,
    primary key (import_id, line)
);
comment on table collect.import_fault is
    'Lines of an imported file that could not be read, by number, with how they begin; at most 10,000 of a file, '
    'while collect.import counts them all.';
