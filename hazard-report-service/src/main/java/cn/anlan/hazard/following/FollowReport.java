package cn.anlan.hazard.following;

import cn.anlan.hazard.photo.PhotoView;
import cn.anlan.hazard.photo.Photos;
import cn.anlan.hazard.proceedings.Proceedings;
import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.report.Rating;
import cn.anlan.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reporter does with his receipt.
@ApplicationScoped
class FollowReport {

    private final Receipts receipts;
    private final HazardReports reports;
    private final Photos photos;
    private final Proceedings proceedings;

    FollowReport(Receipts receipts, HazardReports reports, Photos photos, Proceedings proceedings) {
        this.receipts = receipts;
        this.reports = reports;
        this.photos = photos;
        this.proceedings = proceedings;
    }

    @Transactional
    PublicReportView look(String trackingNumber, @Nullable String secret, Language language) {
        return view(receipts.open(trackingNumber, secret), language);
    }

    @Transactional
    PublicReportView rate(String trackingNumber, @Nullable String secret, Rating rating, Language language) {
        HazardReport report = receipts.open(trackingNumber, secret);
        reports.lock(report);
        report.rate(rating);
        proceedings.rated(report);
        return view(report, language);
    }

    private PublicReportView view(HazardReport report, Language language) {
        List<PhotoView> shown = photos.of(report.id()).stream()
                .map(photo -> PhotoView.of(photo, "/public/v1/hazard-reports/" + report.trackingNumber()))
                .toList();
        return PublicReportView.of(report, shown, language);
    }
}
