package cn.anlan.events.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// An event in the course of a campaign from which days are counted.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Anchor.Publication.class, name = "PUBLICATION"),
    @JsonSubTypes.Type(value = Anchor.Start.class, name = "START"),
    @JsonSubTypes.Type(value = Anchor.End.class, name = "END"),
    @JsonSubTypes.Type(value = Anchor.PhaseStart.class, name = "PHASE_START"),
    @JsonSubTypes.Type(value = Anchor.PhaseEnd.class, name = "PHASE_END"),
    @JsonSubTypes.Type(value = Anchor.Due.class, name = "DUE"),
    @JsonSubTypes.Type(value = Anchor.Fulfilment.class, name = "FULFILMENT")
})
public sealed interface Anchor {

    /// The day on which the campaign was published.
    record Publication() implements Anchor {}

    /// The campaign's first day.
    record Start() implements Anchor {}

    /// The campaign's last day. A campaign without end has none, and nothing is due by it.
    record End() implements Anchor {}

    /// A phase's first day.
    record PhaseStart(String phase) implements Anchor {}

    /// A phase's last day.
    record PhaseEnd(String phase) implements Anchor {}

    /// Every day on which another requirement is due.
    record Due(String requirement) implements Anchor {}

    /// Every day on which the same organisation has fulfilled another requirement. Not known before it happens.
    record Fulfilment(String requirement) implements Anchor {}
}
