/// Reports that may tell of the same hazard.
@NullMarked
package cn.anlan.hazard.alike;

import org.jspecify.annotations.NullMarked;
