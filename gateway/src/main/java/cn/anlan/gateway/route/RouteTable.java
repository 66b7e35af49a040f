package cn.anlan.gateway.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which service answers which path; the longest prefix wins.
public final class RouteTable {

    /// Within a version; a standard's own interface belongs to one service as a whole.
    private static final Pattern PREFIX = Pattern.compile("(/[a-z0-9-]+)*/v[0-9]+(/[a-z0-9-]+)+|/open311/v[0-9]+");
    private static final Pattern PUBLIC_PREFIX = Pattern.compile("(/[a-z0-9-]+)+");

    private final Route[] routes;

    private RouteTable(Route[] routes) {
        this.routes = routes;
    }

    /// @param prefixesByService the prefixes each service owns
    /// @param publicPrefixes below which no token is needed
    /// @throws IllegalArgumentException if a prefix is malformed or has two owners, so that nonsense does not start
    public static RouteTable of(
            Map<String, ? extends Collection<String>> prefixesByService, List<String> publicPrefixes) {
        publicPrefixes.forEach(prefix -> require(PUBLIC_PREFIX, prefix));
        List<Route> routes = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        prefixesByService.forEach((service, prefixes) -> {
            for (String prefix : prefixes) {
                require(PREFIX, prefix);
                if (!taken.add(prefix)) {
                    throw new IllegalArgumentException("Two services claim the prefix " + prefix);
                }
                boolean open = publicPrefixes.stream().anyMatch(it -> new Route(it, service, true).covers(prefix));
                routes.add(new Route(prefix, service, open));
            }
        });
        routes.sort(Comparator.comparing((Route route) -> route.prefix().length())
                .reversed()
                .thenComparing(Route::prefix));
        return new RouteTable(routes.toArray(Route[]::new));
    }

    public @Nullable Route find(String path) {
        for (Route route : routes) {
            if (route.covers(path)) {
                return route;
            }
        }
        return null;
    }

    public List<Route> routes() {
        return Arrays.asList(routes);
    }

    private static void require(Pattern pattern, String prefix) {
        if (!pattern.matcher(prefix).matches()) {
            throw new IllegalArgumentException("Not a path prefix: '" + prefix + "', expected " + pattern);
        }
    }
}
