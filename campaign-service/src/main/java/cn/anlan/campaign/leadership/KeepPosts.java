package cn.anlan.campaign.leadership;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.events.Ids;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps a unit's posts, and who holds them.
@ApplicationScoped
class KeepPosts {

    private final LeadershipPosts posts;
    private final EntityManager entityManager;
    private final LeaderNames names;
    private final OrganizationScope scope;
    private final Event<LeadershipChanged> leadershipChanged;
    private final AuditLog audit;
    private final Clock clock;

    KeepPosts(
            LeadershipPosts posts,
            EntityManager entityManager,
            LeaderNames names,
            OrganizationScope scope,
            Event<LeadershipChanged> leadershipChanged,
            AuditLog audit,
            Clock clock) {
        this.posts = posts;
        this.entityManager = entityManager;
        this.names = names;
        this.scope = scope;
        this.leadershipChanged = leadershipChanged;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    LeadershipPost open(PostRequest request) {
        if (!scope.covers(request.organizationId())) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        if (request.kind().isHead() && posts.hasHead(request.organizationId(), request.kind())) {
            throw ProblemException.of(CampaignProblem.HEAD_EXISTS);
        }
        var id = request.id() == null ? Ids.next() : request.id();
        if (posts.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        var post = new LeadershipPost(
                id,
                request.organizationId(),
                request.kind(),
                request.title(),
                request.openedOn(),
                OffsetDateTime.now(clock));
        posts.persist(post);
        keep(post, "leadership-post.open");
        return post;
    }

    @Transactional
    LeadershipPost appoint(UUID id, @Nullable String ifMatch, AppointRequest request) {
        var post = required(id, ifMatch);
        checkDay(post, request.from(), "/from");
        post.appoint(Ids.next(), person(post, request), request.from(), OffsetDateTime.now(clock));
        keep(post, "leadership-post.appoint");
        return post;
    }

    @Transactional
    LeadershipPost vacate(UUID id, @Nullable String ifMatch, VacateRequest request) {
        var post = required(id, ifMatch);
        checkDay(post, request.on(), "/on");
        post.vacate(request.on(), OffsetDateTime.now(clock));
        keep(post, "leadership-post.vacate");
        return post;
    }

    private LeadershipPost required(UUID id, @Nullable String ifMatch) {
        var post = posts.findByIdOptional(id)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, post.version());
        return post;
    }

    /// What happened is told in its order, and not before it happens.
    private void checkDay(LeadershipPost post, LocalDate day, String pointer) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalid(FieldError.of(pointer, "too-late", "不能晚于今天", "It is still to come"));
        }
        if (day.isBefore(post.changeableFrom())) {
            throw ProblemException.invalid(
                    FieldError.of(pointer, "too-early", "早于已登记的任职变动", "Something later is on record"));
        }
    }

    private UUID person(LeadershipPost post, AppointRequest request) {
        if ((request.personId() == null) == (request.name() == null)) {
            throw ProblemException.invalid(
                    FieldError.of("/personId", "one-of", "人员与姓名须且只能填一项", "Either a person or a name"));
        }
        if (request.personId() != null) {
            return knownPerson(request.personId());
        }
        var id = Ids.next();
        var name = Objects.requireNonNull(request.name());
        entityManager.persist(new LeadershipPerson(id, post.organizationId(), names.seal(id, name)));
        return id;
    }

    private UUID knownPerson(UUID id) {
        var person = entityManager.find(LeadershipPerson.class, id);
        if (person == null || !scope.covers(person.organizationId())) {
            throw ProblemException.invalid(FieldError.of("/personId", "unknown", "人员不存在", "No such person"));
        }
        return id;
    }

    private void keep(LeadershipPost post, String action) {
        posts.flush();
        leadershipChanged.fire(new LeadershipChanged(post.organizationId()));
        audit.record(
                action, "leadership-post", post.id(), Map.of("kind", post.kind().name()));
    }
}
