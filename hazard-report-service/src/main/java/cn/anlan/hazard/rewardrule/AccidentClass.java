package cn.anlan.hazard.rewardrule;

/// How grave an accident was: 一般、较大、重大、特别重大.
public enum AccidentClass {
    ORDINARY,
    LARGER,
    MAJOR,
    ESPECIALLY_MAJOR
}
