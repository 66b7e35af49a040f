/// Trainings that leaders took part in.
@NullMarked
package cn.anlan.campaign.training;

import org.jspecify.annotations.NullMarked;
