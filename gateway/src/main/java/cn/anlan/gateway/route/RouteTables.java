package cn.anlan.gateway.route;

import cn.anlan.gateway.GatewayConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class RouteTables {

    @Produces
    @Singleton
    RouteTable configured(GatewayConfig config) {
        Map<String, List<String>> prefixes = config.services().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().prefixes()));
        return RouteTable.of(prefixes, config.publicPrefixes());
    }
}
