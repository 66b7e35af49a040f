package cn.anlan.hazard.following;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.deadline.Clocks;
import cn.anlan.hazard.photo.PhotoView;
import cn.anlan.hazard.photo.Photos;
import cn.anlan.hazard.proceedings.Proceedings;
import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.report.Rating;
import cn.anlan.hazard.routing.Organizations;
import cn.anlan.hazard.vault.ReporterWords;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a reporter does with his receipt.
@ApplicationScoped
class FollowReport {

    private final Receipts receipts;
    private final HazardReports reports;
    private final Photos photos;
    private final Organizations organizations;
    private final ReporterWords words;
    private final Proceedings proceedings;
    private final Clocks clocks;
    private final int objectionsPerReport;
    private final Clock clock;

    FollowReport(
            Receipts receipts,
            HazardReports reports,
            Photos photos,
            Organizations organizations,
            ReporterWords words,
            Proceedings proceedings,
            Clocks clocks,
            HazardConfig config,
            Clock clock) {
        this.receipts = receipts;
        this.reports = reports;
        this.photos = photos;
        this.organizations = organizations;
        this.words = words;
        this.proceedings = proceedings;
        this.clocks = clocks;
        this.objectionsPerReport = config.objectionsPerReport();
        this.clock = clock;
    }

    @Transactional
    PublicReportView look(String trackingNumber, @Nullable String secret, Language language) {
        return view(receipts.open(trackingNumber, secret), language);
    }

    @Transactional
    PublicReportView add(String trackingNumber, @Nullable String secret, String text, Language language) {
        HazardReport report = opened(trackingNumber, secret);
        report.add(words.add(report, text), now());
        proceedings.added(report);
        return view(report, language);
    }

    @Transactional
    PublicReportView answer(String trackingNumber, @Nullable String secret, String text, Language language) {
        HazardReport report = opened(trackingNumber, secret);
        report.answer(words.add(report, text), now());
        proceedings.taken(HandlingStep.ANSWER, report);
        return view(report, language);
    }

    /// The objection goes to the next office further up; where there is none, to another person of the highest.
    @Transactional
    PublicReportView object(String trackingNumber, @Nullable String secret, String text, Language language) {
        HazardReport report = opened(trackingNumber, secret);
        if (report.objections() >= objectionsPerReport) {
            throw ProblemException.of(HazardProblem.NO_FURTHER_OBJECTION);
        }
        UUID office = report.decidingOrganizationId();
        UUID above = organizations
                .officeAbove(office, new DivisionCode(report.divisionCode()))
                .orElse(office);
        report.object(words.add(report, text), above, now());
        proceedings.taken(HandlingStep.OBJECT, report);
        return view(report, language);
    }

    /// What others have reported too, and wait for, cannot be taken back by one of them.
    @Transactional
    PublicReportView withdraw(String trackingNumber, @Nullable String secret, Language language) {
        HazardReport report = opened(trackingNumber, secret);
        if (reports.hasChildren(report.id())) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("他人举报了同一隐患，办理继续进行", "Others have reported the same hazard; its handling goes on");
        }
        if (report.withdraw(now())) {
            proceedings.taken(HandlingStep.WITHDRAW, report);
        }
        return view(report, language);
    }

    @Transactional
    PublicReportView rate(String trackingNumber, @Nullable String secret, Rating rating, Language language) {
        HazardReport report = opened(trackingNumber, secret);
        if (report.rate(rating)) {
            proceedings.rated(report);
        }
        return view(report, language);
    }

    /// The report, kept from other changes until the transaction ends.
    private HazardReport opened(String trackingNumber, @Nullable String secret) {
        HazardReport report = receipts.open(trackingNumber, secret);
        reports.lock(report);
        return report;
    }

    private PublicReportView view(HazardReport report, Language language) {
        List<PhotoView> shown = photos.of(report.id()).stream()
                .map(photo -> PhotoView.of(photo, "/public/v1/hazard-reports/" + report.trackingNumber()))
                .toList();
        HazardState joined = report.parentId()
                .flatMap(reports::findByIdOptional)
                .map(HazardReport::state)
                .orElse(null);
        return PublicReportView.of(
                report,
                joined,
                Outlook.of(report, clocks.nextDue(report.id()), now(), language),
                report.objections() < objectionsPerReport && report.isOpenToObjection(now()),
                shown,
                language);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
