package cn.anlan.campaign.organizationchange;

import cn.anlan.access.Actor;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a planned change back before its day.
@ApplicationScoped
class CancelChange {

    private final OrganizationDirectory directory;
    private final OrganizationChanges changes;
    private final AuditLog audit;

    CancelChange(OrganizationDirectory directory, OrganizationChanges changes, AuditLog audit) {
        this.directory = directory;
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional
    OrganizationChange cancel(UUID id, @Nullable String ifMatch, Actor actor) {
        var change = changes.find(id).orElseThrow(ProblemException::notFound);
        directory.requireManaged(change.organizationId(), directory.managedBy(actor));
        ETags.requireMatch(ifMatch, change.version());
        var cancelled = change.cancelled();
        changes.save(cancelled);
        audit.record("organization.change.cancel", "organization", change.organizationId(), Map.of("change", id));
        return cancelled;
    }
}
