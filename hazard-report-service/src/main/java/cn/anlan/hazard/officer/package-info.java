/// Information officers (信息员): people whom an office has asked to report what they see.
@NullMarked
package cn.anlan.hazard.officer;

import org.jspecify.annotations.NullMarked;
