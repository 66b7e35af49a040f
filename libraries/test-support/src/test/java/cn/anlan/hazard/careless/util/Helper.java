package cn.anlan.hazard.careless.util;

/// Lies where nobody can tell what it is for.
public class Helper {}
