package cn.anlan.campaign.activitycredit;

import cn.anlan.campaign.commitment.Done;
import cn.anlan.campaign.commitment.SettleCommitments;
import cn.anlan.campaign.planning.DutiesPlanned;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Adds up what the units of a group have done towards what they owe together, and settles it for all of them. Who
/// records only leaves a note: a group may be as large as a campaign, and many of it record at once.
@ApplicationScoped
class CountGroups {

    /// Bounds a transaction; what is left is found again.
    private static final int AT_ONCE = 5_000;

    private final SettleCommitments settleCommitments;
    private final Database database;

    CountGroups(SettleCommitments settleCommitments, Database database) {
        this.settleCommitments = settleCommitments;
        this.database = database;
    }

    private record Note(long id, UUID commitmentId) {}

    /// Has the groups of these commitments added up soon.
    void notice(Collection<UUID> commitmentIds) {
        if (!commitmentIds.isEmpty()) {
            database.update(
                    "insert into group_count (commitment_id) select unnest(?)",
                    SqlArray.of("uuid", commitmentIds, id -> id));
        }
    }

    /// Who joins a group takes part in what it has done.
    void onPlan(@Observes DutiesPlanned planned) {
        database.update("""
                insert into group_count (commitment_id)
                select owed.id
                from commitment owed
                where owed.enrolment_id = any (?) and owed.group_id is not null
                  and exists (
                      select from commitment peer
                      where peer.group_id = owed.group_id and peer.requirement_id = owed.requirement_id
                        and peer.planned_day = owed.planned_day
                        and peer.counter_key is not distinct from owed.counter_key
                        and peer.quantity_done <> owed.quantity_done)
                """, SqlArray.of("uuid", planned.enrolmentIds(), id -> id));
    }

    /// @return whether there may be more
    @Transactional
    boolean countNext() {
        var notes = database.query(
                "select id, commitment_id from group_count order by id limit ? for update skip locked",
                row -> new Note(row.getLong("id"), row.getObject("commitment_id", UUID.class)),
                AT_ONCE);
        if (notes.isEmpty()) {
            return false;
        }
        var behind = behind(notes.stream().map(Note::commitmentId).distinct().toList());
        settleCommitments.done(behind);
        if (behind.size() < AT_ONCE) {
            database.update("delete from group_count where id = any (?)", SqlArray.of("int8", notes, Note::id));
        }
        return true;
    }

    /// Those in the groups of these that do not say yet what is done: no more than is owed, so that a group that
    /// has done enough is left alone.
    private Map<UUID, Done> behind(Collection<UUID> commitmentIds) {
        return database
                .query(
                        """
                        with noted as (
                            select distinct group_id, requirement_id, planned_day, counter_key
                            from commitment
                            where id = any (?)
                        )
                        select peer.id, least(total.done, quantity_due) as done,
                            least(total.verified, quantity_due) as verified
                        from noted
                        cross join lateral (
                            select count(distinct credit.value) as done,
                                count(distinct credit.value) filter (where record.state = 'VERIFIED') as verified
                            from commitment member
                            join activity_credit credit on credit.commitment_id = member.id
                            join activity_record record on record.id = credit.activity_id
                            where member.group_id = noted.group_id and member.requirement_id = noted.requirement_id
                              and member.planned_day = noted.planned_day
                              and member.counter_key is not distinct from noted.counter_key) total
                        join commitment peer
                            on peer.group_id = noted.group_id and peer.requirement_id = noted.requirement_id
                            and peer.planned_day = noted.planned_day
                            and peer.counter_key is not distinct from noted.counter_key
                        where (quantity_done, quantity_verified)
                            <> (least(total.done, quantity_due), least(total.verified, quantity_due))
                        order by peer.id
                        limit ?
                        """,
                        row -> Map.entry(
                                row.getObject("id", UUID.class), new Done(row.getInt("done"), row.getInt("verified"))),
                        SqlArray.of("uuid", commitmentIds, id -> id),
                        AT_ONCE)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
