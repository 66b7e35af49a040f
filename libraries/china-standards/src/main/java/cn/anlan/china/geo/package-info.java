/// Places on a map: which datum a coordinate is given in, and the way to WGS-84.
@NullMarked
package cn.anlan.china.geo;

import org.jspecify.annotations.NullMarked;
