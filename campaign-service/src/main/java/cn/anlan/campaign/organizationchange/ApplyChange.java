package cn.anlan.campaign.organizationchange;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.organization.OrganizationTree;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Lets a change take effect in the tree.
@ApplicationScoped
class ApplyChange {

    private final OrganizationDirectory directory;
    private final OrganizationTree tree;

    ApplyChange(OrganizationDirectory directory, OrganizationTree tree) {
        this.directory = directory;
        this.tree = tree;
    }

    /// Refuses what the tree does not allow as it stands. That units are left below a closed body is asked only
    /// when the day has come: until then they may be moved.
    @Transactional(Transactional.TxType.MANDATORY)
    void check(OrganizationChange change) {
        result(change);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void apply(OrganizationChange change) {
        tree.lock();
        var id = change.organizationId();
        var day = change.effectiveOn();
        var result = result(change);
        switch (change.kind()) {
            case MOVE -> tree.store(List.of(result), day);
            case MERGE -> {
                var successor = require(Objects.requireNonNull(change.targetId()));
                tree.store(unitsTakenOver(id, successor), day);
                tree.store(List.of(result), day);
                tree.reassign(id, successor.id(), day);
            }
            case CLOSE -> {
                if (directory.hasActiveUnits(id)) {
                    throw ProblemException.of(CampaignProblem.ORGANIZATION_HAS_UNITS);
                }
                tree.store(List.of(result), day);
                tree.reassign(id, null, day);
            }
        }
    }

    private Organization result(OrganizationChange change) {
        var organization = require(change.organizationId());
        var targetId = change.targetId();
        return switch (change.kind()) {
            case MOVE -> organization.movedBelow(targetId == null ? null : require(targetId));
            case MERGE -> organization.mergedInto(require(Objects.requireNonNull(targetId)));
            case CLOSE -> organization.closed();
        };
    }

    private List<Organization> unitsTakenOver(UUID from, Organization successor) {
        return directory.activeUnits(from).stream()
                .map(unit -> unit.movedBelow(successor))
                .toList();
    }

    private Organization require(UUID id) {
        return directory.find(id).orElseThrow(ProblemException::notFound);
    }
}
