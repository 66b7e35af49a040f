package cn.anlan.campaign.activityevidence;

import cn.anlan.events.Ids;
import cn.anlan.evidence.EvidenceStore;
import cn.anlan.evidence.FileReceiver;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes an upload to a record. It is received, cleaned and stored outside of any transaction: senders and storages are
/// slow, and database connections few.
@ApplicationScoped
class ReceiveEvidence {

    private static final Logger LOG = Logger.getLogger(ReceiveEvidence.class);

    private final AddEvidence addEvidence;
    private final FileReceiver receiver;
    private final EvidenceStore store;

    ReceiveEvidence(AddEvidence addEvidence, FileReceiver receiver, EvidenceStore store) {
        this.addEvidence = addEvidence;
        this.receiver = receiver;
        this.store = store;
    }

    Response receive(UUID activityId, @Nullable String name, InputStream content) {
        // Nobody's upload is read that would be refused.
        addEvidence.requireRoom(activityId);
        try (var file = receiver.receive(content)) {
            var upload = Upload.of(Ids.next(), name, file);
            var key = Evidence.storageKey(activityId, upload.id(), file.extension());
            store.put(key, file.content());
            if (file.thumbnail() != null) {
                store.put(Evidence.thumbnailKey(activityId, upload.id()), file.thumbnail());
            }
            boolean isKept = false;
            try {
                var answer = addEvidence.add(activityId, upload);
                isKept = answer.getHeaderString(HttpHeaders.LOCATION)
                        .endsWith(upload.id().toString());
                return answer;
            } finally {
                if (!isKept) {
                    discard(key, Evidence.thumbnailKey(activityId, upload.id()));
                }
            }
        }
    }

    /// What cannot be deleted costs space, and harms nobody.
    private void discard(String... keys) {
        for (var key : keys) {
            try {
                store.delete(key);
            } catch (ProblemException unavailable) {
                LOG.warnf(unavailable, "%s is left behind in the evidence store", key);
            }
        }
    }
}
