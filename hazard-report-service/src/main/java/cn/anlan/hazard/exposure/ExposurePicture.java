package cn.anlan.hazard.exposure;

import cn.anlan.evidence.EvidenceStore;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;

/// Answers with the redacted picture; there is no way to the other one here.
@ApplicationScoped
class ExposurePicture {

    private final EvidenceStore store;

    ExposurePicture(EvidenceStore store) {
        this.store = store;
    }

    Response answer(Exposure exposure, UUID photoId) {
        ExposedPhoto photo = exposure.photos().stream()
                .filter(one -> one.photoId().equals(photoId) && one.evidenceKey() != null)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        InputStream content = store.get(String.valueOf(photo.evidenceKey()))
                .orElseThrow(() -> new IllegalStateException("the redacted picture is missing for " + photoId));
        CacheControl untilWithdrawn = new CacheControl();
        untilWithdrawn.setNoStore(true);
        return Response.ok(content, "image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .tag(new EntityTag(String.valueOf(photo.sha256())))
                .cacheControl(untilWithdrawn)
                .build();
    }
}
