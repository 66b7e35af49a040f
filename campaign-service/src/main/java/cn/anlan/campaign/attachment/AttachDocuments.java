package cn.anlan.campaign.attachment;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.draft.DraftDeleted;
import cn.anlan.campaign.launch.RunCampaigns;
import cn.anlan.events.Ids;
import cn.anlan.evidence.EvidenceStore;
import cn.anlan.evidence.FileKind;
import cn.anlan.evidence.FileProblem;
import cn.anlan.evidence.FileReceiver;
import cn.anlan.evidence.ReceivedFile;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Attaches documents to campaigns, and takes them away from drafts. An upload is received and stored outside of any
/// transaction: senders are slow, and database connections few. The same file sent again is the same attachment.
@ApplicationScoped
class AttachDocuments {

    static final int MOST = 20;

    private final RunCampaigns run;
    private final Attachments attachments;
    private final FileReceiver receiver;
    private final EvidenceStore store;
    private final Event<AttachmentGone> gone;
    private final AuditLog audit;
    private final Clock clock;

    AttachDocuments(
            RunCampaigns run,
            Attachments attachments,
            FileReceiver receiver,
            EvidenceStore store,
            Event<AttachmentGone> gone,
            AuditLog audit,
            Clock clock) {
        this.run = run;
        this.attachments = attachments;
        this.receiver = receiver;
        this.store = store;
        this.gone = gone;
        this.audit = audit;
        this.clock = clock;
    }

    Attachment attach(UUID campaignId, @Nullable String name, InputStream upload) {
        QuarkusTransaction.requiringNew().run(() -> run.lock(campaignId).requireOpen());
        try (var file = receiver.receive(upload)) {
            if (file.kind() == FileKind.VIDEO) {
                throw ProblemException.of(FileProblem.FILE_TYPE_UNSUPPORTED);
            }
            var key = "campaign/" + campaignId + "/" + file.sha256() + "." + file.extension();
            store.put(key, file.content());
            return QuarkusTransaction.requiringNew().call(() -> keep(campaignId, name, file, key));
        }
    }

    private Attachment keep(UUID campaignId, @Nullable String name, ReceivedFile file, String key) {
        run.lock(campaignId).requireOpen();
        var known = attachments.of(campaignId);
        for (var earlier : known) {
            if (earlier.sha256().equals(file.sha256())) {
                return earlier;
            }
        }
        if (known.size() >= MOST) {
            throw ProblemException.of(CampaignProblem.TOO_MANY_ATTACHMENTS);
        }
        var attachment = new Attachment(
                Ids.next(),
                campaignId,
                AttachmentName.of(name, file.extension()),
                file.mediaType(),
                file.size(),
                file.sha256(),
                key,
                OffsetDateTime.now(clock));
        attachments.add(attachment);
        audit.record("campaign.attach", "campaign", campaignId, Map.of("sha256", attachment.sha256()));
        return attachment;
    }

    @Transactional
    void remove(UUID campaignId, UUID id) {
        run.lock(campaignId).requireDraft();
        var attachment = attachments.find(campaignId, id).orElseThrow(ProblemException::notFound);
        attachments.remove(id);
        gone.fire(new AttachmentGone(attachment.evidenceKey()));
        audit.record("campaign.detach", "campaign", campaignId, Map.of("sha256", attachment.sha256()));
    }

    /// Takes away all that a deleted draft had.
    void onDeletion(@Observes DraftDeleted event) {
        attachments.of(event.campaignId()).forEach(attachment -> {
            attachments.remove(attachment.id());
            gone.fire(new AttachmentGone(attachment.evidenceKey()));
        });
    }

    /// A file goes when it is certain that its row has gone.
    void onGone(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttachmentGone event) {
        store.delete(event.evidenceKey());
    }

    record AttachmentGone(String evidenceKey) {}
}
