package cn.anlan.hazard.routing;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.sql.Database;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Questions to the replica of the organisation tree.
@ApplicationScoped
public class Organizations {

    /// The offices of these divisions' committees: the node itself, its child, or the child of its committee.
    /// Of a division that has several the nearest to it counts: a zone below may carry the same code.
    private static final String OFFICES_OF = """
            select office.id
              from unnest(?) with ordinality as division (code, distance)
              cross join lateral (
            select office.id
              from organization_node seat
              join organization_node office
                on office.kind = 'COMMITTEE_OFFICE' and office.status = 'ACTIVE'
               and (office.id = seat.id
                    or office.parent_id = seat.id
                    or office.parent_id in (select committee.id from organization_node committee
                                                    where committee.parent_id = seat.id
                                                      and committee.kind = 'COMMITTEE'))
                    where seat.division_code = division.code
               and seat.kind in ('COMMITTEE', 'GOVERNMENT', 'COMMITTEE_OFFICE')
               and seat.status = 'ACTIVE'
             order by nlevel(office.path) - nlevel(seat.path), nlevel(office.path), office.code
                    limit 1) office
             order by division.distance
            """;

    private static final int MOST_KNOWN_DIVISIONS = 10_000;

    private final EntityManager entityManager;
    private final Database database;
    private final Cache<DivisionCode, UUID> officesInCharge;

    Organizations(EntityManager entityManager, Database database, HazardConfig config) {
        this.entityManager = entityManager;
        this.database = database;
        this.officesInCharge = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN_DIVISIONS)
                .expireAfterWrite(config.intake().officeKnownFor())
                .executor(Runnable::run)
                .build();
    }

    /// The committee office in whose jurisdiction the place lies: the division's own, or that of the nearest
    /// division around it which has one.
    public Optional<UUID> officeInChargeOf(DivisionCode division) {
        return officesOf(division).stream().findFirst();
    }

    /// The same for a rush of reports, as known a moment ago, like the replica itself. Holds no connection of
    /// the running transaction.
    public Optional<UUID> officeKnownInChargeOf(DivisionCode division) {
        UUID known = officesInCharge.getIfPresent(division);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<UUID> found = QuarkusTransaction.suspendingExisting().call(() -> officeInChargeOf(division));
        found.ifPresent(office -> officesInCharge.put(division, office));
        return found;
    }

    /// The office that decides on an objection against the office: the next one further up, among the
    /// divisions that the place lies in.
    public Optional<UUID> officeAbove(UUID office, DivisionCode division) {
        List<UUID> offices = officesOf(division);
        int own = offices.indexOf(office);
        return own + 1 < offices.size() ? Optional.of(offices.get(own + 1)) : Optional.empty();
    }

    /// The office that acts for this one: itself, or, once it is closed, the one in charge of the place now.
    UUID officeActingFor(UUID office, DivisionCode division) {
        return isGone(office) ? officeInChargeOf(division).orElse(office) : office;
    }

    /// Whether the organisation was closed.
    public boolean isGone(UUID organization) {
        return database.exists("select from organization_node where id = ? and status <> 'ACTIVE'", organization);
    }

    /// Whether the first is the second, or a part of it.
    public boolean isPartOf(UUID part, UUID whole) {
        return part.equals(whole)
                || !entityManager
                        .createNativeQuery("""
                                select p.id from organization_node p join organization_node w on p.path <@ w.path
                                 where p.id = :part and w.id = :whole
                                """, UUID.class)
                        .setParameter("part", part)
                        .setParameter("whole", whole)
                        .getResultList()
                        .isEmpty();
    }

    /// Whether the unit exists and lies in the office's jurisdiction, so that work may be given to it.
    public boolean isWithinReach(UUID office, UUID unit) {
        return !entityManager
                .createNativeQuery("""
                        select n.id from organization_node n
                         where n.id = :unit and n.status = 'ACTIVE' and organization_in_scope(:office, :unit)
                        """, UUID.class)
                .setParameter("unit", unit)
                .setParameter("office", office)
                .getResultList()
                .isEmpty();
    }

    /// Those of the units that exist and lie in the office's jurisdiction.
    Set<UUID> withinReach(UUID office, Collection<UUID> units) {
        return Set.copyOf(
                database.query("""
                select n.id from organization_node n
                 where n.id = any (?) and n.status = 'ACTIVE' and n.id in (select id from organizations_in_scope(?))
                """, row -> row.getObject("id", UUID.class), units.toArray(UUID[]::new), office));
    }

    /// Whether this is a committee's office.
    boolean isOffice(UUID organization) {
        return database.exists(
                "select from organization_node where id = ? and kind = 'COMMITTEE_OFFICE' and status = 'ACTIVE'",
                organization);
    }

    /// The offices of the division and of those around it, the nearest first.
    private List<UUID> officesOf(DivisionCode division) {
        String[] codes = Stream.concat(Stream.of(division), division.ancestors().stream())
                .map(DivisionCode::value)
                .toArray(String[]::new);
        return database.query(OFFICES_OF, row -> row.getObject(1, UUID.class), (Object) codes).stream()
                .distinct()
                .toList();
    }
}
