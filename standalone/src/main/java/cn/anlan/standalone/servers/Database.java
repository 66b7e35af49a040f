package cn.anlan.standalone.servers;

/// A database and the one role, of the same name, that owns it.
record Database(String name, String password) {}
