@NullMarked
package cn.anlan.clock;

import org.jspecify.annotations.NullMarked;
