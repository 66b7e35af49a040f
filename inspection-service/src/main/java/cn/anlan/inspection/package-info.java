@NullMarked
package cn.anlan.inspection;

import org.jspecify.annotations.NullMarked;
