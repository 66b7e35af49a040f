package cn.anlan.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is asking: the subject of a verified token, the one organisation it acts for, and its roles.
///
/// @param organizationId absent only for those who run or watch over the installation
public record Actor(String subject, @Nullable UUID organizationId, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /// Whether at least one of the actor's roles opens case content.
    public boolean seesCases() {
        return roles.stream().anyMatch(Role::seesCases);
    }
}
