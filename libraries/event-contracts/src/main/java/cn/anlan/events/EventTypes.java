package cn.anlan.events;

import cn.anlan.events.activity.ActivityChanged;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.escalation.EscalationChanged;
import cn.anlan.events.finding.FindingChanged;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.events.indicator.IndicatorChanged;
import cn.anlan.events.inspection.InspectionChanged;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.events.review.ReviewChanged;
import cn.anlan.events.roster.RosterChanged;
import cn.anlan.events.submission.SubmissionChanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every event type that the services publish.
public final class EventTypes {

    public static final EventType<OrganizationChanged> ORGANIZATION_CHANGED =
            changed(Topic.ORGANIZATION, OrganizationChanged.class);

    public static final EventType<CampaignChanged> CAMPAIGN_CHANGED = changed(Topic.CAMPAIGN, CampaignChanged.class);

    public static final EventType<EnrolmentChanged> ENROLMENT_CHANGED =
            changed(Topic.ENROLMENT, EnrolmentChanged.class);

    public static final EventType<ActivityChanged> ACTIVITY_CHANGED = changed(Topic.ACTIVITY, ActivityChanged.class);

    public static final EventType<RosterChanged> ROSTER_CHANGED = changed(Topic.ROSTER, RosterChanged.class);

    public static final EventType<IndicatorChanged> INDICATOR_CHANGED =
            changed(Topic.INDICATOR, IndicatorChanged.class);

    public static final EventType<CommitmentChanged> COMMITMENT_CHANGED =
            changed(Topic.COMMITMENT, CommitmentChanged.class);

    public static final EventType<ReviewChanged> REVIEW_CHANGED = changed(Topic.REVIEW, ReviewChanged.class);

    public static final EventType<InspectionChanged> INSPECTION_CHANGED =
            changed(Topic.INSPECTION, InspectionChanged.class);

    public static final EventType<FindingChanged> FINDING_CHANGED = changed(Topic.FINDING, FindingChanged.class);

    public static final EventType<HazardChanged> HAZARD_CHANGED = changed(Topic.HAZARD, HazardChanged.class);

    public static final EventType<SubmissionChanged> SUBMISSION_CHANGED =
            changed(Topic.SUBMISSION, SubmissionChanged.class);

    public static final EventType<EscalationChanged> ESCALATION_CHANGED =
            changed(Topic.ESCALATION, EscalationChanged.class);

    private static final List<EventType<?>> ALL = List.of(
            ORGANIZATION_CHANGED,
            CAMPAIGN_CHANGED,
            ENROLMENT_CHANGED,
            ACTIVITY_CHANGED,
            ROSTER_CHANGED,
            INDICATOR_CHANGED,
            COMMITMENT_CHANGED,
            REVIEW_CHANGED,
            INSPECTION_CHANGED,
            FINDING_CHANGED,
            HAZARD_CHANGED,
            SUBMISSION_CHANGED,
            ESCALATION_CHANGED);

    private static final Map<String, EventType<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private EventTypes() {}

    /// All types, in the order of the chain from organisation to escalation.
    public static List<EventType<?>> all() {
        return ALL;
    }

    /// The type of this name; empty when this version of the contracts does not know it.
    public static Optional<EventType<?>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static <T> EventType<T> changed(Topic topic, Class<T> payload) {
        return new EventType<>(topic.kafkaName() + ".changed.v1", topic, payload);
    }
}
