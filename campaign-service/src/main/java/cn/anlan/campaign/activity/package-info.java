/// What was done: lectures, seminars, drills.
@NullMarked
package cn.anlan.campaign.activity;

import org.jspecify.annotations.NullMarked;
