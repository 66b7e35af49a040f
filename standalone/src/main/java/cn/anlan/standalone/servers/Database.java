package cn.anlan.standalone.servers;

import org.jspecify.annotations.Nullable;

/// A database and the one role, of the same name, that owns it.
///
/// @param vaultPassword of the role that owns the schema `vault` in it, which the database's own role cannot read; none
///     where there is no such schema
record Database(String name, String password, @Nullable String vaultPassword) {

    static Database of(String name, String password) {
        return new Database(name, password, null);
    }

    String vaultRole() {
        return name + "_vault";
    }
}
