package cn.anlan.hazard.there;

import cn.anlan.hazard.back.Back;

/// Goes round in circles.
public record There(Back back) {}
