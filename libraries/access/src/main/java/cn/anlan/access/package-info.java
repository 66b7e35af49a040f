@NullMarked
package cn.anlan.access;

import org.jspecify.annotations.NullMarked;
