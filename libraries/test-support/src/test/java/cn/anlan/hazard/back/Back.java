package cn.anlan.hazard.back;

import cn.anlan.hazard.there.There;

/// Goes round in circles.
public record Back(There there) {}
