package cn.anlan.campaign.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RosterRepository implements PanacheRepositoryBase<Roster, UUID> {

    boolean existsFor(UUID enrolmentId) {
        return count("enrolmentId", enrolmentId) > 0;
    }

    List<Roster> ofEnrolments(Collection<UUID> enrolmentIds) {
        return list("enrolmentId in ?1", enrolmentIds);
    }
}
