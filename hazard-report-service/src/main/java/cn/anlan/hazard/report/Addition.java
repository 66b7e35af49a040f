package cn.anlan.hazard.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.OffsetDateTime;

/// What the reporter wrote after he had reported. Like the description, it never leaves this service in an event.
@Embeddable
public record Addition(
        @Enumerated(EnumType.STRING) Kind kind,
        String text,
        @Column(name = "added_at") OffsetDateTime at) {

    /// What moved him to write.
    public enum Kind {
        MORE,
        ANSWER,
        OBJECTION
    }

    /// Never what the reporter wrote.
    @Override
    public String toString() {
        return "Addition[" + kind + "]";
    }
}
