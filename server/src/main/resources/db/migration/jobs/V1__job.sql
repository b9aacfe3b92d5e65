create schema if not exists jobs;

create table jobs.job (
    job_id      bigint generated always as identity primary key,
    kind        text        not null check (kind <> ''),
    title       text        not null,
    owner       text        not null,
    owner_name  text        not null,
    input       jsonb       not null,
    state       text        not null default 'waiting'
                check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    cancelling  boolean     not null default false,
    attempt     integer     not null default 0,
    done        bigint      not null default 0 check (done >= 0),
    total       bigint      check (total >= 0),
    note        text        not null default '',
    checkpoint  text,
    result      jsonb,
    problem     jsonb,
    created_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
    check ((state = 'failed') = (problem is not null))
);

create index job_state on jobs.job (state, job_id);

comment on table jobs.job is 'Long work: who started it, how far it is, what came of it.';
comment on column jobs.job.attempt is
    'Counts the runs; a run that finds another number here has been replaced and stops.';
comment on column jobs.job.checkpoint is 'Where the next run goes on after a restart, in the words of the kind.';
