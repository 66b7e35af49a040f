@NullMarked
package cn.anlan.evidence;

import org.jspecify.annotations.NullMarked;
