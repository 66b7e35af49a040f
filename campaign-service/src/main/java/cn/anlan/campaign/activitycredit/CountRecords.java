package cn.anlan.campaign.activitycredit;

import cn.anlan.campaign.commitment.Done;
import cn.anlan.campaign.commitment.SettleCommitments;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.leadership.PostKind;
import cn.anlan.campaign.planning.DutiesPlanned;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts what is done of enrolments' activity commitments, and of trainings that are held in batches rather than
/// owed by each leader, always anew from all of their records: what a record counted for is thus taken back as
/// exactly as it was given, whatever became of it. Each record that counts is written down beside its commitment.
///
/// A record counts while it is submitted or verified, in the period of the day on which it was held. Where a
/// requirement wants different ones, each different value counts once, and a record without one does not count.
@ApplicationScoped
public class CountRecords {

    private final CampaignRepository campaigns;
    private final SettleCommitments settleCommitments;
    private final CountGroups countGroups;
    private final Database database;

    CountRecords(
            CampaignRepository campaigns,
            SettleCommitments settleCommitments,
            CountGroups countGroups,
            Database database) {
        this.campaigns = campaigns;
        this.settleCommitments = settleCommitments;
        this.countGroups = countGroups;
        this.database = database;
    }

    /// @param enrolmentIds locked by the caller
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(Collection<UUID> enrolmentIds) {
        var counted = count(enrolmentIds, terms(enrolmentIds));
        settleCommitments.done(counted.stream()
                .filter(each -> !each.isShared())
                .collect(Collectors.toMap(Counted::commitmentId, Counted::done)));
        countGroups.notice(counted.stream()
                .filter(each -> each.isShared() && each.isTouched())
                .map(Counted::commitmentId)
                .toList());
    }

    /// What is asked otherwise by an amendment, or follows something that was fulfilled, may be done already.
    void onPlan(@Observes DutiesPlanned planned) {
        var withRecords = database.query(
                "select distinct enrolment_id from activity_claim where enrolment_id = any (?)",
                row -> row.getObject("enrolment_id", UUID.class),
                SqlArray.of("uuid", planned.enrolmentIds(), id -> id));
        if (!withRecords.isEmpty()) {
            of(withRecords);
        }
    }

    private List<Term> terms(Collection<UUID> enrolmentIds) {
        var campaignIds = database.query(
                "select distinct campaign_id from enrolment where id = any (?)",
                row -> row.getObject("campaign_id", UUID.class),
                SqlArray.of("uuid", enrolmentIds, id -> id));
        var terms = new ArrayList<Term>();
        for (var campaign : campaigns.list("id in ?1", campaignIds)) {
            for (var required : campaign.requirements()) {
                terms.addAll(Term.of(required.requirement()));
            }
        }
        return terms;
    }

    private List<Counted> count(Collection<UUID> enrolmentIds, Collection<Term> terms) {
        return database.query(
                """
                with term (requirement_id, activity_kind, distinct_by) as (
                    select * from unnest(?, ?, ?)
                ), owed as (
                    select id, enrolment_id, requirement_id, counter_key, period_start, period_end, group_id
                    from commitment
                    where enrolment_id = any (?)
                      and requirement_id in (select requirement_id from term)
                      and kind in ('ACTIVITY_QUOTA', 'TRAINING')
                ), counting as materialized (
                    select distinct owed.id as commitment_id, record.id as activity_id, record.state, value
                    from owed
                    join term using (requirement_id)
                    join activity_claim claim
                        on claim.enrolment_id = owed.enrolment_id
                        and claim.activity_kind = term.activity_kind
                        and (owed.counter_key is null or owed.counter_key = claim.counter_key)
                    join activity_record record
                        on record.id = claim.activity_id
                        and record.state in ('SUBMITTED', 'VERIFIED')
                        and record.held_on between owed.period_start and owed.period_end
                    cross join lateral unnest(case term.distinct_by
                        when 'SECTOR' then record.sectors
                        when 'TOPIC' then record.topics
                        when 'SETTING' then array[record.setting]
                        when 'PLACE' then array[record.place]
                        when 'CHANNEL' then array[record.channel]
                        when 'DAY' then array[record.held_on::text]
                        else array[record.id::text] end) as value
                    where value is not null
                ), gone as (
                    delete from activity_credit credit
                    using owed
                    where credit.commitment_id = owed.id
                      and not exists (
                          select from counting
                          where counting.commitment_id = credit.commitment_id
                            and counting.activity_id = credit.activity_id
                            and counting.value = credit.value)
                    returning credit.commitment_id
                ), added as (
                    insert into activity_credit (commitment_id, activity_id, value)
                    select commitment_id, activity_id, value from counting
                    on conflict do nothing
                )
                select owed.id,
                       owed.group_id is not null as shared,
                       count(value) > 0 or owed.id in (select commitment_id from gone) as touched,
                       count(distinct value) as done,
                       count(distinct value) filter (where state = 'VERIFIED') as verified
                from owed
                left join counting on counting.commitment_id = owed.id
                group by owed.id, owed.group_id
                """,
                Counted::read,
                SqlArray.of("uuid", terms, Term::requirementId),
                SqlArray.of("text", terms, Term::activityKind),
                SqlArray.of("text", terms, Term::distinctBy),
                SqlArray.of("uuid", enrolmentIds, id -> id));
    }

    /// A kind of activity that counts towards a requirement.
    ///
    /// @param distinctBy what must differ; nothing where each counts
    private record Term(
            UUID requirementId,
            String activityKind,
            @Nullable String distinctBy) {

        static List<Term> of(Requirement requirement) {
            if (!PostKind.among(requirement.target().perHeadOf()).isEmpty()) {
                return List.of();
            }
            var distinctBy = requirement.target().distinctBy();
            return requirement.activityKinds().stream()
                    .map(kind -> new Term(requirement.id(), kind, distinctBy == null ? null : distinctBy.name()))
                    .toList();
        }
    }

    /// @param isShared whether a group owes it, so that others count as well
    /// @param isTouched whether records count towards it, or did
    private record Counted(UUID commitmentId, boolean isShared, boolean isTouched, Done done) {

        static Counted read(ResultSet row) throws SQLException {
            return new Counted(
                    row.getObject("id", UUID.class),
                    row.getBoolean("shared"),
                    row.getBoolean("touched"),
                    new Done(row.getInt("done"), row.getInt("verified")));
        }
    }
}
