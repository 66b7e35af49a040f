@NullMarked
package cn.anlan.problem;

import org.jspecify.annotations.NullMarked;
