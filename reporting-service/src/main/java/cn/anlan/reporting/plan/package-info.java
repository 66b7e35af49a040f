/// What reports the campaigns ask of whom by when, as commitments on a rolling horizon.
@NullMarked
package cn.anlan.reporting.plan;

import org.jspecify.annotations.NullMarked;
