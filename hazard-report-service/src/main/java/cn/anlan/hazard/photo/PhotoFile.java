package cn.anlan.hazard.photo;

import cn.anlan.evidence.EvidenceStore;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.PrivateAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;

/// Answers with a photo's bytes, as nothing but an image.
@ApplicationScoped
public class PhotoFile {

    private final Photos photos;
    private final EvidenceStore store;

    PhotoFile(Photos photos, EvidenceStore store) {
        this.photos = photos;
        this.store = store;
    }

    public Response answer(UUID reportId, UUID photoId) {
        Photo photo = photos.of(reportId, photoId).orElseThrow(ProblemException::notFound);
        InputStream content = store.get(photo.evidenceKey())
                .orElseThrow(() -> new IllegalStateException("evidence is missing for photo " + photo.id()));
        return PrivateAnswer.of(Response.ok(content, photo.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .tag(new EntityTag(photo.sha256())));
    }
}
