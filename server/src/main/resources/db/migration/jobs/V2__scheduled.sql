-- The columns are db-scheduler's own. Two tables, because each is polled by a scheduler with threads of its own: an
-- import of an hour must not hold up what is due every minute.
create table jobs.scheduled_job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_job_execution_time on jobs.scheduled_job (execution_time);
create index scheduled_job_last_heartbeat on jobs.scheduled_job (last_heartbeat);

comment on table jobs.scheduled_job is 'Which job runs next, and which process runs it now.';

create table jobs.scheduled_recurring (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_recurring_execution_time on jobs.scheduled_recurring (execution_time);
create index scheduled_recurring_last_heartbeat on jobs.scheduled_recurring (last_heartbeat);

comment on table jobs.scheduled_recurring is 'When each recurring piece of work is due, and which process does it now.';
