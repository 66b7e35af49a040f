package cn.anlan.campaign.activityhistory;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One field that an edit changed.
///
/// @param before its value as text; of names it is never told
@Schema(name = "ActivityFieldChange")
public record FieldChange(
        @Schema(examples = "heldOn") String field,

        @Schema(examples = "2021-03-05") @Nullable String before,

        @Schema(examples = "2021-03-06") @Nullable String after) {

    /// What became of the components of a record, in their order.
    public static <R extends Record> List<FieldChange> between(R before, R after) {
        var changes = new ArrayList<FieldChange>();
        for (var component : before.getClass().getRecordComponents()) {
            var from = text(value(component, before));
            var to = text(value(component, after));
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(component.getName(), from, to));
            }
        }
        return changes;
    }

    private static @Nullable Object value(RecordComponent component, Record content) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // the records belong to other packages
            return accessor.invoke(content);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> several ->
                several.isEmpty() ? null : several.stream().map(String::valueOf).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }
}
