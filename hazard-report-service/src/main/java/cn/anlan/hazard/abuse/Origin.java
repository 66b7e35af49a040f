package cn.anlan.hazard.abuse;

import cn.anlan.clock.ChinaTime;
import cn.anlan.sealing.BlindIndex;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a request comes from, as a hash under the installation's key that is another one each day.
@Singleton
public final class Origin {

    /// Set by the gateway to the one address that it saw; what a client says of itself does not pass it.
    static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final int LONGEST = 64;

    private final BlindIndex index;
    private final Clock clock;

    Origin(BlindIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /// Nothing for a request that did not come through the gateway: it is one of our own.
    public Optional<byte[]> of(HttpHeaders headers) {
        return address(headers.getHeaderString(FORWARDED_FOR)).map(address -> onDay(today(), address));
    }

    Optional<String> address(@Nullable String forwardedFor) {
        return Optional.ofNullable(forwardedFor)
                .map(address -> address.substring(0, Math.min(LONGEST, address.length())));
    }

    byte[] onDay(LocalDate day, String address) {
        return index.of("origin of " + day, address);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ChinaTime.ZONE));
    }
}
