package cn.anlan.clock;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Produces the [Clock] by which deadlines run. Inject `java.time.Clock` wherever business time is meant.
///
/// With `anlan.clock.file` set, the clock runs at the offset to system time that the file's one line states as an
/// ISO-8601 duration (`P30D`, `-PT12H`); an absent or empty file means no offset. Every process that reads the same
/// file moves with it within 100 ms. The setting serves demonstrations and tests: a production process refuses to
/// start with it, because deadlines that anyone with a text editor can move prove nothing.
@Startup
@Singleton
public final class BusinessClock {

    private final Clock clock;

    BusinessClock(@ConfigProperty(name = "anlan.clock.file") Optional<Path> file) {
        refuseInProduction(file, ConfigUtils.getProfiles());
        Clock system = Clock.system(ChinaTime.ZONE);
        clock = file.<Clock>map(path -> new OffsetFileClock(path, system)).orElse(system);
    }

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    static void refuseInProduction(Optional<Path> file, List<String> profiles) {
        if (file.isPresent() && profiles.contains("prod")) {
            throw new IllegalStateException(
                    "anlan.clock.file must not be set in production: deadlines run on system time there");
        }
    }
}
