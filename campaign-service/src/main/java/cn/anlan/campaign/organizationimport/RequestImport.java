package cn.anlan.campaign.organizationimport;

import cn.anlan.access.Actor;
import cn.anlan.access.Role;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.events.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;

/// Takes a file in, to be imported in the background.
@ApplicationScoped
class RequestImport {

    private final OrganizationImports imports;
    private final AuditLog audit;
    private final Event<ImportRequested> requested;

    RequestImport(OrganizationImports imports, AuditLog audit, Event<ImportRequested> requested) {
        this.imports = imports;
        this.audit = audit;
        this.requested = requested;
    }

    @Transactional
    OrganizationImport request(FileFormat format, byte[] content, ImportMode mode, boolean dryRun, Actor actor) {
        var order = new ImportOrder(
                Ids.next(),
                format,
                mode,
                dryRun,
                actor.subject(),
                actor.has(Role.PLATFORM_ADMIN) ? null : actor.organizationId());
        imports.add(order, content);
        audit.record(
                "organization.import",
                "organization-import",
                order.id(),
                Map.of("mode", mode, "dryRun", dryRun, "bytes", content.length));
        requested.fire(new ImportRequested());
        return imports.find(order.id(), order.requestedBy()).orElseThrow();
    }
}
