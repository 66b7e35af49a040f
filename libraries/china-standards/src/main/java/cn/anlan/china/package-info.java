@NullMarked
package cn.anlan.china;

import org.jspecify.annotations.NullMarked;
