package cn.anlan.campaign.progress;

import cn.anlan.access.OrganizationScope;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of the tree of which the caller may see figures: the body for which it acts, and all below it. Units that
/// the responsibility table assigns lie elsewhere in the tree; a sum over them would not be a sum over a part of it.
@ApplicationScoped
class Territory {

    private final OrganizationDirectory directory;
    private final OrganizationScope scope;

    Territory(OrganizationDirectory directory, OrganizationScope scope) {
        this.directory = directory;
        this.scope = scope;
    }

    /// The organisation that is asked for, or the top of the caller's part.
    ///
    /// @throws ProblemException 404 `not-found` when it lies outside
    UUID require(@Nullable UUID within) {
        var viewer = scope.viewer();
        if (viewer == null) {
            throw ProblemException.notFound();
        }
        var top = directory.seatOf(viewer).orElseThrow(ProblemException::notFound);
        if (within == null) {
            return top.id();
        }
        return directory
                .find(within)
                .filter(found -> isWithin(found, top))
                .map(Organization::id)
                .orElseThrow(ProblemException::notFound);
    }

    private static boolean isWithin(Organization organization, Organization top) {
        return (organization.path() + ".").startsWith(top.path() + ".");
    }
}
