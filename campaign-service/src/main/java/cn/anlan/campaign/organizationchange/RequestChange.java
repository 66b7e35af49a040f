package cn.anlan.campaign.organizationchange;

import cn.anlan.access.Actor;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.organization.ManagedTree;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.organization.OrganizationTree;
import cn.anlan.events.Ids;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a move, merger or closure: it takes effect at once, or is planned for its day.
@ApplicationScoped
class RequestChange {

    /// A mistyped year must not wait for centuries.
    private static final int LATEST_YEARS = 5;

    private final OrganizationDirectory directory;
    private final OrganizationTree tree;
    private final OrganizationChanges changes;
    private final ApplyChange applyChange;
    private final AuditLog audit;
    private final Clock clock;

    RequestChange(
            OrganizationDirectory directory,
            OrganizationTree tree,
            OrganizationChanges changes,
            ApplyChange applyChange,
            AuditLog audit,
            Clock clock) {
        this.directory = directory;
        this.tree = tree;
        this.changes = changes;
        this.applyChange = applyChange;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    OrganizationChange request(UUID organizationId, @Nullable String ifMatch, ChangeRequest request, Actor actor) {
        tree.lock();
        var managed = directory.managedBy(actor);
        var organization = directory.requireManaged(organizationId, managed);
        ETags.requireMatch(ifMatch, organization.version());
        requireBelowOwnSeat(organization, managed);
        requireTarget(request, managed);
        var today = LocalDate.now(clock);
        var change = new OrganizationChange(
                Ids.next(),
                organizationId,
                request.kind(),
                request.targetId(),
                effectiveOn(request, today),
                request.reason(),
                ChangeState.PLANNED,
                null,
                actor.subject(),
                OffsetDateTime.now(clock),
                1);
        applyChange.check(change);
        changes.add(change);
        audit.record(
                "organization." + change.kind().name().toLowerCase(Locale.ROOT),
                "organization",
                organizationId,
                Map.of("change", change.id(), "effectiveOn", change.effectiveOn()));
        return change.isDue(today) ? takeEffect(change) : change;
    }

    private OrganizationChange takeEffect(OrganizationChange change) {
        applyChange.apply(change);
        var effective = change.effective();
        changes.save(effective);
        return effective;
    }

    /// Nobody moves or closes the body for which he acts himself.
    private static void requireBelowOwnSeat(Organization organization, ManagedTree managed) {
        if (organization.path().equals(managed.rootPath())) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
    }

    private void requireTarget(ChangeRequest request, ManagedTree managed) {
        var targetId = request.targetId();
        if (targetId == null) {
            if (request.kind() == ChangeKind.MOVE && !managed.isWhole()) {
                throw ProblemException.invalid(
                        FieldError.of(request.targetPointer(), "required", "必须有上级单位", "A parent is required"));
            }
        } else if (directory.findManaged(targetId, managed).isEmpty()) {
            throw ProblemException.invalid(
                    FieldError.of(request.targetPointer(), "unknown", "单位不存在", "No such organisation"));
        }
    }

    private static LocalDate effectiveOn(ChangeRequest request, LocalDate today) {
        var day = request.effectiveOn();
        if (day == null) {
            return today;
        }
        if (day.isBefore(today)) {
            throw ProblemException.invalid(
                    FieldError.of("/effectiveOn", "too-early", "生效日期不能早于今天", "It cannot take effect in the past"));
        }
        if (day.isAfter(today.plusYears(LATEST_YEARS))) {
            throw ProblemException.invalid(
                    FieldError.of("/effectiveOn", "too-late", "生效日期过晚", "It takes effect too late"));
        }
        return day;
    }
}
