alter table collect.import
    add column first_at timestamptz,
    add column last_at  timestamptz,
    add column log_end  bigint,
    add check (first_at <= last_at);
comment on column collect.import.first_at is
    'When the earliest of its events happened; nothing before the import is done.';
comment on column collect.import.last_at is
    'When the latest of its events happened; nothing before the import is done.';
comment on column collect.import.log_end is
    'An offset at or behind that of its newest event: an answer that has read so far knows the whole import.';
