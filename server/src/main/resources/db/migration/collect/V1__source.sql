create schema if not exists collect;

create table collect.source (
    source_id  integer generated always as identity primary key,
    name       text not null check (name <> ''),
    write_key  text not null unique check (length(write_key) between 2 and 128),
    enabled    boolean not null default true,
    created_at timestamptz not null
);
comment on table collect.source is
    'Where events come from: an app, a site, a shop. Its write key is a public name that can only append.';
