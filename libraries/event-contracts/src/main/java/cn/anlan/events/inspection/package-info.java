@NullMarked
package cn.anlan.events.inspection;

import org.jspecify.annotations.NullMarked;
