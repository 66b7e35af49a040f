package cn.anlan.campaign;

import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import java.sql.SQLException;
import java.util.UUID;

/// A province of counties and towns with a campaign that asks one thing of each town, in the tables at once: as
/// large as the planner of the database needs it to choose as in production.
///
/// @param requirementId what is asked
public record TestProvince(UUID id, UUID campaignId, UUID requirementId) {

    public static final int COUNTIES = 20;
    public static final int TOWNS_OF_A_COUNTY = 100;
    public static final int TOWNS = COUNTIES * TOWNS_OF_A_COUNTY;

    private static final String TREE = """
            with node (id, parent_id, path, level) as (
                select %1$s, null::uuid, label(%1$s), 'PROVINCE'
                union all
                select county(c), %1$s, label(%1$s) || '.' || label(county(c)), 'COUNTY'
                from generate_series(1, %3$d) c
                union all
                select town(c, t), county(c), label(%1$s) || '.' || label(county(c)) || '.' || label(town(c, t)), 'TOWN'
                from generate_series(1, %3$d) c, generate_series(1, %4$d) t)
            insert into organization_node (id, path, parent_id, code, name, kind, level, status, version)
            select id, path::ltree, parent_id, 'P' || id, '单位', 'GOVERNMENT', level, 'ACTIVE', 1
            from node
            """;

    /// @param kind of the commitments
    public static TestProvince create(String kind) throws SQLException {
        var province = new TestProvince(Ids.next(), Ids.next(), Ids.next());
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create or replace function pg_temp.label(id uuid) returns text language sql as
                        $$ select replace(id::text, '-', '') $$;
                    create or replace function pg_temp.county(c int) returns uuid language sql as
                        $$ select md5('%1$s' || c)::uuid $$;
                    create or replace function pg_temp.town(c int, t int) returns uuid language sql as
                        $$ select md5('%1$s' || c || '-' || t)::uuid $$
                    """.formatted(province.id()));
            statement.execute(TREE.replace("label(", "pg_temp.label(")
                    .replace("county(", "pg_temp.county(")
                    .replace("town(", "pg_temp.town(")
                    .formatted("'" + province.id() + "'::uuid", "", COUNTIES, TOWNS_OF_A_COUNTY));
            statement.execute("""
                    insert into campaign (id, code, title_zh, title_en, owner_organization_id, starts_on, published_on, status,
                        requirements, version, lineage)
                    values ('%1$s', '%1$s', '省', 'Province', '%2$s', '2022-01-01', '2022-01-01', 'CONCLUDED', '[]', 1,
                        array['%1$s'::uuid])
                    """.formatted(province.campaignId(), province.id()));
            statement.execute("""
                    insert into enrolment (campaign_id, organization_id, enrolled_on, state, planned_to, announced)
                    select '%s', id, '2022-01-01', 'ENROLLED', 'infinity', true
                    from organization_node
                    where path <@ (select path from organization_node where id = '%s') and level = 'TOWN'
                    """.formatted(province.campaignId(), province.id()));
            // Four periods of what is asked about, and of something else.
            statement.execute("""
                    insert into commitment (id, kind, enrolment_id, campaign_id, organization_id, level, requirement_id,
                        title_zh, title_en, period_start, period_end, planned_day, due_at, quantity_due, state)
                    select gen_random_uuid(), '%1$s', enrolment.id, campaign_id, organization_id, 'TOWN', requirement_id,
                        '要求', 'Requirement', '2022-01-01', day, day, day + 1, 1, 'OPEN'
                    from enrolment
                    cross join unnest(array['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31']::date[]) day
                    cross join unnest(array['%2$s', '%3$s']::uuid[]) requirement_id
                    where campaign_id = '%4$s'
                    """.formatted(kind, province.requirementId(), Ids.next(), province.campaignId()));
        }
        return province;
    }

    public UUID county(int number) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("select md5(? || ?)::uuid")) {
            query.setString(1, id.toString());
            query.setInt(2, number);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
