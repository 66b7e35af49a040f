package cn.anlan.campaign.leadership;

import cn.anlan.access.OrganizationScope;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Those who hold or held a post that the caller sees: whom he may name.
@ApplicationScoped
public class LeadersInScope {

    private final Database database;
    private final OrganizationScope scope;

    LeadersInScope(Database database, OrganizationScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /// What is wrong with a list of people: those in it whom the caller may not name.
    ///
    /// @param pointer where the list stands in the request
    public List<FieldError> check(List<UUID> personIds, String pointer) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        var known = new HashSet<>(known(personIds));
        return IntStream.range(0, personIds.size())
                .filter(place -> !known.contains(personIds.get(place)))
                .mapToObj(place -> FieldError.of(pointer + "/" + place, "unknown", "人员不存在", "No such person"))
                .toList();
    }

    /// @throws ProblemException `validation-failed`, with a pointer to each whom the caller may not name
    public void require(List<UUID> personIds, String pointer) {
        var unknown = check(personIds, pointer);
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown.toArray(FieldError[]::new));
        }
    }

    private List<UUID> known(List<UUID> personIds) {
        return database.query(
                """
                select distinct holding.person_id
                from post_holding holding
                join leadership_post post on post.id = holding.post_id
                where holding.person_id = any (?)
                  and post.organization_id in (select scope.id from organizations_in_scope(?::uuid) scope)
                """,
                row -> row.getObject("person_id", UUID.class),
                SqlArray.of("uuid", personIds, id -> id),
                scope.viewer());
    }
}
