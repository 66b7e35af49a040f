package cn.anlan.hazard.photo;

import cn.anlan.events.Ids;
import cn.anlan.evidence.EvidenceStore;
import cn.anlan.evidence.FileKind;
import cn.anlan.evidence.ImageSanitizer;
import cn.anlan.evidence.SanitizedImage;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.evidence.CleanFile;
import cn.anlan.hazard.evidence.Evidence;
import cn.anlan.hazard.evidence.EvidenceFiles;
import cn.anlan.hazard.evidence.EvidencePart;
import cn.anlan.hazard.evidence.SealedCopy;
import cn.anlan.hazard.evidence.SealedParts;
import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds a photo to a report in one request, for those who need no resumable upload. It is received, sealed, cleaned and
/// stored outside of any transaction: senders are slow, and database connections few. The same photo sent again is the
/// same photo.
@ApplicationScoped
class AddPhoto {

    private final Receipts receipts;
    private final HazardReports reports;
    private final Photos photos;
    private final EvidenceFiles files;
    private final SealedParts sealed;
    private final ImageSanitizer sanitizer;
    private final EvidenceStore store;
    private final int photosPerReport;
    private final Clock clock;

    AddPhoto(
            Receipts receipts,
            HazardReports reports,
            Photos photos,
            EvidenceFiles files,
            SealedParts sealed,
            ImageSanitizer sanitizer,
            EvidenceStore store,
            HazardConfig config,
            Clock clock) {
        this.receipts = receipts;
        this.reports = reports;
        this.photos = photos;
        this.files = files;
        this.sealed = sealed;
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
        UUID id = Ids.next();
        try (SealedCopy original = sealed.copy(id, upload)) {
            SanitizedImage image = sanitizer.sanitize(original);
            Optional<Photo> earlier =
                    QuarkusTransaction.requiringNew().call(() -> photos.same(reportId, image.sha256()));
            if (earlier.isPresent()) {
                return earlier.get();
            }
            EvidencePart part = sealed.keep(reportId, id, 0, original.received());
            CleanFile file = store(reportId, id, image, original.sha256());
            return QuarkusTransaction.requiringNew().call(() -> keep(reportId, id, part, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CleanFile store(UUID reportId, UUID id, SanitizedImage image, String originalSha256) {
        String name = "hazard/" + reportId + "/" + id;
        String key = name + "." + image.extension();
        String thumbnailKey = name + "-small.jpg";
        store.put(key, image.bytes());
        store.put(thumbnailKey, image.thumbnail());
        return new CleanFile(
                FileKind.PHOTO,
                image.mediaType(),
                image.bytes().length,
                image.width(),
                image.height(),
                null,
                image.sha256(),
                originalSha256,
                image.hash(),
                key,
                thumbnailKey);
    }

    private Photo keep(UUID reportId, UUID id, EvidencePart part, CleanFile file) {
        HazardReport report = reports.locked(reportId).orElseThrow(ProblemException::notFound);
        requireOpen(report);
        if (photos.countOf(reportId) >= photosPerReport) {
            throw ProblemException.of(HazardProblem.TOO_MANY_PHOTOS);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime soon = now.plusMinutes(1);
        Evidence evidence = new Evidence(id, reportId, part.size(), soon, now);
        evidence.receive(part, soon, now);
        evidence.keep(file, now);
        files.persistAndFlush(evidence);
        return photos.of(reportId, id).orElseThrow();
    }

    private static void requireOpen(HazardReport report) {
        if (!report.takesMore()) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("核查已结束，不再接收照片", "The verification is over; no more photos are taken");
        }
    }
}
