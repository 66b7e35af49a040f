package cn.anlan.campaign.organization;

import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One body in the tree, as stored.
///
/// @param path the labels of its ancestors and its own, root first
/// @param version grows with every change
public record Organization(
        UUID id,
        String code,
        String name,
        OrganizationKind kind,
        @Nullable UUID parentId,
        String path,
        @Nullable String divisionCode,
        @Nullable String creditCode,
        List<String> sectors,
        @Nullable String riskGrade,
        OrganizationStatus status,
        @Nullable UUID supervisorId,
        @Nullable UUID regulatorId,
        long version) {

    /// The label of an organisation in a path.
    public static String label(UUID id) {
        return id.toString().replace("-", "");
    }
}
