package cn.anlan.campaign.organizationchange;

import cn.anlan.access.Actor;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.organization.OrganizationProfile;
import cn.anlan.campaign.organization.OrganizationTree;
import cn.anlan.campaign.organization.Responsibility;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Adds one organisation, or changes what one is and who answers for it.
@ApplicationScoped
class EditOrganization {

    private final OrganizationDirectory directory;
    private final OrganizationTree tree;
    private final AuditLog audit;

    EditOrganization(OrganizationDirectory directory, OrganizationTree tree, AuditLog audit) {
        this.directory = directory;
        this.tree = tree;
        this.audit = audit;
    }

    @Transactional
    Organization create(CreateOrganizationRequest request, Actor actor) {
        tree.lock();
        var parent = parent(request.parentId(), actor);
        var code = request.code().strip();
        if (!directory.findByCodes(List.of(code)).isEmpty()) {
            throw ProblemException.of(CampaignProblem.ORGANIZATION_CODE_TAKEN);
        }
        var id = request.id() == null ? Ids.next() : request.id();
        if (directory.find(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        tree.store(List.of(Organization.create(id, code, request.profile().toProfile("/profile"), parent)));
        audit.record("organization.create", "organization", id, Map.of("code", code));
        return directory.find(id).orElseThrow();
    }

    @Transactional
    Organization describe(UUID id, @Nullable String ifMatch, OrganizationProfile profile, Actor actor) {
        return edit("organization.edit", id, ifMatch, actor, organization -> organization.describedBy(profile));
    }

    @Transactional
    Organization assign(UUID id, @Nullable String ifMatch, Responsibility responsibility, Actor actor) {
        requireKnown("/supervisorId", responsibility.supervisorId(), id);
        requireKnown("/regulatorId", responsibility.regulatorId(), id);
        return edit(
                "organization.assign", id, ifMatch, actor, organization -> organization.answeredForBy(responsibility));
    }

    private Organization edit(
            String action, UUID id, @Nullable String ifMatch, Actor actor, UnaryOperator<Organization> change) {
        tree.lock();
        var organization = directory.requireManaged(id, directory.managedBy(actor));
        ETags.requireMatch(ifMatch, organization.version());
        tree.store(List.of(change.apply(organization)));
        audit.record(action, "organization", id, Map.of("code", organization.code()));
        return directory.find(id).orElseThrow();
    }

    private @Nullable Organization parent(@Nullable UUID parentId, Actor actor) {
        var managed = directory.managedBy(actor);
        if (parentId != null) {
            return directory
                    .findManaged(parentId, managed)
                    .orElseThrow(() -> ProblemException.invalid(
                            FieldError.of("/parentId", "unknown", "单位不存在", "No such organisation")));
        }
        if (!managed.isWhole()) {
            throw ProblemException.invalid(FieldError.of("/parentId", "required", "必须有上级单位", "A parent is required"));
        }
        return null;
    }

    /// Who supervises may stand outside of what the caller may change.
    private void requireKnown(String pointer, @Nullable UUID reference, UUID unit) {
        if (reference == null) {
            return;
        }
        if (reference.equals(unit)) {
            throw ProblemException.invalid(
                    FieldError.of(pointer, "itself", "不能由本单位自己担任", "A unit cannot answer for itself"));
        }
        if (directory
                .find(reference)
                .filter(known -> known.status() == OrganizationStatus.ACTIVE)
                .isEmpty()) {
            throw ProblemException.invalid(FieldError.of(pointer, "unknown", "单位不存在", "No such organisation"));
        }
    }
}
