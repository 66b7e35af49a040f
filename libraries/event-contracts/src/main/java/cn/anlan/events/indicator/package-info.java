@NullMarked
package cn.anlan.events.indicator;

import org.jspecify.annotations.NullMarked;
