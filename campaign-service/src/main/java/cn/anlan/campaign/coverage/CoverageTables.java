package cn.anlan.campaign.coverage;

import cn.anlan.campaign.leadership.PostKind;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who counts for a commitment to training, and who of them is covered, as sets.
///
/// Who counts for a post is who holds it on the day of judgement: the period's last day, today while that is to come.
@ApplicationScoped
class CoverageTables {

    /// One line for each post of the commitment's unit. Takes today, the kinds of training twice, the kinds of post.
    private static final String COUNTED = """
            cross join lateral (select least(commitment.period_end, ?::date) as day) judged
            left join lateral (
                select post.id as post_id, post.kind, post.title, holding.id as holding_id, holding.person_id,
                       holding.held_from, first_training.*
                from leadership_post post
                left join post_holding holding
                    on holding.post_id = post.id
                   and holding.held_from <= judged.day
                   and (holding.held_until is null or holding.held_until > judged.day)
                left join lateral (
                    select training.trained_on, training.training_id, training.activity_record_id
                    from leader_training training
                    where training.person_id = holding.person_id
                      and training.trained_on between commitment.period_start and judged.day
                      and (cardinality(?) = 0 or training.kind = any (?))
                    order by training.trained_on, training.training_id, training.activity_record_id
                    limit 1) first_training on true
                where post.organization_id = commitment.organization_id
                  and post.kind = any (?)
                  and post.opened_on <= judged.day) counted on true
            """;

    /// The commitments of one period, looked up unit by unit. What is read so depends on how many units are asked
    /// about, not on how many owe the same elsewhere. Takes the requirement and the period's end.
    private static final String OWED = """
             from organization_node node
            cross join lateral (
                select *
                from commitment
                where requirement_id = ?
                  and organization_id = node.id
                  and period_end = ?
                  and kind = 'TRAINING'
                  and state <> 'WAIVED'
                  and (cancelled_because is null or cancelled_because = 'NOTHING_DUE')
                offset 0) commitment
            """;

    /// Units below one body, as far as the viewer sees.
    private static final String IN_SCOPE = """
            where node.path <@ (select top.path from organization_node top where top.id = ?)
              and node.id in (select scope.id from organizations_in_scope(?::uuid) scope)
            """;

    private static final String SUMS = """
            count(distinct counted.person_id) as people_due,
            count(distinct counted.person_id) filter (where counted.trained_on is not null) as people_covered,
            count(counted.person_id) filter (where counted.kind = 'PARTY_HEAD') as party_due,
            count(counted.trained_on) filter (where counted.kind = 'PARTY_HEAD') as party_covered,
            count(*) filter (where counted.kind = 'PARTY_HEAD' and counted.person_id is null) as party_vacant,
            count(counted.person_id) filter (where counted.kind = 'ADMINISTRATIVE_HEAD') as administrative_due,
            count(counted.trained_on) filter (where counted.kind = 'ADMINISTRATIVE_HEAD') as administrative_covered,
            count(*) filter (where counted.kind = 'ADMINISTRATIVE_HEAD' and counted.person_id is null)
                as administrative_vacant,
            count(*) filter (where counted.post_id is not null and counted.person_id is null) as vacant
            """;

    private final Database database;
    private final Clock clock;

    CoverageTables(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A commitment to training.
    record Owed(UUID id, UUID campaignId, UUID requirementId) {}

    /// Locks the commitments to training of units of whom some hold posts.
    List<Owed> lockOfPeople(Collection<UUID> personIds) {
        return lock("""
                organization_id in (
                    select post.organization_id
                    from post_holding holding
                    join leadership_post post on post.id = holding.post_id
                    where holding.person_id = any (?))
                """, SqlArray.of("uuid", personIds, id -> id));
    }

    /// Who of the leaders a record names, or a training that rests on it.
    List<UUID> peopleOf(UUID activityId) {
        return database.query("""
                select person_id from activity_leader where activity_id = ?
                union
                select person_id from training_person
                join training on training.id = training_id
                where activity_record_id = ?
                """, row -> row.getObject("person_id", UUID.class), activityId, activityId);
    }

    List<Owed> lockOf(UUID organizationId) {
        return lock("organization_id = ?", organizationId);
    }

    List<Owed> lock(Collection<UUID> commitmentIds) {
        return lock("id = any (?)", SqlArray.of("uuid", commitmentIds, id -> id));
    }

    /// In the order of ids, as everyone locks them.
    private List<Owed> lock(String which, Object parameter) {
        return database.query(
                "select id, campaign_id, requirement_id from commitment where kind = 'TRAINING' and " + which
                        + " order by id for update",
                row -> new Owed(
                        row.getObject("id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getObject("requirement_id", UUID.class)),
                parameter);
    }

    /// How many are owed and how many are covered, by commitment.
    Map<UUID, CoverageSum> sums(Collection<UUID> commitmentIds, TrainingRule rule) {
        return database
                .query(
                        "select commitment.id, " + SUMS + " from commitment " + COUNTED
                                + " where commitment.id = any (?) group by commitment.id",
                        row -> Map.entry(row.getObject("id", UUID.class), readSum(row)),
                        joined(counted(rule), SqlArray.of("uuid", commitmentIds, id -> id)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The units below one body, in the order of their codes.
    ///
    /// @param after the code after which to begin, empty for the first page
    /// @param missing only those of whom someone is missing, or who have not said who leads them
    List<UnitCoverage> units(
            TrainingRule rule,
            LocalDate periodEnd,
            UUID top,
            @Nullable UUID viewer,
            boolean missing,
            String after,
            int limit) {
        return database.query(
                "select node.id, node.code, node.name, " + SUMS + OWED + COUNTED + IN_SCOPE + """
                  and node.code > ?
                group by node.id, node.code, node.name
                having not ? or count(distinct counted.person_id) filter (where counted.trained_on is null) > 0
                             or count(counted.post_id) = 0
                order by node.code
                limit ?
                """,
                row -> new UnitCoverage(
                        row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), readSum(row)),
                parametersOfPeriod(rule, periodEnd, top, viewer, after, missing, limit));
    }

    /// Sums over the units below one body: each unit's people count for it.
    TreeCoverage tree(TrainingRule rule, LocalDate periodEnd, UUID top, @Nullable UUID viewer) {
        return database.queryOne(
                        """
                        select count(*) as units,
                               count(*) filter (where people_due > 0 and people_covered = people_due) as units_covered,
                               count(*) filter (where people_due + vacant = 0) as units_unknown,
                               coalesce(sum(people_due), 0) as people_due,
                               coalesce(sum(people_covered), 0) as people_covered,
                               coalesce(sum(party_due), 0) as party_due,
                               coalesce(sum(party_covered), 0) as party_covered,
                               coalesce(sum(party_vacant), 0) as party_vacant,
                               coalesce(sum(administrative_due), 0) as administrative_due,
                               coalesce(sum(administrative_covered), 0) as administrative_covered,
                               coalesce(sum(administrative_vacant), 0) as administrative_vacant,
                               coalesce(sum(vacant), 0) as vacant
                        from (
                            select commitment.id,
                        """ + SUMS + OWED + COUNTED + IN_SCOPE + """
                            group by commitment.id) unit
                        """,
                        row -> new TreeCoverage(
                                row.getInt("units"),
                                row.getInt("units_covered"),
                                row.getInt("units_unknown"),
                                readSum(row)),
                        parametersOfPeriod(rule, periodEnd, top, viewer))
                .orElseThrow();
    }

    /// The posts below one body, in the order of their units' codes.
    List<CountedPost> posts(
            TrainingRule rule,
            LocalDate periodEnd,
            UUID top,
            @Nullable UUID viewer,
            @Nullable Outcome outcome,
            String afterCode,
            @Nullable UUID afterPost,
            int limit) {
        return database.query(
                """
                select counted.*, node.id as organization_id, node.code, node.name, judged.day, commitment.period_start,
                       array(select other.id from leadership_post other
                             join post_holding held on held.post_id = other.id
                             where other.organization_id = node.id and other.id <> counted.post_id
                               and held.person_id = counted.person_id
                               and held.held_from <= judged.day
                               and (held.held_until is null or held.held_until > judged.day)
                             order by other.id) as also_held
                """ + OWED + COUNTED + IN_SCOPE + """
                  and counted.post_id is not null
                  and (?::text is null
                       or ? = case when counted.person_id is null then 'VACANT'
                                   when counted.trained_on is null then 'MISSING'
                                   else 'COVERED' end)
                  and (node.code, counted.post_id) > (?, coalesce(?::uuid, '00000000-0000-0000-0000-000000000000'))
                order by node.code, counted.post_id
                limit ?
                """,
                CoverageTables::readPost,
                parametersOfPeriod(
                        rule, periodEnd, top, viewer, nameOf(outcome), nameOf(outcome), afterCode, afterPost, limit));
    }

    /// Those who held the posts in their periods, and do not count for them.
    List<FormerHolder> formerHolders(Collection<CountedPost> posts) {
        return database.query(
                """
                select holding.post_id, holding.person_id, holding.held_from, holding.held_until
                from unnest(?, ?, ?) as counted (post_id, period_start, day)
                join post_holding holding on holding.post_id = counted.post_id
                where holding.held_until between counted.period_start + 1 and counted.day
                order by holding.post_id, holding.held_from
                """,
                row -> new FormerHolder(
                        row.getObject("post_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("held_from", LocalDate.class),
                        row.getObject("held_until", LocalDate.class)),
                SqlArray.of("uuid", posts, CountedPost::postId),
                SqlArray.of("date", posts, CountedPost::periodStart),
                SqlArray.of("date", posts, CountedPost::judgedOn));
    }

    private @Nullable Object[] parametersOfPeriod(TrainingRule rule, LocalDate periodEnd, @Nullable Object... rest) {
        return joined(joined(new Object[] {rule.requirementId(), periodEnd}, counted(rule)), rest);
    }

    private static @Nullable Object[] joined(@Nullable Object[] first, @Nullable Object... then) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(then)).toArray();
    }

    private Object[] counted(TrainingRule rule) {
        var kinds = SqlArray.of("text", rule.kinds(), kind -> kind);
        return new Object[] {LocalDate.now(clock), kinds, kinds, SqlArray.of("text", rule.posts(), PostKind::name)};
    }

    private static CoverageSum readSum(ResultSet row) throws SQLException {
        return new CoverageSum(
                row.getInt("people_due"),
                row.getInt("people_covered"),
                new CoverageSum.Heads(row.getInt("party_due"), row.getInt("party_covered"), row.getInt("party_vacant")),
                new CoverageSum.Heads(
                        row.getInt("administrative_due"),
                        row.getInt("administrative_covered"),
                        row.getInt("administrative_vacant")),
                row.getInt("vacant"));
    }

    private static CountedPost readPost(ResultSet row) throws SQLException {
        return new CountedPost(
                row.getObject("organization_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("post_id", UUID.class),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("person_id", UUID.class),
                row.getObject("held_from", LocalDate.class),
                row.getObject("trained_on", LocalDate.class),
                row.getObject("training_id", UUID.class),
                row.getObject("activity_record_id", UUID.class),
                List.of((UUID[]) row.getArray("also_held").getArray()),
                row.getObject("period_start", LocalDate.class),
                row.getObject("day", LocalDate.class));
    }

    private static @Nullable String nameOf(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }
}
