create table audience.segment_size (
    segment_id bigint not null references audience.segment,
    day        date not null,
    size       bigint not null check (size >= 0),
    primary key (segment_id, day)
);
comment on table audience.segment_size is
    'How many people a segment held at the end of a day in the time zone of that time; days without a row held as '
    'many as the day before.';
