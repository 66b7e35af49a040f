package cn.anlan.campaign.organization;

import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One body in the tree, as stored.
///
/// @param path the labels of its ancestors and its own, root first
/// @param successorId into which it was merged when it closed
/// @param version grows with every change
public record Organization(
        UUID id,
        String code,
        OrganizationProfile profile,
        @Nullable UUID parentId,
        String path,
        OrganizationStatus status,
        @Nullable UUID successorId,
        Responsibility responsibility,
        long version) {

    public String name() {
        return profile.name();
    }

    public OrganizationKind kind() {
        return profile.kind();
    }

    /// The label of an organisation in a path.
    public static String label(UUID id) {
        return id.toString().replace("-", "");
    }
}
