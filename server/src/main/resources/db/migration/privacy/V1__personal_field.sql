create schema if not exists privacy;

create table privacy.personal_field (
    name     text primary key check (name <> ''),
    added_at timestamptz not null
);
comment on table privacy.personal_field is
    'Traits and properties that the organisation holds for personal, besides those that always are.';
