package cn.anlan.hazard.handling;

import cn.anlan.access.OrganizationScope;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.deadline.Clocks;
import cn.anlan.hazard.extension.ExtendHandling;
import cn.anlan.hazard.photo.PhotoView;
import cn.anlan.hazard.photo.Photos;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.report.Procedure;
import cn.anlan.hazard.vault.ContactVault;
import cn.anlan.hazard.visibility.VisibleReports;
import cn.anlan.problem.Language;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows reports to staff.
@ApplicationScoped
class ReadReports {

    private final VisibleReports visibleReports;
    private final HazardReports reports;
    private final Photos photos;
    private final ContactVault vault;
    private final Clocks clocks;
    private final ExtendHandling extendHandling;
    private final OrganizationScope scope;
    private final Cursors cursors;

    ReadReports(
            VisibleReports visibleReports,
            HazardReports reports,
            Photos photos,
            ContactVault vault,
            Clocks clocks,
            ExtendHandling extendHandling,
            OrganizationScope scope,
            Cursors cursors) {
        this.visibleReports = visibleReports;
        this.reports = reports;
        this.photos = photos;
        this.vault = vault;
        this.clocks = clocks;
        this.extendHandling = extendHandling;
        this.scope = scope;
        this.cursors = cursors;
    }

    /// A report, and the version for its entity tag.
    record Versioned(ReportView view, long version) {}

    @Transactional
    Versioned one(UUID id, Language language) {
        HazardReport report = visibleReports.get(id);
        List<PhotoView> shown = photos.of(id).stream()
                .map(photo -> PhotoView.of(photo, "/v1/hazard-reports/" + id))
                .toList();
        ReportView.Surroundings around = new ReportView.Surroundings(
                shown,
                vault.holdsContactOf(id),
                Procedure.stepsOf(visibleReports.partiesTo(report), report.state()),
                clocks.nextDue(id).orElse(null),
                extendHandling.standing(report, language).orElse(null));
        return new Versioned(ReportView.of(report, around, language), report.version());
    }

    @Transactional
    Page<ReportSummary> page(@Nullable HazardState state, PageRequest page, Language language) {
        UUID viewer = scope.viewer();
        if (viewer == null) {
            return new Page<>(List.of(), null);
        }
        String list = "hazard-reports:" + state;
        HazardReports.Position before = cursors.position(list, page)
                .map(parts -> new HazardReports.Position(
                        OffsetDateTime.parse(parts.getFirst()), UUID.fromString(parts.getLast())))
                .orElse(null);
        return cursors.page(
                list,
                page,
                reports.inScope(viewer, state, before, page.rowsToRead()),
                report -> List.of(report.reportedAt().toString(), report.id().toString()),
                report -> ReportSummary.of(report, language));
    }
}
