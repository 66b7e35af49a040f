package cn.anlan.sealing;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A column of sealed texts, so that they can be sealed anew under another key.
///
/// @param table where it stands
/// @param ownerId the column with the id of what a text belongs to; several rows may have one owner
/// @param column of the sealed texts; it may be null
/// @param owner what a text is sealed for, by the owner's id, see [Sealer#seal(String, String)]
/// @param index the hash beside it by which a text is found, where there is one
public record SealedColumn(
        String table,
        String ownerId,
        String column,
        Function<UUID, String> owner,
        @Nullable Index index) {

    /// A column of hashes of the same texts.
    ///
    /// @param column of the hashes
    /// @param field what the text is, see [BlindIndex#of(String, String)]
    /// @param form in which a text is hashed
    public record Index(String column, String field, UnaryOperator<String> form) {}

    /// A column of texts that are not looked for.
    public static SealedColumn of(String table, String ownerId, String column, Function<UUID, String> owner) {
        return new SealedColumn(table, ownerId, column, owner, null);
    }

    public SealedColumn indexedBy(String hashes, String field, UnaryOperator<String> form) {
        return new SealedColumn(table, ownerId, column, owner, new Index(hashes, field, form));
    }

    /// `roster_entry.sealed_phone`
    public String name() {
        return table + "." + column;
    }
}
