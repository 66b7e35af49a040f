package cn.anlan.campaign.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit's line in the responsibility table (责任分工表): who answers for its safety beside itself.
///
/// @param supervisorId the sector supervisor (主管部门)
/// @param regulatorId the regulator (监管部门)
/// @param leaderPost the post of the leader in charge (分管领导), never a person's name
/// @param section the section in charge (责任科室)
public record Responsibility(
        @Nullable UUID supervisorId,
        @Nullable UUID regulatorId,
        @Nullable String leaderPost,
        @Nullable String section) {

    /// What posts and sections match: the table is no telephone book.
    public static final String WITHOUT_PHONE_NUMBER = "(?s)(?!.*1[3-9]\\d{9}).*";

    public static final Responsibility UNASSIGNED = new Responsibility(null, null, null, null);
}
