package cn.anlan.inspection.finding;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.Ids;
import cn.anlan.evidence.EvidenceStore;
import cn.anlan.evidence.SanitizedImage;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Photos of a finding, before and after.
@ApplicationScoped
class Photos {

    private final ReadFindings findings;
    private final PhotoRepository photos;
    private final EvidenceStore store;
    private final CurrentActor actor;
    private final AuditLog audit;
    private final Clock clock;

    Photos(
            ReadFindings findings,
            PhotoRepository photos,
            EvidenceStore store,
            CurrentActor actor,
            AuditLog audit,
            Clock clock) {
        this.findings = findings;
        this.photos = photos;
        this.store = store;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps a photo that was cleaned before: uploads are slow, and no transaction waits for them.
    @Idempotent
    @Transactional
    Response add(UUID findingId, PhotoStage stage, SanitizedImage image) {
        Finding finding = findings.require(findingId);
        if (finding.state() == FindingStatus.CLOSED) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("隐患已销号，不能再添加照片", "The finding is closed and takes no more photos");
        }
        Photo photo = new Photo(
                Ids.next(),
                findingId,
                stage,
                image,
                actor.get().subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.put(photo.storageKey(), image.bytes());
        photos.persist(photo);
        audit.record("finding.photo", "finding", findingId, Map.of("stage", stage.name(), "sha256", image.sha256()));
        return Response.created(URI.create("/v1/findings/" + findingId + "/photos/" + photo.id()))
                .entity(PhotoView.of(photo))
                .build();
    }

    @Transactional
    List<PhotoView> list(UUID findingId) {
        findings.require(findingId);
        return photos.of(findingId).stream().map(PhotoView::of).toList();
    }

    /// The stored file of a photo, to be closed by the caller.
    record File(String mediaType, String sha256, InputStream content) {}

    @Transactional
    File open(UUID findingId, UUID photoId) {
        findings.require(findingId);
        Photo photo = photos.of(findingId, photoId).orElseThrow(ProblemException::notFound);
        InputStream content = store.get(photo.storageKey())
                .orElseThrow(() -> new IllegalStateException("evidence " + photo.storageKey() + " is missing"));
        return new File(photo.mediaType(), photo.sha256(), content);
    }
}
