package cn.anlan.campaign.template;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/// Keeps a template for a body: the first version under its key, or the next. A key belongs to the body that took it.
@ApplicationScoped
public class KeepTemplate {

    private final BundledTemplates bundled;
    private final OwnTemplates own;
    private final OrganizationDirectory directory;
    private final CurrentActor actor;
    private final AuditLog audit;

    KeepTemplate(
            BundledTemplates bundled,
            OwnTemplates own,
            OrganizationDirectory directory,
            CurrentActor actor,
            AuditLog audit) {
        this.bundled = bundled;
        this.own = own;
        this.directory = directory;
        this.actor = actor;
        this.audit = audit;
    }

    /// @param organizationId the body that keeps it; an office keeps it for the body above it
    /// @return the number of the new version
    /// @throws ProblemException `template-key-taken` when the key is another body's, or a bundled template's
    @Transactional
    public int keep(UUID organizationId, CampaignTemplate template) {
        var owner = directory.seatOf(organizationId).orElseThrow(ProblemException::notFound);
        var before = own.newest(template.key());
        boolean isTaken = bundled.find(template.key()).isPresent()
                || before.filter(found -> !owner.id().equals(found.organizationId()))
                        .isPresent();
        if (isTaken) {
            throw ProblemException.of(CampaignProblem.TEMPLATE_KEY_TAKEN);
        }
        int version = before.map(TemplateVersion::version).orElse(0) + 1;
        if (!own.add(owner.id(), template, version, actor.get().subject())) {
            throw ProblemException.of(CommonProblem.CONCURRENT_CHANGE);
        }
        audit.record(
                "campaign-template.keep",
                "organization",
                owner.id(),
                Map.of("key", template.key(), "version", version));
        return version;
    }
}
