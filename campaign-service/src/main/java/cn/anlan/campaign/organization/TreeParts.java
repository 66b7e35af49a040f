package cn.anlan.campaign.organization;

import cn.anlan.access.OrganizationScope;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parts of the tree about which the current actor may ask for figures.
@ApplicationScoped
public class TreeParts {

    private final OrganizationDirectory directory;
    private final OrganizationScope scope;

    TreeParts(OrganizationDirectory directory, OrganizationScope scope) {
        this.directory = directory;
        this.scope = scope;
    }

    /// The top of the part asked about; the body for which the actor acts where none is named.
    ///
    /// @throws ProblemException `not-found` out of scope
    public UUID top(@Nullable UUID organizationId) {
        return Optional.ofNullable(organizationId)
                .or(() -> Optional.ofNullable(scope.viewer())
                        .flatMap(directory::seatOf)
                        .map(Organization::id))
                .filter(scope::covers)
                .orElseThrow(ProblemException::notFound);
    }

    /// Whether the actor acts for that organisation itself.
    public boolean isOwn(UUID organizationId) {
        return Optional.ofNullable(scope.viewer())
                .filter(viewer -> viewer.equals(organizationId) || isSeat(viewer, organizationId))
                .isPresent();
    }

    private boolean isSeat(UUID viewer, UUID organizationId) {
        return directory.seatOf(viewer).map(Organization::id).equals(Optional.of(organizationId));
    }
}
