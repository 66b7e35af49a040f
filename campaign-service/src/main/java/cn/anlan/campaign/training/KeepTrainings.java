package cn.anlan.campaign.training;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.coverage.SettleCoverage;
import cn.anlan.campaign.leadership.LeadersInScope;
import cn.anlan.events.Ids;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Database;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records trainings, takes wrong records back, and settles what they cover.
@ApplicationScoped
class KeepTrainings {

    private final Trainings trainings;
    private final SettleCoverage settleCoverage;
    private final LeadersInScope leaders;
    private final Database database;
    private final OrganizationScope scope;
    private final AuditLog audit;
    private final Clock clock;

    KeepTrainings(
            Trainings trainings,
            SettleCoverage settleCoverage,
            LeadersInScope leaders,
            Database database,
            OrganizationScope scope,
            AuditLog audit,
            Clock clock) {
        this.trainings = trainings;
        this.settleCoverage = settleCoverage;
        this.leaders = leaders;
        this.database = database;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Training record(TrainingRequest request) {
        check(request);
        var id = request.id() == null ? Ids.next() : request.id();
        if (trainings.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var training = new Training(
                id,
                request.organizationId(),
                request.kind(),
                request.trainedOn(),
                request.activityRecordId(),
                request.personIds(),
                OffsetDateTime.now(clock));
        trainings.persistAndFlush(training);
        settleCoverage.ofPeople(training.personIds());
        audit.record(
                "training.record",
                "training",
                id,
                Map.of("people", training.personIds().size()));
        return training;
    }

    @Transactional
    Training withdraw(UUID id, @Nullable String ifMatch) {
        var training = trainings
                .findByIdOptional(id)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, training.version());
        training.withdraw();
        trainings.flush();
        settleCoverage.ofPeople(training.personIds());
        audit.record(
                "training.withdraw",
                "training",
                id,
                Map.of("people", training.personIds().size()));
        return training;
    }

    private void check(TrainingRequest request) {
        var errors = new ArrayList<FieldError>();
        if (!scope.covers(request.organizationId())) {
            errors.add(FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        if (request.trainedOn().isAfter(LocalDate.now(clock))) {
            errors.add(FieldError.of("/trainedOn", "too-late", "不能晚于今天", "It is still to come"));
        }
        if (request.activityRecordId() != null && !seesActivity(request.activityRecordId())) {
            errors.add(FieldError.of("/activityRecordId", "unknown", "活动记录不存在", "No such activity record"));
        }
        errors.addAll(leaders.check(request.personIds(), "/personIds"));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors.toArray(FieldError[]::new));
        }
    }

    private boolean seesActivity(UUID activityRecordId) {
        return database.queryOne(
                        "select organization_id from activity_record where id = ?",
                        row -> row.getObject("organization_id", UUID.class),
                        activityRecordId)
                .filter(scope::covers)
                .isPresent();
    }
}
