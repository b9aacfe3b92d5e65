create schema if not exists settings;

create table settings.choice (
    only_one      boolean primary key default true check (only_one),
    zone          text not null,
    week_start    text not null check (week_start in
                      ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    currency      text not null check (currency ~ '^[A-Z]{3}$'),
    language      text not null check (language in ('zh-CN', 'en')),
    sending_armed boolean not null default true
);
comment on table settings.choice is 'What one organisation decides once; one row.';
