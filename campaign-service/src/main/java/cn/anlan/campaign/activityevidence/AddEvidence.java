package cn.anlan.campaign.activityevidence;

import cn.anlan.access.CurrentActor;
import cn.anlan.campaign.CampaignConfig;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.activity.ChangeEvidence;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Adds a stored file to a record. The same file sent again is the same evidence.
@ApplicationScoped
class AddEvidence {

    private final ChangeEvidence records;
    private final EvidenceRepository evidence;
    private final ReadEvidence readEvidence;
    private final CurrentActor currentActor;
    private final int most;
    private final Clock clock;

    AddEvidence(
            ChangeEvidence records,
            EvidenceRepository evidence,
            ReadEvidence readEvidence,
            CurrentActor currentActor,
            CampaignConfig config,
            Clock clock) {
        this.records = records;
        this.evidence = evidence;
        this.readEvidence = readEvidence;
        this.currentActor = currentActor;
        this.most = config.evidencePerActivity();
        this.clock = clock;
    }

    @Transactional
    void requireRoom(UUID activityId) {
        records.requireOpen(activityId);
        if (evidence.countOf(activityId) > most) {
            throw ProblemException.of(CampaignProblem.TOO_MUCH_EVIDENCE);
        }
    }

    @Idempotent
    @Transactional
    Response add(UUID activityId, Upload upload) {
        records.lock(activityId);
        var kept = evidence.same(activityId, upload.sha256()).orElseGet(() -> keep(activityId, upload));
        var view = readEvidence.view(activityId, kept);
        return Response.created(URI.create(view.href())).entity(view).build();
    }

    private Evidence keep(UUID activityId, Upload upload) {
        if (evidence.countOf(activityId) >= most) {
            throw ProblemException.of(CampaignProblem.TOO_MUCH_EVIDENCE);
        }
        records.added(activityId, upload.label());
        var added = new Evidence(
                activityId,
                upload,
                currentActor.get().subject(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
        evidence.persistAndFlush(added);
        return added;
    }
}
