@NullMarked
package cn.anlan.standalone;

import org.jspecify.annotations.NullMarked;
