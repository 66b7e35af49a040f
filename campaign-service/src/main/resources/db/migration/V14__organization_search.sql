-- Chinese names are searched for by any part of two characters or more, which trigrams cannot find. So each name is kept
-- as its characters and pairs of neighbours.
create function organization_name_grams(name text) returns text[]
    language sql immutable strict parallel safe as
$$
    select coalesce(array_agg(distinct substr(lower(name), start, width)), '{}')
    from generate_series(1, length(name)) start, generate_series(1, 2) width
    where start + width - 1 <= length(name)
$$;

create index organization_node_name on organization_node using gin (organization_name_grams(name));
create index organization_node_code_prefix on organization_node (code text_pattern_ops);
create index organization_node_credit_code on organization_node (credit_code) where credit_code is not null;
