/// Several units look at one report together (联合办理): one leads, the others give their opinion.
@NullMarked
package cn.anlan.hazard.joint;

import org.jspecify.annotations.NullMarked;
