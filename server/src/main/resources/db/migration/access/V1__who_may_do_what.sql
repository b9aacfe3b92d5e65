create schema if not exists access;

create table access.secret (
    only_one   boolean primary key default true check (only_one),
    pepper     bytea not null check (length(pepper) = 32),
    created_at timestamptz not null
);
comment on table access.secret is 'The key of every keyed hash here; one row, shared by all copies of the server.';

create table access.operator (
    id            bigint generated always as identity primary key,
    email         text not null unique check (email = lower(email)),
    name          text not null,
    role          text not null check (role in ('owner', 'administrator', 'operator', 'analyst', 'viewer')),
    password_hash text,
    disabled_at   timestamptz,
    created_at    timestamptz not null
);
comment on table access.operator is 'A teammate; without a password until the invitation is taken up.';

create table access.link (
    hash        bytea primary key,
    kind        text not null check (kind in ('owner', 'password')),
    operator_id bigint references access.operator,
    created_at  timestamptz not null,
    expires_at  timestamptz,
    used_at     timestamptz,
    check ((kind = 'owner') = (operator_id is null))
);
comment on table access.link is 'A link that works once: to create the owner, or to choose a password.';

create table access.session (
    hash        bytea primary key,
    operator_id bigint not null references access.operator,
    created_at  timestamptz not null,
    seen_at     timestamptz not null,
    expires_at  timestamptz not null
);
create index session_by_operator on access.session (operator_id);
comment on table access.session is 'Who is signed in; only a keyed hash of the cookie is kept.';

create table access.key (
    id         bigint generated always as identity primary key,
    name       text not null,
    hash       bytea not null unique,
    ending     text not null,
    role       text not null check (role in ('administrator', 'operator', 'analyst', 'viewer')),
    created_by text not null,
    created_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
comment on table access.key is 'A key for programs; only a keyed hash and its last four characters are kept.';

create table access.attempt (
    subject   text primary key,
    failures  integer not null check (failures >= 0),
    failed_at timestamptz not null
);
comment on table access.attempt is
    'Sign-ins that failed in a row, by account and by address, so that guessing becomes slow.';

create table access.audit (
    id          bigint generated always as identity primary key,
    occurred_at timestamptz not null,
    caller_kind text not null check (caller_kind in ('operator', 'key', 'platform')),
    caller_id   bigint not null,
    operation   text not null,
    subject     text not null,
    detail      jsonb not null
);
create index audit_by_subject on access.audit (subject, id);
create index audit_by_operation on access.audit (operation, id);
comment on table access.audit is 'Every change of state, one line each; lines are added, never changed.';

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only ever added to';
end
$$;

create trigger audit_stays before update or delete or truncate on access.audit
    for each statement execute function access.refuse_change();

create table access.notice (
    id            bigint generated always as identity primary key,
    key           text not null unique,
    severity      text not null check (severity in ('info', 'warning', 'alarm')),
    code          text not null,
    params        jsonb not null,
    operation     text not null,
    times         bigint not null,
    first_told_at timestamptz not null,
    told_at       timestamptz not null,
    mailed_at     timestamptz
);
comment on table access.notice is 'What the bell of the console says, to those who may do the named operation.';

create table access.notice_reading (
    notice_id bigint not null references access.notice,
    reader    text not null,
    read_at   timestamptz not null,
    primary key (notice_id, reader)
);
comment on table access.notice_reading is 'Who read which notice and when; told again after that, it is unread again.';
