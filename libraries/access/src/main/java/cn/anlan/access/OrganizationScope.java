package cn.anlan.access;

import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Whose cases the current actor may see: its own organisation with all below it, and the units that the responsibility
/// table assigns to it. What is outside is reported as not found, never as forbidden.
///
/// Lists are scoped in their own query, so that pages are filled and indexes used:
///
/// ```sql
/// where organization_id in (select id from organizations_in_scope(:viewer))
/// ```
///
/// with [#viewer()] as `:viewer`; a null viewer sees nothing.
@ApplicationScoped
public class OrganizationScope {
    private final DataSource database;
    private final CurrentActor currentActor;

    OrganizationScope(DataSource database, CurrentActor currentActor) {
        this.database = database;
        this.currentActor = currentActor;
    }

    /// The organisation through whose eyes the current actor sees cases; null where its roles open none.
    public @Nullable UUID viewer() {
        Actor actor = currentActor.get();
        return actor.seesCases() ? actor.organizationId() : null;
    }

    /// Whether the current actor may see the cases of that organisation.
    public boolean covers(UUID organizationId) {
        UUID viewer = viewer();
        return viewer != null && covers(viewer, organizationId);
    }

    /// Ends the request as not found unless [#covers(UUID)].
    ///
    /// @throws ProblemException 404 `not-found`
    public void require(UUID organizationId) {
        if (!covers(organizationId)) {
            throw ProblemException.notFound();
        }
    }

    /// Whether the first organisation may see the cases of the second, whoever is asking.
    public boolean covers(UUID viewer, UUID organizationId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select organization_in_scope(?, ?)")) {
            query.setObject(1, viewer);
            query.setObject(2, organizationId);
            try (var answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException unavailable) {
            throw new IllegalStateException("The scope of an organisation cannot be read", unavailable);
        }
    }
}
