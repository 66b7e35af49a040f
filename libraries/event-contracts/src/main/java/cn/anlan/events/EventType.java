package cn.anlan.events;

/// A published kind of event, with its contract version in the name.
///
/// @param name e.g. `anlan.finding.changed.v1`; never reused for another shape
/// @param topic where events of this type travel
/// @param payload the record that holds the event's data
public record EventType<T>(String name, Topic topic, Class<T> payload) {}
