package cn.anlan.hazard.alike;

import cn.anlan.events.hazard.HazardState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report that may tell of the same hazard.
///
/// @param metres between the two; nothing where one of them has no place
/// @param words how alike the words are, from 0 to 1
/// @param pictures how alike the two pictures are that are most alike, from 0 to 1; unlike ones have about 0.5
public record Alike(
        UUID id,
        String trackingNumber,
        HazardState state,
        OffsetDateTime reportedAt,
        @Nullable Double metres,
        double words,
        @Nullable Double pictures) {

    static Alike read(ResultSet row) throws SQLException {
        return new Alike(
                row.getObject("id", UUID.class),
                row.getString("tracking_number"),
                HazardState.valueOf(row.getString("state")),
                row.getObject("reported_at", OffsetDateTime.class),
                row.getObject("metres", Double.class),
                row.getDouble("words"),
                row.getObject("pictures", Double.class));
    }
}
