package cn.anlan.sql;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of many rows, passed as an SQL array.
///
/// @param type the SQL type of the elements
@SuppressWarnings("ArrayRecordComponent") // never compared, only bound
public record SqlArray(String type, @Nullable Object[] values) {

    /// The values that a function takes from each row.
    public static <T> SqlArray of(
            String type, Collection<? extends T> rows, Function<? super T, ? extends @Nullable Object> value) {
        return new SqlArray(type, rows.stream().map(value).toArray());
    }
}
