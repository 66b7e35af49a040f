@NullMarked
package cn.anlan.hazard;

import org.jspecify.annotations.NullMarked;
