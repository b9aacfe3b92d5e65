create table profile.cursor (
    single        boolean primary key default true check (single),
    log_offset    bigint not null check (log_offset >= 0),
    newest_origin bigint not null check (newest_origin >= 0),
    newest_change bigint not null check (newest_change >= 0)
);
comment on table profile.cursor is
    'One row: how far the log was followed, and the newest numbers given. Whoever follows locks it, so that '
    'two never do at once.';

insert into profile.cursor (log_offset, newest_origin, newest_change) values (0, 0, 0);
