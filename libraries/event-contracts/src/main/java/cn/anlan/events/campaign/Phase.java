package cn.anlan.events.campaign;

import cn.anlan.events.LocalizedText;
import java.time.LocalDate;

/// A stretch of a campaign.
///
/// @param key names it within its campaign
/// @param startsOn its first day
/// @param endsOn its last day
public record Phase(String key, LocalizedText title, LocalDate startsOn, LocalDate endsOn) {}
