package cn.anlan.inspection.duty;

import cn.anlan.calendar.CampaignCalendar;
import cn.anlan.calendar.CampaignTerms;
import cn.anlan.china.time.CalendarPeriod;
import cn.anlan.china.time.DueDate;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.Ids;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.inspection.InspectionConfig;
import cn.anlan.inspection.commitment.CommitmentBook;
import cn.anlan.inspection.commitment.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Turns what a campaign asks of an organisation into commitments: one per requirement and due date.
@ApplicationScoped
class ReviewDuties {

    private final CommitmentBook commitments;
    private final InspectionConfig config;
    private final Clock clock;

    ReviewDuties(CommitmentBook commitments, InspectionConfig config, Clock clock) {
        this.commitments = commitments;
        this.config = config;
        this.clock = clock;
    }

    /// Safe to repeat: what is owed already is left alone.
    ///
    /// @param changedAt when the campaign or the enrolment became what it is; what had come due by then stays
    void materialise(CampaignReplica campaign, EnrolmentReplica enrolment, Instant changedAt) {
        var organization = enrolment.organizationId();
        if (campaign.cancelled()) {
            commitments.cancelReviews(campaign.id(), organization, Instant.EPOCH, Set.of());
        } else if (!enrolment.enrolled()) {
            // What was due before the day on which it left stays missed.
            commitments.cancelReviews(campaign.id(), organization, beginningOfDay(changedAt), Set.of());
        } else {
            commitments.cancelReviews(campaign.id(), organization, changedAt, owe(campaign, enrolment));
        }
    }

    private static Instant beginningOfDay(Instant time) {
        return LocalDate.ofInstant(time, ChinaTime.ZONE)
                .atStartOfDay(ChinaTime.ZONE)
                .toInstant();
    }

    /// @return the commitments that the campaign now asks for
    private Set<UUID> owe(CampaignReplica campaign, EnrolmentReplica enrolment) {
        LocalDate horizon = LocalDate.now(clock.withZone(ChinaTime.ZONE)).plus(config.horizon());
        CampaignChanged published = campaign.published();
        CampaignTerms terms = CampaignTerms.of(published);
        CampaignCalendar calendar =
                CampaignCalendar.of(terms, WorkingDayCalendar.bundled()).boundFrom(enrolment.enrolledOn());
        Set<UUID> owed = new HashSet<>();
        for (Requirement requirement : published.requirements()) {
            if (asksForReview(requirement) && enrolment.requirementIds().contains(requirement.id())) {
                Instant settledUntil = terms.settledUntil(requirement).toInstant();
                for (DueDate dueDate : calendar.dueDates(requirement, horizon)) {
                    if (dueDate.day().isBefore(enrolment.enrolledOn())) {
                        continue;
                    }
                    Duty duty = duty(enrolment, requirement, dueDate);
                    owed.add(duty.id());
                    if (!isDoneAhead(published, requirement, duty)) {
                        commitments.owe(duty, settledUntil);
                    }
                }
            }
        }
        return owed;
    }

    /// What was answered ahead for the campaign above is not asked again.
    private boolean isDoneAhead(CampaignChanged campaign, Requirement requirement, Duty duty) {
        return campaign.parentId() != null
                && requirement.inheritedFrom() != null
                && commitments.isReviewDone(
                        campaign.parentId(), requirement.inheritedFrom(), duty.organizationId(), duty.dueAt());
    }

    /// Whether anybody owes a self-review to the campaign.
    boolean areOpenIn(UUID campaignId) {
        return commitments.isReviewOwed(campaignId);
    }

    static boolean asksForReview(Requirement requirement) {
        return requirement.kind() == RequirementKind.REVIEW;
    }

    private static Duty duty(EnrolmentReplica enrolment, Requirement requirement, DueDate dueDate) {
        CalendarPeriod period = dueDate.period();
        return new Duty(
                commitmentId(enrolment.id(), requirement.id(), dueDate),
                CommitmentKind.SELF_REVIEW,
                enrolment.organizationId(),
                "REQUIREMENT",
                requirement.id(),
                requirement.title(),
                enrolment.campaignId(),
                requirement.id(),
                requirement.checklistKey(),
                period == null ? null : period.start(),
                period == null ? null : period.end(),
                dueDate.deadline().at().toInstant());
    }

    private static UUID commitmentId(UUID enrolmentId, UUID requirementId, DueDate dueDate) {
        return Ids.named(
                "commitment:inspection-service:self-review:" + enrolmentId + ":" + requirementId + ":" + dueDate.key());
    }
}
