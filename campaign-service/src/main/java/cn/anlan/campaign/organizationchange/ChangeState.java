package cn.anlan.campaign.organizationchange;

import java.util.Set;

/// Where a change stands.
enum ChangeState {
    /// Its day has not come.
    PLANNED,
    EFFECTIVE,
    CANCELLED,
    /// When its day came, the tree did not allow it any more.
    FAILED;

    Set<ChangeState> next() {
        return switch (this) {
            case PLANNED -> Set.of(EFFECTIVE, CANCELLED, FAILED);
            case EFFECTIVE, CANCELLED, FAILED -> Set.of();
        };
    }
}
