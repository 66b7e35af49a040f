package cn.anlan.campaign.amendment;

import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignAmended;
import cn.anlan.campaign.launch.CampaignPublished;
import cn.anlan.messaging.ActorSupplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps every version of a campaign from its publication on.
@ApplicationScoped
class KeepVersions {

    private final CampaignVersions versions;
    private final ActorSupplier actors;
    private final Clock clock;

    KeepVersions(CampaignVersions versions, ActorSupplier actors, Clock clock) {
        this.versions = versions;
        this.actors = actors;
        this.clock = clock;
    }

    void onPublication(@Observes CampaignPublished event) {
        keep(event.campaign(), null, OffsetDateTime.now(clock));
    }

    void onAmendment(@Observes CampaignAmended event) {
        var campaign = event.campaign();
        keep(campaign, event.reason(), Objects.requireNonNull(campaign.amendedAt()));
    }

    private void keep(Campaign campaign, @Nullable String reason, OffsetDateTime madeAt) {
        versions.add(new CampaignVersion(
                campaign.id(),
                campaign.amendmentNumber(),
                reason,
                madeAt,
                actors.organizationId(),
                campaign.content()));
    }
}
