package cn.anlan.hazard.officer;

import cn.anlan.clock.ChinaTime;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is sent and answered about information officers.
final class OfficerViews {

    private OfficerViews() {}

    @Schema(name = "InformationOfficerRequest")
    record Request(
            @NotBlank @Size(max = 50) @Schema(examples = "王五")
            String name,

            @Pattern(regexp = "1[3-9][0-9]{9}") @Schema(examples = "13800000000") @Nullable
            String phone) {

        /// Never whom it names.
        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    /// @param secret shown this one time
    @Schema(name = "InformationOfficerCredentials")
    record Registered(
            UUID id,
            @Schema(examples = "XX-7K3M9Q2D") String number,
            @Schema(examples = "4821-3309-7716-0452") String secret) {

        /// Never the secret, which must not reach a log.
        @Override
        public String toString() {
            return "Registered[" + number + "]";
        }
    }

    @Schema(name = "InformationOfficer")
    record Line(
            UUID id,
            @Schema(examples = "XX-7K3M9Q2D") String number,

            @Schema(description = "The family name", examples = "王*")
            String name,

            OffsetDateTime registeredAt,
            @Nullable OffsetDateTime endedAt) {

        static Line of(InformationOfficer officer, String maskedName) {
            return new Line(
                    officer.id(),
                    officer.number(),
                    maskedName,
                    local(officer.registeredAt()),
                    officer.endedAt().map(Line::local).orElse(null));
        }

        private static OffsetDateTime local(OffsetDateTime time) {
            return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
        }
    }
}
