alter table collect.source
    add column by_project boolean not null default false,
    add column drops_ip   boolean not null default false;
comment on column collect.source.by_project is
    'Whether trackers that bring no key may name it as their project.';
comment on column collect.source.drops_ip is
    'Whether the addresses that its events come from are dropped at the door.';
