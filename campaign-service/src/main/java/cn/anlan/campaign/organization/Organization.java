package cn.anlan.campaign.organization;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One body in the tree, as stored. What has closed never changes again.
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

    /// Far more levels than there are, and few enough that paths stay short.
    public static final int DEEPEST = 32;

    /// A new body below the parent, or at the top of the tree.
    ///
    /// @throws ProblemException `organization-closed`, `organization-too-deep`
    public static Organization create(
            UUID id, String code, OrganizationProfile profile, @Nullable Organization parent) {
        return new Organization(
                id,
                code,
                profile,
                parent == null ? null : parent.id,
                pathBelow(parent, id),
                OrganizationStatus.ACTIVE,
                null,
                Responsibility.UNASSIGNED,
                0);
    }

    public String name() {
        return profile.name();
    }

    public OrganizationKind kind() {
        return profile.kind();
    }

    /// @throws ProblemException `organization-closed`
    public Organization describedBy(OrganizationProfile newProfile) {
        requireActive();
        return new Organization(id, code, newProfile, parentId, path, status, successorId, responsibility, version);
    }

    /// @throws ProblemException `organization-closed`
    public Organization answeredForBy(Responsibility newResponsibility) {
        requireActive();
        return new Organization(id, code, profile, parentId, path, status, successorId, newResponsibility, version);
    }

    /// Moves it, with all that hangs below it.
    ///
    /// @param parent none for the top of the tree
    /// @throws ProblemException `organization-closed` of either, `organization-cycle`, `organization-too-deep`
    public Organization movedBelow(@Nullable Organization parent) {
        requireActive();
        if (parent != null) {
            requireOutside(parent);
        }
        return new Organization(
                id,
                code,
                profile,
                parent == null ? null : parent.id,
                pathBelow(parent, id),
                status,
                null,
                responsibility,
                version);
    }

    /// Closes it in favour of a successor, which takes over its units.
    ///
    /// @throws ProblemException `organization-closed` of either, `organization-cycle` for a successor below it
    public Organization mergedInto(Organization successor) {
        successor.requireActive();
        requireOutside(successor);
        return closedWith(successor.id);
    }

    /// @throws ProblemException `organization-closed`
    public Organization closed() {
        return closedWith(null);
    }

    /// @throws ProblemException `organization-closed`
    public void requireActive() {
        if (status == OrganizationStatus.CLOSED) {
            throw ProblemException.of(CampaignProblem.ORGANIZATION_CLOSED);
        }
    }

    public boolean isWithin(Organization other) {
        return path.equals(other.path) || path.startsWith(other.path + ".");
    }

    /// The label of an organisation in a path.
    public static String label(UUID id) {
        return id.toString().replace("-", "");
    }

    private Organization closedWith(@Nullable UUID successor) {
        requireActive();
        return new Organization(
                id, code, profile, parentId, path, OrganizationStatus.CLOSED, successor, responsibility, version);
    }

    private void requireOutside(Organization other) {
        if (other.isWithin(this)) {
            throw ProblemException.of(CampaignProblem.ORGANIZATION_CYCLE);
        }
    }

    private static String pathBelow(@Nullable Organization parent, UUID id) {
        if (parent == null) {
            return label(id);
        }
        parent.requireActive();
        if (parent.path.split("\\.").length >= DEEPEST) {
            throw ProblemException.of(CampaignProblem.ORGANIZATION_TOO_DEEP);
        }
        return parent.path + "." + label(id);
    }
}
