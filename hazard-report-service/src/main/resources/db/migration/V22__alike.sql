-- Reports that may tell of the same hazard: near in place or of one division, near in time, alike in words or pictures.
create index hazard_report_place on hazard_report using gist (point(wgs84_longitude, wgs84_latitude))
    where wgs84_latitude is not null;
create index hazard_report_around on hazard_report (division_code, category, reported_at);
create index hazard_evidence_picture on hazard_evidence (report_id) where picture_hash is not null;

-- Metres over a spherical earth, exact enough for some kilometres.
create function hazard_metres(latitude1 double precision, longitude1 double precision,
                              latitude2 double precision, longitude2 double precision) returns double precision
    language sql immutable strict parallel safe as
$$
    select 2 * 6371008.8 * asin(least(1, sqrt(
        power(sin(radians(latitude2 - latitude1) / 2), 2)
        + cos(radians(latitude1)) * cos(radians(latitude2)) * power(sin(radians(longitude2 - longitude1) / 2), 2))))
$$;

-- Which pairs of neighbouring characters a text has, spaces and signs aside. Chinese words have two characters; and the
-- trigrams of pg_trgm know no Chinese letters under the C locale.
create function hazard_bigrams(words text) returns text[]
    language sql immutable strict parallel safe as
$$
    select array(select distinct substr(plain, i, 2)
                   from (select regexp_replace(lower(words), '[[:space:][:punct:]]', '', 'g') as plain) text
                   cross join lateral generate_series(1, greatest(length(plain) - 1, 1)) i)
$$;

-- How alike two texts are: the pairs that both have, of those that either has.
create function hazard_likeness(bigrams text[], words text) returns double precision
    language sql immutable strict parallel safe as
$$
    select coalesce(count(*) filter (where times = 2)::double precision / nullif(count(*), 0), 0)
      from (select bigram, count(*) as times
              from (select unnest(bigrams) as bigram union all select unnest(hazard_bigrams(words))) pair
             group by bigram) counted
$$;
