package cn.anlan.sealing;

/// Told, in a transaction, when a column has been looked through and nothing in it is under another key, but for what
/// cannot be opened. Whoever keeps an audit log observes it.
///
/// @param column `roster_entry.sealed_phone`
/// @param key the id of the key under which everything is now, as it stands in front of each sealed text
/// @param resealed how many texts were sealed anew
/// @param broken how many could not be opened, and were left as they are
public record ColumnResealed(String column, String key, long resealed, long broken) {}
