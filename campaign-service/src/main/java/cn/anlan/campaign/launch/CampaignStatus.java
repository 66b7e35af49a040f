package cn.anlan.campaign.launch;

import cn.anlan.events.LocalizedText;
import java.util.Set;

/// Where a campaign stands, and where it may go from there.
public enum CampaignStatus {
    DRAFT("草稿", "Draft"),
    /// Announced; its units are enrolled.
    PUBLISHED("已发布", "Published"),
    /// Its first day has come.
    RUNNING("进行中", "Running"),
    /// Its last day has passed, or it was ended before; what came due by then may still be made good.
    CONCLUDED("已结束", "Concluded"),
    /// For reading only.
    ARCHIVED("已归档", "Archived"),
    /// Called off: nothing of it is owed any more.
    CANCELLED("已取消", "Cancelled");

    private final LocalizedText label;

    CampaignStatus(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    boolean canBecome(CampaignStatus next) {
        return successors().contains(next);
    }

    /// Whether nobody changes anything of the campaign any more.
    boolean isFinal() {
        return successors().isEmpty();
    }

    LocalizedText label() {
        return label;
    }

    private Set<CampaignStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> Set.of(RUNNING, CANCELLED);
            case RUNNING -> Set.of(CONCLUDED, CANCELLED);
            case CONCLUDED -> Set.of(ARCHIVED);
            case ARCHIVED, CANCELLED -> Set.of();
        };
    }
}
