package cn.anlan.inspection.finding;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.china.time.Deadline;
import cn.anlan.clock.ChinaTime;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Leads a finding from its plan to its close-out.
@ApplicationScoped
@Transactional
class RectifyFinding {

    private final FindingRepository findings;
    private final OrganizationScope scope;
    private final CurrentActor actor;
    private final FindingEvents events;
    private final RectificationDuty duty;
    private final Clock clock;

    RectifyFinding(
            FindingRepository findings,
            OrganizationScope scope,
            CurrentActor actor,
            FindingEvents events,
            RectificationDuty duty,
            Clock clock) {
        this.findings = findings;
        this.scope = scope;
        this.actor = actor;
        this.events = events;
        this.duty = duty;
        this.clock = clock;
    }

    FindingView plan(UUID id, RectificationPlan plan, Language language) {
        Finding finding = lock(id);
        if (plan.deadline().isBefore(LocalDate.now(clock.withZone(ChinaTime.ZONE)))) {
            throw ProblemException.invalid(
                    FieldError.of("/deadline", "in-the-past", "整改期限不得早于今天", "the deadline must not lie in the past"));
        }
        finding.plan(plan, Deadline.endOf(plan.deadline()).at().toInstant());
        events.changed(finding, "plan");
        duty.follow(finding);
        return FindingView.of(finding, language);
    }

    FindingView rectify(UUID id, String description, Language language) {
        Finding finding = lock(id);
        Instant now = now();
        finding.rectify(description, actor.get().subject(), now);
        events.changed(finding, "rectify");
        duty.done(finding, now);
        return FindingView.of(finding, language);
    }

    FindingView reinspect(UUID id, ReinspectRequest request, Language language) {
        Finding finding = lock(id);
        finding.reinspect(new Reinspection(
                request.outcome(), request.remark(), actor.get().subject(), now()));
        switch (request.outcome()) {
            case PASSED -> events.changed(finding, "close");
            case FAILED -> {
                events.changed(finding, "send-back");
                duty.undone(finding);
            }
        }
        return FindingView.of(finding, language);
    }

    private Finding lock(UUID id) {
        Finding finding = findings.lock(id).orElseThrow(ProblemException::notFound);
        scope.require(finding.organizationId());
        return finding;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
