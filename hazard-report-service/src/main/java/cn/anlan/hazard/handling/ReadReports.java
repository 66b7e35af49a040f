package cn.anlan.hazard.handling;

import cn.anlan.hazard.deadline.Clocks;
import cn.anlan.hazard.extension.ExtendHandling;
import cn.anlan.hazard.joint.HandleJointly;
import cn.anlan.hazard.photo.PhotoView;
import cn.anlan.hazard.photo.Photos;
import cn.anlan.hazard.report.Addition;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Procedure;
import cn.anlan.hazard.routing.Router;
import cn.anlan.hazard.vault.ContactVault;
import cn.anlan.hazard.vault.ReporterWords;
import cn.anlan.hazard.visibility.VisibleReports;
import cn.anlan.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Shows reports to staff.
@ApplicationScoped
class ReadReports {

    private final VisibleReports visibleReports;
    private final Photos photos;
    private final ContactVault vault;
    private final ReporterWords words;
    private final Clocks clocks;
    private final ExtendHandling extendHandling;
    private final HandleJointly handleJointly;
    private final Router router;

    ReadReports(
            VisibleReports visibleReports,
            Photos photos,
            ContactVault vault,
            ReporterWords words,
            Clocks clocks,
            ExtendHandling extendHandling,
            HandleJointly handleJointly,
            Router router) {
        this.visibleReports = visibleReports;
        this.photos = photos;
        this.vault = vault;
        this.words = words;
        this.clocks = clocks;
        this.extendHandling = extendHandling;
        this.handleJointly = handleJointly;
        this.router = router;
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
                words.descriptionOf(report),
                additions(report),
                shown,
                vault.holdsContactOf(id),
                Procedure.stepsOf(visibleReports.partiesTo(report), report.state()),
                clocks.nextDue(id).orElse(null),
                extendHandling.standing(report, language).orElse(null),
                handleJointly.of(id));
        return new Versioned(ReportView.of(report, around, language), report.version());
    }

    private List<AdditionView> additions(HazardReport report) {
        List<Addition> additions = report.additions();
        return IntStream.range(0, additions.size())
                .mapToObj(number -> AdditionView.of(additions.get(number), words.additionOf(report, number)))
                .toList();
    }

    @Transactional
    RoutedTo destination(UUID id, Language language) {
        return RoutedTo.of(router.of(visibleReports.get(id)), language);
    }
}
