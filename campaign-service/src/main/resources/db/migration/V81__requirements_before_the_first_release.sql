-- Requirements as builds before the first release stored them cannot be read any more; see ADR 0027.
do $$
begin
    if exists (
        select from campaign, json_array_elements(campaign.requirements::json) asked
        where json_typeof(asked -> 'audience') = 'array'
    ) then
        raise exception 'This database holds campaigns of a build before the first release, which cannot be read any more'
            using hint = 'Begin with an empty database.';
    end if;
end
$$;
