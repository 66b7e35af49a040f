package cn.anlan.campaign.activityevidence;

import cn.anlan.campaign.activity.ChangeEvidence;
import cn.anlan.evidence.EvidenceStore;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a file from a record.
@ApplicationScoped
class RemoveEvidence {

    private final ChangeEvidence changeEvidence;
    private final EvidenceRepository evidence;
    private final EvidenceStore store;

    RemoveEvidence(ChangeEvidence changeEvidence, EvidenceRepository evidence, EvidenceStore store) {
        this.changeEvidence = changeEvidence;
        this.evidence = evidence;
        this.store = store;
    }

    /// The row goes first: a file that nobody names costs space, a row without its file is lost evidence.
    void remove(UUID activityId, UUID id, @Nullable String ifMatch) {
        var removed = QuarkusTransaction.requiringNew().call(() -> {
            changeEvidence.requireVisible(activityId);
            var found = evidence.of(activityId, id).orElseThrow(ProblemException::notFound);
            changeEvidence.removed(activityId, ifMatch, found.fileName());
            evidence.delete(found);
            return found;
        });
        store.delete(removed.storageKey());
        if (removed.hasThumbnail()) {
            store.delete(removed.thumbnailKey());
        }
    }
}
