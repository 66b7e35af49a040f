@NullMarked
package cn.anlan.campaign;

import org.jspecify.annotations.NullMarked;
