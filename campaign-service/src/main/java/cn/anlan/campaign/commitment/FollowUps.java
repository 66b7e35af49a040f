package cn.anlan.campaign.commitment;

import cn.anlan.campaign.enrolmentplan.Places;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Notices that something was fulfilled, or is no longer, from which days are counted; what plans duties plans what
/// follows from it in the seconds after.
@ApplicationScoped
public class FollowUps {

    private final Database database;
    private final CampaignRepository campaigns;

    FollowUps(Database database, CampaignRepository campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    /// An enrolment of which something came or went on that day.
    public record FollowUp(UUID enrolmentId, LocalDate since) {}

    void notice(Collection<Change> changes) {
        var noticed = new ArrayList<FollowUp>();
        for (var change : changes) {
            if (change.isOfFulfilment() && isCountedFrom(change.after().terms())) {
                noticed.add(new FollowUp(change.after().terms().enrolmentId(), change.day()));
            }
        }
        if (!noticed.isEmpty()) {
            database.update(
                    "insert into follow_up (enrolment_id, since) select * from unnest(?, ?)",
                    SqlArray.of("uuid", noticed, FollowUp::enrolmentId),
                    SqlArray.of("date", noticed, FollowUp::since));
        }
    }

    private boolean isCountedFrom(CommitmentTerms terms) {
        return FollowedRequirements.of(campaigns.findById(terms.campaignId()))
                .anchors()
                .contains(terms.requirementId());
    }

    /// Takes some away, with the locks on their enrolments; those that another process holds are left to it.
    public List<FollowUp> take(int limit) {
        Places.hold(database);
        return database.query(
                """
                with taken as (
                    select follow_up.id, enrolment_id, since
                    from follow_up
                    join enrolment on enrolment.id = enrolment_id
                    order by follow_up.id
                    limit ?
                    for update skip locked),
                gone as (delete from follow_up where id in (select id from taken))
                select enrolment_id, min(since) as since from taken group by enrolment_id
                """,
                row -> new FollowUp(row.getObject("enrolment_id", UUID.class), row.getObject("since", LocalDate.class)),
                limit);
    }

    /// A commitment as it was and as it is.
    record Change(Commitment before, Commitment after) {

        boolean isOfFulfilment() {
            return isFulfilled(before) != isFulfilled(after);
        }

        private static boolean isFulfilled(Commitment commitment) {
            return commitment.state() == CommitmentState.FULFILLED;
        }

        /// Of the fulfilment.
        LocalDate day() {
            OffsetDateTime at = isFulfilled(after) ? after.fulfilledAt() : before.fulfilledAt();
            return Objects.requireNonNull(at).atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
        }
    }
}
