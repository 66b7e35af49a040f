package cn.anlan.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds records to their nullness: a component that is not marked `@Nullable` must be there, at any depth.
final class RequiredFields {

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents()).stream()
                    .map(Component::of)
                    .toList();
        }
    };

    private RequiredFields() {}

    static void check(@Nullable Object data) {
        if (data == null) {
            throw new MalformedEventException("The event has no data", null);
        }
        checkRecord(data, "");
    }

    private static void checkRecord(Object value, String path) {
        for (Component component : COMPONENTS.get(value.getClass())) {
            check(component, component.of(value), path + "/" + component.name());
        }
    }

    private static void check(Component component, @Nullable Object value, String path) {
        if (value == null) {
            if (!component.optional()) {
                throw new MalformedEventException("Required field is missing: " + path, null);
            }
        } else if (value instanceof Record) {
            checkRecord(value, path);
        } else if (value instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Record) {
                    checkRecord(item, path);
                }
            }
        }
    }

    private record Component(RecordComponent reflected, boolean optional) {

        static Component of(RecordComponent reflected) {
            return new Component(reflected, reflected.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        String name() {
            return reflected.getName();
        }

        @Nullable
        Object of(Object owner) {
            try {
                return reflected.getAccessor().invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("Contract records are public", impossible);
            }
        }
    }
}
