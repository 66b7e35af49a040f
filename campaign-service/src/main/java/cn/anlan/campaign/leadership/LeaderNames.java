package cn.anlan.campaign.leadership;

import cn.anlan.sealing.SealedColumn;
import cn.anlan.sealing.SealedColumns;
import cn.anlan.sealing.Sealer;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The names of those who hold posts: sealed at rest, each for its person.
@ApplicationScoped
public class LeaderNames implements SealedColumns {

    private final Database database;
    private final Sealer sealer;

    LeaderNames(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    byte[] seal(UUID personId, String name) {
        return sealer.seal(owner(personId), name);
    }

    /// The names of some people, for those who may see them.
    public Map<UUID, String> of(Collection<UUID> personIds) {
        return database
                .query(
                        "select id, sealed_name from leadership_person where id = any (?)",
                        row -> {
                            var id = row.getObject("id", UUID.class);
                            return Map.entry(id, sealer.open(owner(id), row.getBytes("sealed_name")));
                        },
                        SqlArray.of("uuid", personIds, id -> id))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("leadership_person", "id", "sealed_name", LeaderNames::owner));
    }

    private static String owner(UUID personId) {
        return "leadership-person:" + personId;
    }
}
