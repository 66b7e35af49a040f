package cn.anlan.events.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
@Schema(
        name = "Anchor",
        oneOf = {
            Anchor.Publication.class,
            Anchor.Start.class,
            Anchor.End.class,
            Anchor.PhaseStart.class,
            Anchor.PhaseEnd.class,
            Anchor.Due.class,
            Anchor.Fulfilment.class
        })
public sealed interface Anchor {

    /// The day on which the campaign was published.
    @Schema(name = "AnchorPublication")
    record Publication() implements Anchor {}

    /// The campaign's first day.
    @Schema(name = "AnchorStart")
    record Start() implements Anchor {}

    /// The campaign's last day. A campaign without end has none, and nothing is due by it.
    @Schema(name = "AnchorEnd")
    record End() implements Anchor {}

    /// A phase's first day.
    @Schema(name = "AnchorPhaseStart")
    record PhaseStart(String phase) implements Anchor {}

    /// A phase's last day.
    @Schema(name = "AnchorPhaseEnd")
    record PhaseEnd(String phase) implements Anchor {}

    /// Every day on which another requirement is due.
    @Schema(name = "AnchorDue")
    record Due(String requirement) implements Anchor {}

    /// Every day on which the same organisation has fulfilled another requirement. Not known before it happens.
    @Schema(name = "AnchorFulfilment")
    record Fulfilment(String requirement) implements Anchor {}
}
