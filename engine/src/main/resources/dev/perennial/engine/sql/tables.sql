-- What a store keeps. Everything here is derived: the file can be deleted and filled again from the log.

create table if not exists format (version integer not null);
comment on table format is 'The shape of this file; a file of another shape is filled again, not converted.';

create table if not exists progress (log bigint not null, changes bigint not null);
comment on table progress is 'One row: how far both streams were followed.';

create table if not exists event (
    log_offset  bigint   not null,
    origin      uinteger not null,
    name_id     integer  not null,
    source      integer  not null,
    activity    boolean  not null,
    occurred_ms bigint   not null,
    properties  json
);
comment on table event is
    'What people did. A row keeps the origin it came with; the table origin says whose that is now.';

create table if not exists origin (
    origin uinteger not null,
    person uinteger not null,
    seen   boolean  not null
);
comment on table origin is
    'Whose each origin is now. Seen, when an event or a trait of it is known; otherwise it was only moved.';

create table if not exists forgotten (origin uinteger not null);
comment on table forgotten is 'Origins that were erased: what arrives for them later is dropped.';

create table if not exists trait (
    origin      uinteger not null,
    name        text     not null,
    record      json,
    occurred_ms bigint   not null,
    log_offset  bigint   not null,
    number      bigint   not null
);
comment on table trait is
    'The latest deed on each trait of each origin, as {"value": …}; without a record it was unset.';

create table if not exists event_name (
    name_id     integer not null,
    name        text    not null,
    activities  bigint  not null,
    records     bigint  not null,
    last_ms     bigint  not null,
    unlisted    bigint  not null
);
comment on table event_name is
    'The code of each event name; how many activities and platform records carry it, how many values are unlisted.';

create table if not exists property_kind (
    name_id  integer not null,
    property text    not null,
    field    text    not null,
    type     text    not null,
    events   bigint  not null
);
comment on table property_kind is 'How often a property of an event, or a field of its lines, arrived as which type.';
