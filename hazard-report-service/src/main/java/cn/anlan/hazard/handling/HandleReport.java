package cn.anlan.hazard.handling;

import cn.anlan.china.time.Deadline;
import cn.anlan.hazard.deadline.Terms;
import cn.anlan.hazard.proceedings.Proceedings;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.report.Party;
import cn.anlan.hazard.report.Person;
import cn.anlan.hazard.report.Procedure;
import cn.anlan.hazard.report.Verification;
import cn.anlan.hazard.routing.Destination;
import cn.anlan.hazard.routing.Organizations;
import cn.anlan.hazard.routing.Router;
import cn.anlan.hazard.visibility.ActingPerson;
import cn.anlan.hazard.visibility.VisibleReports;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the committee office and the handling unit do with a report. Whether a step is in turn is for [Procedure] and
/// the report to say; here it is seen to that the right one takes it, and on the version that he has seen: a state has
/// several ways out, and what the reporter has added meanwhile may change the decision.
@ApplicationScoped
class HandleReport {

    private final VisibleReports visibleReports;
    private final HazardReports reports;
    private final Organizations organizations;
    private final Router router;
    private final Proceedings proceedings;
    private final Terms terms;
    private final ActingPerson actingPerson;
    private final Clock clock;

    HandleReport(
            VisibleReports visibleReports,
            HazardReports reports,
            Organizations organizations,
            Router router,
            Proceedings proceedings,
            Terms terms,
            ActingPerson actingPerson,
            Clock clock) {
        this.visibleReports = visibleReports;
        this.reports = reports;
        this.organizations = organizations;
        this.router = router;
        this.proceedings = proceedings;
        this.terms = terms;
        this.actingPerson = actingPerson;
        this.clock = clock;
    }

    @Transactional
    void screen(UUID id, @Nullable String ifMatch) {
        take(HandlingStep.SCREEN, id, ifMatch, (report, by, now) -> report.screen(by, now));
    }

    @Transactional
    void ask(UUID id, @Nullable String ifMatch, String question) {
        take(HandlingStep.ASK, id, ifMatch, (report, by, now) -> report.ask(by, question, terms.answerUntil(now), now));
    }

    @Transactional
    void accept(UUID id, @Nullable String ifMatch) {
        take(HandlingStep.ACCEPT, id, ifMatch, (report, by, now) -> report.accept(by, now));
    }

    @Transactional
    void reject(UUID id, @Nullable String ifMatch, String reason) {
        take(HandlingStep.REJECT, id, ifMatch, (report, by, now) -> {
            report.reject(by, reason, terms.objectUntil(now), now);
            tellChildren(report, by, reason, now);
        });
    }

    /// Both reports are locked in one order, so that two who join them the other way round do not wait for each other.
    @Transactional
    void mergeInto(UUID id, @Nullable String ifMatch, UUID otherId) {
        Stream.of(id, otherId).sorted().forEach(visibleReports::locked);
        HazardReport other = visibleReports.get(otherId);
        take(HandlingStep.MERGE, id, ifMatch, (report, by, now) -> {
            if (!report.organizationId().equals(other.organizationId()) || reports.hasChildren(id)) {
                throw ProblemException.of(HazardProblem.PARENT_UNFIT);
            }
            report.mergeInto(other, by, terms.objectUntil(now), now);
        });
    }

    @Transactional
    void transfer(UUID id, @Nullable String ifMatch, UUID unit, @Nullable String reason) {
        take(HandlingStep.TRANSFER, id, ifMatch, (report, by, now) -> {
            requireWithinReach(report, unit, "/organizationId");
            report.transferTo(unit, by, reason, now);
        });
    }

    /// Passes a report on by the rules; where none matches, or its unit cannot take it, to the office itself.
    @Transactional
    void route(UUID id, @Nullable String ifMatch) {
        take(HandlingStep.TRANSFER, id, ifMatch, (report, by, now) -> {
            Destination destination = router.of(report);
            report.transferTo(
                    destination.organizationId(),
                    by,
                    RoutedTo.explanation(destination).zh(),
                    now);
        });
    }

    @Transactional
    void giveBack(UUID id, @Nullable String ifMatch, String reason) {
        take(HandlingStep.RETURN, id, ifMatch, (report, by, now) -> {
            if (report.handlingOrganizationId().filter(organizations::isGone).isPresent()) {
                report.takeBack(by, reason, now);
            } else {
                report.giveBack(by, reason, now);
            }
        });
    }

    @Transactional
    void startVerification(UUID id, @Nullable String ifMatch) {
        take(HandlingStep.VERIFY, id, ifMatch, (report, by, now) -> report.startVerification(by, now));
    }

    @Transactional
    void verify(UUID id, @Nullable String ifMatch, Verification verification) {
        HandlingStep step = switch (verification) {
            case Verification.Substantiated _ -> HandlingStep.SUBSTANTIATE;
            case Verification.Unsubstantiated _ -> HandlingStep.REFUTE;
        };
        take(step, id, ifMatch, (report, by, now) -> {
            if (verification instanceof Verification.Substantiated real) {
                requireWithinReach(report, real.responsibleOrganizationId(), "/responsibleOrganizationId");
                requireNotOf(real.responsibleOrganizationId(), by, HazardProblem.VERIFIER_OF_REPORTED_UNIT);
            }
            report.verify(verification, by, now);
        });
    }

    /// @param until the last day that is waited for
    @Transactional
    void await(UUID id, @Nullable String ifMatch, String whom, LocalDate until) {
        take(HandlingStep.AWAIT, id, ifMatch, (report, by, now) -> {
            if (!terms.isWaitable(until, now)) {
                throw ProblemException.invalid(FieldError.of(
                        "/until", "not-waitable", "须为今后、且在可等待的期限内", "must lie ahead, and within what may be waited"));
            }
            report.await(by, whom, Deadline.endOf(until).at(), now);
        });
    }

    @Transactional
    void resume(UUID id, @Nullable String ifMatch) {
        take(HandlingStep.RESUME, id, ifMatch, (report, by, now) -> report.resume(by, now));
    }

    @Transactional
    void leaveUnfixed(UUID id, @Nullable String ifMatch, String reason) {
        take(HandlingStep.LEAVE_UNFIXED, id, ifMatch, (report, by, now) -> {
            requireNotRectifier(report, by);
            report.leaveUnfixed(by, reason, terms.objectUntil(now), now);
            tellChildren(report, by, reason, now);
        });
    }

    @Transactional
    void tell(UUID id, @Nullable String ifMatch, String text) {
        take(HandlingStep.TELL, id, ifMatch, (report, by, now) -> {
            if (report.parentId().isPresent()) {
                throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                        .withDetail("并案举报随主件反馈", "It is told with the report that it was joined with");
            }
            requireNotRectifier(report, by);
            report.tell(by, text, terms.objectUntil(now), now);
            tellChildren(report, by, text, now);
        });
    }

    @Transactional
    void uphold(UUID id, @Nullable String ifMatch, String reason) {
        take(HandlingStep.UPHOLD, id, ifMatch, (report, by, now) -> {
            requireNotRectifier(report, by);
            report.uphold(by, reason, terms.objectUntil(now), now);
            tellChildren(report, by, reason, now);
        });
    }

    private void take(HandlingStep step, UUID id, @Nullable String ifMatch, Act act) {
        HazardReport report = visibleReports.locked(id);
        ETags.requireMatch(ifMatch, report.version());
        requireParty(step, report);
        act.on(report, actingPerson.get(), OffsetDateTime.now(clock));
        proceedings.taken(step, report);
    }

    /// Who may not take the step here is told so, whatever the state; the others learn from the state.
    private void requireParty(HandlingStep step, HazardReport report) {
        Set<Party> takers = Procedure.move(report.state(), step)
                .map(move -> Set.of(move.by()))
                .orElseGet(() -> Procedure.takersOf(step));
        if (Collections.disjoint(takers, visibleReports.partiesTo(report))) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
    }

    private void tellChildren(HazardReport parent, Person by, String text, OffsetDateTime now) {
        for (HazardReport child : reports.lockedChildrenOf(parent.id())) {
            child.tell(by, text, terms.objectUntil(now), now);
            proceedings.taken(HandlingStep.TELL, child);
        }
    }

    private void requireNotRectifier(HazardReport report, Person by) {
        report.responsibleOrganizationId().ifPresent(unit -> requireNotOf(unit, by, HazardProblem.CLOSER_IS_RECTIFIER));
    }

    private void requireNotOf(UUID unit, Person by, ProblemCode otherwise) {
        if (organizations.isPartOf(by.organizationId(), unit)) {
            throw ProblemException.of(otherwise);
        }
    }

    private void requireWithinReach(HazardReport report, UUID unit, String pointer) {
        if (!organizations.isWithinReach(report.decidingOrganizationId(), unit)) {
            throw ProblemException.of(HazardProblem.UNIT_OUT_OF_REACH)
                    .withErrors(List.of(FieldError.of(pointer, "out-of-reach", "不在管辖范围内", "not in the jurisdiction")));
        }
    }

    /// What a step does to the report.
    @FunctionalInterface
    private interface Act {
        void on(HazardReport report, Person by, OffsetDateTime now);
    }
}
