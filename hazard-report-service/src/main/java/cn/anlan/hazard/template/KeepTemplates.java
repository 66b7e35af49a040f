package cn.anlan.hazard.template;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.ETags;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the templates of the caller's own office.
@ApplicationScoped
class KeepTemplates {

    private final Templates templates;
    private final OrganizationScope scope;
    private final Cursors cursors;
    private final AuditLog audit;

    KeepTemplates(Templates templates, OrganizationScope scope, Cursors cursors, AuditLog audit) {
        this.templates = templates;
        this.scope = scope;
        this.cursors = cursors;
        this.audit = audit;
    }

    /// A template, and what its entity tag is made of.
    record Versioned(TemplateView view, long version) {}

    @Transactional
    Page<TemplateView> page(@Nullable TemplatePurpose purpose, PageRequest page, Language language) {
        UUID office = scope.viewer();
        if (office == null) {
            return new Page<>(List.of(), null);
        }
        String list = "response-templates:" + purpose;
        UUID after = cursors.position(list, page)
                .map(parts -> UUID.fromString(parts.getFirst()))
                .orElse(null);
        return cursors.page(
                list,
                page,
                templates.of(office, purpose, after, page.rowsToRead()),
                template -> List.of(template.id().toString()),
                template -> TemplateView.of(template, language));
    }

    @Transactional
    Versioned one(UUID id, Language language) {
        ResponseTemplate template = own(id);
        return new Versioned(TemplateView.of(template, language), template.version());
    }

    @Transactional
    Versioned create(TemplateRequest request, Language language) {
        UUID office = scope.viewer();
        if (office == null) {
            throw ProblemException.notFound();
        }
        requireFree(office, request.name(), null);
        ResponseTemplate template = new ResponseTemplate(office, request.purpose(), request.name(), request.text());
        templates.persist(template);
        return kept("response-template.create", template, language);
    }

    @Transactional
    Versioned change(UUID id, @Nullable String ifMatch, TemplateRequest request, Language language) {
        ResponseTemplate template = own(id);
        ETags.requireMatch(ifMatch, template.version());
        requireFree(template.organizationId(), request.name(), id);
        template.change(request.purpose(), request.name(), request.text());
        return kept("response-template.change", template, language);
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        ResponseTemplate template = own(id);
        ETags.requireMatch(ifMatch, template.version());
        templates.delete(template);
        audit.record("response-template.delete", "response-template", id, Map.of());
    }

    private void requireFree(UUID office, String name, @Nullable UUID otherThan) {
        if (templates.isNamed(office, name, otherThan)) {
            throw ProblemException.of(HazardProblem.NAME_TAKEN)
                    .withErrors(List.of(FieldError.of("/name", "taken", "已有同名模板", "there is one of this name")));
        }
    }

    private ResponseTemplate own(UUID id) {
        return templates
                .findByIdOptional(id)
                .filter(template -> template.organizationId().equals(scope.viewer()))
                .orElseThrow(ProblemException::notFound);
    }

    private Versioned kept(String action, ResponseTemplate template, Language language) {
        templates.flush();
        audit.record(action, "response-template", template.id(), Map.of());
        return new Versioned(TemplateView.of(template, language), template.version());
    }
}
