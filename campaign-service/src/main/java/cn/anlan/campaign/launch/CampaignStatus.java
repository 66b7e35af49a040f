package cn.anlan.campaign.launch;

import java.util.Set;

/// Where a campaign stands, and where it may go from there.
public enum CampaignStatus {
    DRAFT,
    /// Announced; its units are enrolled.
    PUBLISHED,
    /// Its first day has come.
    RUNNING,
    /// Its last day has passed.
    CONCLUDED;

    boolean canBecome(CampaignStatus next) {
        return successors().contains(next);
    }

    private Set<CampaignStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(RUNNING);
            case RUNNING -> Set.of(CONCLUDED);
            case CONCLUDED -> Set.of();
        };
    }
}
