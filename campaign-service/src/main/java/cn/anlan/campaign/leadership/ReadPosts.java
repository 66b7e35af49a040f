package cn.anlan.campaign.leadership;

import cn.anlan.access.OrganizationScope;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads posts, and the names of those who hold or held them.
@ApplicationScoped
class ReadPosts {

    private final LeadershipPosts posts;
    private final LeaderNames names;
    private final Database database;
    private final OrganizationScope scope;

    ReadPosts(LeadershipPosts posts, LeaderNames names, Database database, OrganizationScope scope) {
        this.posts = posts;
        this.names = names;
        this.database = database;
        this.scope = scope;
    }

    /// One person's time in a post.
    record Holding(
            UUID id,
            UUID personId,
            LocalDate heldFrom,
            @Nullable LocalDate heldUntil) {}

    @Transactional
    LeadershipPost find(UUID id) {
        return posts.findByIdOptional(id)
                .filter(post -> scope.covers(post.organizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    List<LeadershipPost> list(@Nullable UUID organizationId, @Nullable UUID after, int limit) {
        return posts.list(organizationId, scope.viewer(), after, limit);
    }

    Map<UUID, String> holderNames(List<LeadershipPost> shown) {
        return names.of(shown.stream()
                .flatMap(post -> post.holding().stream())
                .map(PostHolding::personId)
                .toList());
    }

    /// Who held the post, in the order of time.
    List<Holding> holdings(UUID postId, @Nullable LocalDate after, int limit) {
        return database.query(
                """
                select id, person_id, held_from, held_until from post_holding
                where post_id = ? and (?::date is null or held_from > ?::date)
                order by held_from
                limit ?
                """,
                row -> new Holding(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("held_from", LocalDate.class),
                        row.getObject("held_until", LocalDate.class)),
                postId,
                after,
                after,
                limit);
    }

    Map<UUID, String> namesOf(List<Holding> holdings) {
        return names.of(holdings.stream().map(Holding::personId).distinct().toList());
    }
}
