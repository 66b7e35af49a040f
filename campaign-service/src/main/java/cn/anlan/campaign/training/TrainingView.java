package cn.anlan.campaign.training;

import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A training record, as the API shows it.
@Schema(name = "Training")
record TrainingView(
        UUID id,
        UUID organizationId,
        String kind,
        LocalDate trainedOn,
        @Nullable UUID activityRecordId,
        List<UUID> personIds,
        TrainingState state,
        String stateLabel,
        OffsetDateTime recordedAt) {

    static TrainingView of(Training training, Language language) {
        return new TrainingView(
                training.id(),
                training.organizationId(),
                training.kind(),
                training.trainedOn(),
                training.activityRecordId(),
                training.personIds().stream().sorted().toList(),
                training.state(),
                training.state().label(language),
                training.recordedAt());
    }
}
