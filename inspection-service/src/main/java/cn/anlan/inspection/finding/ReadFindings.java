package cn.anlan.inspection.finding;

import cn.anlan.access.OrganizationScope;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Shows the ledger to those whom it concerns.
@ApplicationScoped
@Transactional
class ReadFindings {

    private final FindingRepository findings;
    private final OrganizationScope scope;
    private final Cursors cursors;

    ReadFindings(FindingRepository findings, OrganizationScope scope, Cursors cursors) {
        this.findings = findings;
        this.scope = scope;
        this.cursors = cursors;
    }

    FindingView get(UUID id, Language language) {
        return FindingView.of(require(id), language);
    }

    /// @throws ProblemException `not-found` outside the caller's scope as well
    Finding require(UUID id) {
        Finding finding = findings.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        scope.require(finding.organizationId());
        return finding;
    }

    Page<FindingView> list(FindingRepository.Filter filter, PageRequest page, Language language) {
        String list = "findings:" + filter;
        FindingRepository.Position after = cursors.position(list, page)
                .map(parts -> new FindingRepository.Position(
                        Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast())))
                .orElse(null);
        List<Finding> rows = findings.visibleTo(scope.viewer(), filter, after, page.rowsToRead());
        return cursors.page(
                list,
                page,
                rows,
                finding -> List.of(finding.openedAt().toString(), finding.id().toString()),
                finding -> FindingView.of(finding, language));
    }
}
