create table collect.hook (
    source_id  integer primary key references collect.source,
    hook_key   text not null unique check (length(hook_key) >= 32),
    mapping    text,
    header     text,
    prefix     text,
    encoding   text,
    secret     bytea,
    ignored    bigint not null default 0 check (ignored >= 0),
    changed_at timestamptz not null,
    check ((header is null) = (secret is null))
);
comment on table collect.hook is
    'Where another system delivers its news to a source: a secret address, what a delivery means, and how it is '
    'signed; the secret of the signature is sealed.';
