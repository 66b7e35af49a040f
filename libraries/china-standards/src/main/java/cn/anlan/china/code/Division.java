package cn.anlan.china.code;

/// One administrative division of the bundled edition.
///
/// @param code its canonical code
/// @param name its name as published; names repeat, and some are placeholders (市辖区)
/// @param level its level; a city without counties is a city
public record Division(DivisionCode code, String name, DivisionLevel level) {}
