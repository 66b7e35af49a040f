/// Photos of a report, cleaned before they are kept.
@NullMarked
package cn.anlan.hazard.photo;

import org.jspecify.annotations.NullMarked;
