package cn.anlan.hazard.evidence;

import cn.anlan.evidence.EvidenceStore;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Page;
import cn.anlan.web.PrivateAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;

/// Shows evidence to those who may see its report; asking whether they may is the caller's.
@ApplicationScoped
public class ReadEvidence {

    private final EvidenceFiles files;
    private final EvidenceStore store;

    ReadEvidence(EvidenceFiles files, EvidenceStore store) {
        this.files = files;
        this.store = store;
    }

    /// @param reportPath of the report as its reader sees it
    public Page<EvidenceView> of(UUID reportId, String reportPath, Language language) {
        return new Page<>(
                files.of(reportId).stream()
                        .map(evidence -> EvidenceView.of(evidence, reportPath, language))
                        .toList(),
                null);
    }

    /// The cleaned file, as nothing but what it is.
    ///
    /// @throws ProblemException not found
    public Response file(UUID reportId, UUID id) {
        Evidence evidence = files.of(reportId, id).orElseThrow(ProblemException::notFound);
        return answer(
                evidence.evidenceKey().orElseThrow(ProblemException::notFound),
                evidence.mediaType().orElseThrow(),
                evidence.sha256().orElseThrow());
    }

    /// @throws ProblemException not found, also for what has none
    public Response thumbnail(UUID reportId, UUID id) {
        Evidence evidence = files.of(reportId, id).orElseThrow(ProblemException::notFound);
        return answer(
                evidence.thumbnailKey().orElseThrow(ProblemException::notFound),
                "image/jpeg",
                "small-" + evidence.sha256().orElseThrow());
    }

    private Response answer(String key, String mediaType, String tag) {
        InputStream content =
                store.get(key).orElseThrow(() -> new IllegalStateException("evidence is missing: " + key));
        return PrivateAnswer.of(Response.ok(content, mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .tag(new EntityTag(tag)));
    }
}
