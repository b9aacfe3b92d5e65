-- How a value is read out of a record of JSON, where `pointer` says which. Each value is looked up as seldom as
-- possible, for a look-up reads the record from its beginning. An absent value is null everywhere.

-- Numbers are exact from 18 decimals up to 20 digits; what is larger counts as the largest.
create or replace macro decimal_of(digits) as
    coalesce(
        try_cast(digits as decimal(38, 18)),
        case when starts_with(digits, '-') then -99999999999999999999.999999999999999999
             when digits is not null then 99999999999999999999.999999999999999999
        end);

-- A number that double precision cannot carry is stored as {"#": "digits"}.
create or replace macro number_at(record, pointer) as
    case when json_type(record, pointer) in ('UBIGINT', 'BIGINT', 'DOUBLE')
         then cast(record ->> pointer as decimal(38, 18))
         when json_type(record, pointer) = 'OBJECT' then decimal_of(record ->> (pointer || '/#'))
    end;

-- A number in whole units of the eighteenth decimal, so that it can be divided exactly.
create or replace macro units(number) as cast(replace(cast(number as varchar), '.', '') as hugeint);

create or replace macro units_of_count(number) as cast(number as hugeint) * 1000000000000000000;

-- So many times a number of units; what no longer fits is as large as can be.
create or replace macro fold_of(units, times) as
    coalesce(
        try(cast(units as hugeint) * times),
        case when units < 0 then -170141183460469231731687303715884105727
             when units > 0 then 170141183460469231731687303715884105727
        end);

-- The day of an instant in a time zone.
create or replace macro day_of(occurred_ms, zone) as
    cast(timezone(zone, make_timestamptz(occurred_ms * 1000)) as date);

create or replace macro flag_at(record, pointer) as
    case when json_type(record, pointer) = 'BOOLEAN' then (record ->> pointer) = 'true' end;

-- Text that arrived as text, and nothing else.
create or replace macro string_at(record, pointer) as
    case when json_type(record, pointer) = 'VARCHAR' then record ->> pointer end;

-- Microseconds of a text in ISO-8601; without a zone it is UTC.
create or replace macro time_at(record, pointer) as
    case when regexp_full_match(
                  string_at(record, pointer),
                  '\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-7]):[0-5]\d)?)?')
         then epoch_us(try_cast(record ->> pointer as timestamptz))
    end;

-- The day of a date, which is the same everywhere, or of a time in a time zone.
create or replace macro date_at(record, pointer, zone) as
    case when time_at(record, pointer) is null then null
         when length(record ->> pointer) = 10 then try_cast(record ->> pointer as date)
         else cast(timezone(zone, make_timestamptz(time_at(record, pointer))) as date)
    end;

-- Kilometres over a globe, by the haversine formula; R. W. Sinnott (1984), Virtues of the Haversine, Sky and
-- Telescope 68.
create or replace macro kilometres(radius, latitude, longitude, other_latitude, other_longitude) as
    case when abs(other_latitude) <= 90 and abs(other_longitude) <= 180 then 2 * radius * asin(least(1, sqrt(
        pow(sin(radians(other_latitude - latitude) / 2), 2)
        + cos(radians(latitude)) * cos(radians(other_latitude))
          * pow(sin(radians(other_longitude - longitude) / 2), 2)))) end;

-- The texts of a list of texts; a list of records has none.
create or replace macro list_at(record, pointer) as
    case when json_type(record, pointer || '/0') = 'OBJECT' then cast([] as varchar[])
         else cast(record -> pointer as varchar[])
    end;

-- Every text that a value holds: one for a scalar, each of a list.
create or replace macro texts_at(record, pointer) as
    case when json_type(record, pointer) in ('VARCHAR', 'BOOLEAN', 'UBIGINT', 'BIGINT', 'DOUBLE')
         then [record ->> pointer]
         when json_type(record, pointer) = 'ARRAY' then list_at(record, pointer)
         when json_type(record, pointer) = 'OBJECT' then [record ->> (pointer || '/#')]
    end;

create or replace macro is_one_of(record, pointer, texts) as
    case when json_type(record, pointer) in ('VARCHAR', 'BOOLEAN', 'UBIGINT', 'BIGINT', 'DOUBLE')
         then list_contains(texts, record ->> pointer)
         else list_has_any(texts_at(record, pointer), texts)
    end;

create or replace macro contains_at(record, pointer, part) as
    case when json_type(record, pointer) = 'VARCHAR' then contains(lower(record ->> pointer), lower(part))
         when json_type(record, pointer) = 'ARRAY'
         then len(list_filter(list_at(record, pointer), lambda x: contains(lower(x), lower(part)))) > 0
    end;

-- The values by which a breakdown counts a value: each text once; null alone when there is none.
create or replace macro slices_at(record, pointer) as
    case when json_type(record, pointer) in ('VARCHAR', 'BOOLEAN', 'UBIGINT', 'BIGINT', 'DOUBLE')
         then [record ->> pointer]
         when len(texts_at(record, pointer)) > 0 then list_distinct(texts_at(record, pointer))
         else [cast(null as varchar)]
    end;

-- The lines of a list of records, each a record; null when the value is no such list.
create or replace macro lines_at(record, pointer) as
    case when json_type(record, pointer || '/0') = 'OBJECT' then cast(record -> pointer as json[]) end;

-- Each value once, null among them: lists forget nulls when they are made distinct, records do not.
create or replace macro list_distinct_or_null(list) as
    list_transform(list_distinct(list_transform(list, lambda x: {'value': x})), lambda x: x.value);

-- A single value as text; a list is none.
create or replace macro text_at(record, pointer) as
    case when json_type(record, pointer) in ('VARCHAR', 'BOOLEAN', 'UBIGINT', 'BIGINT', 'DOUBLE')
         then record ->> pointer
         when json_type(record, pointer) = 'OBJECT' then record ->> (pointer || '/#')
    end;
