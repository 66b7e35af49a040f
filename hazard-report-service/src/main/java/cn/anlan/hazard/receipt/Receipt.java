package cn.anlan.hazard.receipt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the reporter keeps. The secret is shown this one time; only a slow hash of it is stored.
@Schema(description = "What the reporter keeps. The secret is shown this one time.")
public record Receipt(
        @Schema(examples = "AL261122-7K3M9Q2D") String trackingNumber,
        @Schema(examples = "4821-3309-7716-0452") String secret) {

    /// Never the secret, which must not reach a log.
    @Override
    public String toString() {
        return "Receipt[" + trackingNumber + "]";
    }
}
