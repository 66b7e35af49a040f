/// Keys by which other portals hand reports in.
@NullMarked
package cn.anlan.hazard.portalkey;

import org.jspecify.annotations.NullMarked;
