package cn.anlan.sql;

import org.jspecify.annotations.Nullable;

/// A statement that changes rows, and its parameters as [Database] takes them.
// Compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
record Write(String statement, @Nullable Object[] parameters) {}
