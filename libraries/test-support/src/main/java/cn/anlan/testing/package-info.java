@NullMarked
package cn.anlan.testing;

import org.jspecify.annotations.NullMarked;
