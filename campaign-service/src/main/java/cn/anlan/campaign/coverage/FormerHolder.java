package cn.anlan.campaign.coverage;

import java.time.LocalDate;
import java.util.UUID;

/// Someone who held a post in the period, and left it before the day of judgement.
record FormerHolder(UUID postId, UUID personId, LocalDate heldFrom, LocalDate heldUntil) {}
