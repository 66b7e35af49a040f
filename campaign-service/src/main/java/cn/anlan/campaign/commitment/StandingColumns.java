package cn.anlan.campaign.commitment;

import cn.anlan.campaign.commitment.Standing.Above;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A duty's standing as columns: one array for the requirements above, one for the phases. They travel as texts,
/// for arrays of arrays do not.
final class StandingColumns {

    private StandingColumns() {}

    static @Nullable String requirements(Standing standing) {
        return array(
                standing,
                above -> above.requirementId() == null
                        ? null
                        : above.requirementId().toString());
    }

    static @Nullable String phases(Standing standing) {
        return array(standing, Above::phaseKey);
    }

    private static @Nullable String array(Standing standing, Function<Above, @Nullable String> element) {
        return standing.above().isEmpty()
                ? null
                : standing.above().stream()
                        .map(element)
                        .map(StandingColumns::quoted)
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(@Nullable String element) {
        return element == null ? "NULL" : '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static Standing read(ResultSet row) throws SQLException {
        return new Standing(row.getString("phase_key"), above(row));
    }

    private static List<Above> above(ResultSet row) throws SQLException {
        var requirements = row.getArray("requirements_above");
        if (requirements == null) {
            return List.of();
        }
        var ids = Arrays.asList((@Nullable UUID[]) requirements.getArray());
        var phases = List.of((String[]) row.getArray("phases_above").getArray());
        return IntStream.range(0, ids.size())
                .mapToObj(place -> new Above(ids.get(place), phases.get(place)))
                .toList();
    }
}
