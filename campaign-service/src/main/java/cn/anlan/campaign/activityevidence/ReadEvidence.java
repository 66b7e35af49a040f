package cn.anlan.campaign.activityevidence;

import cn.anlan.access.OrganizationScope;
import cn.anlan.campaign.activity.ChangeEvidence;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Shows what proves an activity to those in whose scope it is.
@ApplicationScoped
class ReadEvidence {

    private final ChangeEvidence records;
    private final EvidenceRepository evidence;
    private final OrganizationScope scope;

    ReadEvidence(ChangeEvidence records, EvidenceRepository evidence, OrganizationScope scope) {
        this.records = records;
        this.evidence = evidence;
        this.scope = scope;
    }

    @Transactional
    List<EvidenceView> of(UUID activityId) {
        records.requireVisible(activityId);
        return views(activityId, evidence.of(activityId));
    }

    EvidenceView view(UUID activityId, Evidence kept) {
        return views(activityId, List.of(kept)).getFirst();
    }

    @Transactional
    Evidence one(UUID activityId, UUID id) {
        records.requireVisible(activityId);
        return evidence.of(activityId, id).orElseThrow(ProblemException::notFound);
    }

    private List<EvidenceView> views(UUID activityId, Collection<Evidence> kept) {
        Map<String, List<UUID>> others = Optional.ofNullable(scope.viewer())
                .map(viewer -> evidence.otherRecordsWith(
                        kept.stream().map(Evidence::sha256).toList(), activityId, viewer))
                .orElse(Map.of());
        return kept.stream()
                .map(one -> EvidenceView.of(one, others.getOrDefault(one.sha256(), List.of())))
                .toList();
    }
}
