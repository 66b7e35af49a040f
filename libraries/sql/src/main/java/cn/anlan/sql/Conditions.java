package cn.anlan.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conditions of a list query, with their arguments in order.
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    public Conditions and(String condition, @Nullable Object... values) {
        conditions.add("(" + condition + ")");
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    /// Adds the condition with this one argument, unless the argument is absent.
    public Conditions andIfPresent(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    /// The `where` clause.
    public String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    /// The arguments of the clause, then the given ones.
    public @Nullable Object[] arguments(@Nullable Object... following) {
        List<@Nullable Object> all = new ArrayList<>(arguments);
        all.addAll(Arrays.asList(following));
        return all.toArray();
    }
}
