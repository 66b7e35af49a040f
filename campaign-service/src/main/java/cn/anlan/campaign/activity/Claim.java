package cn.anlan.campaign.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One campaign towards which a record is to count, and as what.
///
/// @param activityKind the campaign's own name for such an activity
/// @param counterKey the counter towards which it counts; without one it counts towards none
@Embeddable
record Claim(
        @Column(name = "enrolment_id") UUID enrolmentId,
        @Column(name = "campaign_id") UUID campaignId,
        @Column(name = "activity_kind") String activityKind,
        @Column(name = "counter_key") @Nullable String counterKey) {}
