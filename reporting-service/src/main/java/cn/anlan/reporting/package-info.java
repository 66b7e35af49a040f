@NullMarked
package cn.anlan.reporting;

import org.jspecify.annotations.NullMarked;
