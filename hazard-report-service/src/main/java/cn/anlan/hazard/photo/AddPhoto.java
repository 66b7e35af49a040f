package cn.anlan.hazard.photo;

import cn.anlan.evidence.EvidenceStore;
import cn.anlan.evidence.ImageSanitizer;
import cn.anlan.evidence.SanitizedImage;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds a photo to a report. The upload is received, cleaned and stored outside of any transaction: senders are slow,
/// and database connections few. The same photo sent again is the same photo.
@ApplicationScoped
class AddPhoto {

    private final Receipts receipts;
    private final HazardReports reports;
    private final Photos photos;
    private final ImageSanitizer sanitizer;
    private final EvidenceStore store;
    private final int photosPerReport;
    private final Clock clock;

    AddPhoto(
            Receipts receipts,
            HazardReports reports,
            Photos photos,
            ImageSanitizer sanitizer,
            EvidenceStore store,
            HazardConfig config,
            Clock clock) {
        this.receipts = receipts;
        this.reports = reports;
        this.photos = photos;
        this.sanitizer = sanitizer;
        this.store = store;
        this.photosPerReport = config.photosPerReport();
        this.clock = clock;
    }

    Photo add(String trackingNumber, @Nullable String secret, InputStream upload) {
        UUID reportId = QuarkusTransaction.requiringNew().call(() -> {
            HazardReport report = receipts.open(trackingNumber, secret);
            requireOpen(report);
            return report.id();
        });
        SanitizedImage image = sanitizer.sanitize(upload);
        String key = "hazard/" + reportId + "/" + image.sha256() + "." + image.extension();
        store.put(key, image.bytes());
        return QuarkusTransaction.requiringNew().call(() -> keep(reportId, key, image));
    }

    private Photo keep(UUID reportId, String key, SanitizedImage image) {
        HazardReport report = reports.locked(reportId).orElseThrow(ProblemException::notFound);
        Optional<Photo> earlier = photos.same(reportId, image.sha256());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireOpen(report);
        if (photos.countOf(reportId) >= photosPerReport) {
            store.delete(key);
            throw ProblemException.of(HazardProblem.TOO_MANY_PHOTOS);
        }
        Photo photo = new Photo(reportId, key, image, OffsetDateTime.now(clock));
        photos.persist(photo);
        return photo;
    }

    private static void requireOpen(HazardReport report) {
        if (!report.takesMore()) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("核查已结束，不再接收照片", "The verification is over; no more photos are taken");
        }
    }
}
