package cn.anlan.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gives every operation a name of its own, as generated clients need: a name that occurs more than once gets its
/// service's name before it.
final class OperationIds {

    private static final String FIELD = "operationId";

    private OperationIds() {}

    /// @param operations by service
    static void makeUnique(SortedMap<String, List<ObjectNode>> operations) {
        Map<String, Long> uses = operations.values().stream()
                .flatMap(Collection::stream)
                .map(OperationIds::idOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> taken = new HashSet<>();
        operations.forEach((service, own) -> own.stream()
                .filter(operation -> operation.has(FIELD) && uses.getOrDefault(idOf(operation), 0L) > 1)
                .forEach(operation -> operation.put(FIELD, free(prefixed(service, idOf(operation)), taken))));
    }

    private static String idOf(ObjectNode operation) {
        return operation.path(FIELD).asText("");
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int number = 2; !taken.add(id); number++) {
            id = wanted + number;
        }
        return id;
    }

    private static String prefixed(String service, String id) {
        String name = ComponentNames.prefixed(service, id);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
