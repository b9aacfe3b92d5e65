-- How a stored value is read. An absent value is null everywhere.

-- A scalar as text. A number that double precision cannot carry is stored as {"#": "digits"}.
create or replace macro text_of(v) as
    case json_type(v)
         when 'OBJECT' then v ->> '/#'
         when 'ARRAY' then null
         else v ->> '$'
    end;

-- Every text that a value holds: one for a scalar, each of a list of texts, none of a list of records.
create or replace macro texts_of(v) as
    case when v is null then null
         when json_type(v) <> 'ARRAY' then [text_of(v)]
         when json_type(v, '/0') = 'OBJECT' then []
         else cast(v as varchar[])
    end;

-- Numbers are exact from 18 decimals up to 20 digits; what is larger counts as the largest.
create or replace macro decimal_of(digits) as
    coalesce(
        try_cast(digits as decimal(38, 18)),
        case when digits is null then null
             when starts_with(digits, '-') then -99999999999999999999.999999999999999999
             else 99999999999999999999.999999999999999999
        end);

create or replace macro number_of(v) as
    case when json_type(v) in ('UBIGINT', 'BIGINT', 'DOUBLE', 'OBJECT') then decimal_of(text_of(v)) end;

create or replace macro flag_of(v) as
    case when json_type(v) = 'BOOLEAN' then (v ->> '$') = 'true' end;

-- Microseconds of a text in ISO-8601; without a zone it is UTC.
create or replace macro time_of(v) as
    case when json_type(v) = 'VARCHAR'
              and regexp_full_match(
                  v ->> '$',
                  '\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-7]):[0-5]\d)?)?')
         then epoch_us(try_cast(v ->> '$' as timestamptz))
    end;

-- The lines of a list of records, each as JSON.
create or replace macro lines_of(v) as
    case when json_type(v) = 'ARRAY' and json_type(v, '/0') = 'OBJECT' then cast(v as json[]) else [] end;

-- The values by which a breakdown counts a value: each text once; null alone when there is none.
create or replace macro slices_of(v) as
    case when v is null or len(texts_of(v)) = 0 then [cast(null as varchar)] else list_distinct(texts_of(v)) end;

-- The same over a field of lines: null stands beside the others when some line has no value.
create or replace macro slices_of_lines(list) as
    case when len(list) = 0 then [cast(null as varchar)]
         else list_concat(
             list_distinct(list),
             list_filter([cast(null as varchar)], lambda x: len(list_filter(list, lambda y: y is null)) > 0))
    end;

-- Text that arrived as text, and nothing else.
create or replace macro string_of(v) as
    case when json_type(v) = 'VARCHAR' then v ->> '$' end;

create or replace macro strings_of(v) as
    case when json_type(v) in ('VARCHAR', 'ARRAY') then texts_of(v) end;
